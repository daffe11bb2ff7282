using System.Text.Json.Nodes;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Teams.Cards;

/// <summary>The components that hold no input and no button, each as its element.</summary>
internal static class CardParts
{
    public static JsonObject Heading(CardPart.Heading heading, bool first)
    {
        var title = Blocks.Text(heading.Title).With("size", first ? "Large" : "Medium").Bold().With("style", "heading");
        return (heading.Subtitle is { Length: > 0 } subtitle ? Blocks.Container(title, Blocks.Small(subtitle).Spaced("None")) : Blocks.Container(title))
            .Spaced(first ? "Default" : "Medium");
    }

    /// <summary>Groups side by side; signs and words say it, colour only repeats it.</summary>
    public static JsonObject Tracker(CardPart.Tracker tracker) => Blocks.Columns(tracker.Groups.Select(Group)).Spaced("Medium");

    public static JsonObject Ask(CardPart.Ask ask)
    {
        var lines = new List<JsonObject>();
        if (ask.Where is { Length: > 0 } where)
        {
            lines.Add(Blocks.Text(where).Bold().With("size", "Small").With("color", "Accent"));
        }

        lines.Add(Blocks.Text(ask.Question).With("size", "Medium").Bold().Spaced("Small"));
        lines.AddRange(ask.How is { Length: > 0 } how ? [Blocks.Text(how).Spaced("None")] : []);
        lines.AddRange(ask.Why is { Length: > 0 } why ? [Blocks.Small(why).Spaced("Small")] : []);
        return Blocks.Container(lines).With("style", "emphasis").Spaced("Medium");
    }

    public static JsonObject Facts(CardPart.Facts facts)
    {
        string[] widths = ["58", "50", "50"];
        return Blocks.Columns(facts.Items.Select((fact, place) => Blocks.Column(widths[Math.Min(place, 2)], FactLines(fact)))).Spaced("Medium");
    }

    public static JsonObject Note(CardPart.Note note) => Blocks.Small(note.Mark is null ? note.Text : $"{note.Mark} {note.Text}").Spaced("Small");

    public static IEnumerable<JsonObject> Quote(CardPart.Quote quote)
    {
        var lines = Lines(quote.Text);
        yield return Blocks.Words([.. quote.Id is { } id ? new[] { Blocks.Run($"{id} ").Bold() } : [], Blocks.Run(lines[0])]).Spaced("Small");
        foreach (var line in lines.Skip(1))
        {
            yield return Blocks.Words(Blocks.Run(line)).Spaced("None");
        }

        if (quote.Detail is { Length: > 0 } detail)
        {
            yield return Blocks.Words(Subtle(detail)).Spaced("None");
        }
    }

    public static IEnumerable<JsonObject> Pairs(CardPart.Pairs pairs) => pairs.Items.Select(pair => Blocks.Columns(
        Blocks.Column("68px", Blocks.Small(pair.Label)),
        Blocks.Column("stretch", Lines(pair.Value).Select((line, place) => Blocks.Words(Blocks.Run(line)).Spaced(place == 0 ? "Default" : "None"))).Spaced("Small")).Spaced("Small"));

    public static JsonObject MenuRow(CardPart.MenuRow row, JsonObject select)
    {
        var label = Blocks.Words(Blocks.Run(row.Label.ReplaceLineEndings(" ")).Bold());
        JsonObject[] said = row.Detail is { Length: > 0 } detail ? [label, Blocks.Words(Subtle(detail)).Spaced("None")] : [label];
        var opens = Blocks.Text("›").With("isSubtle", true);
        return Blocks.Columns(Blocks.Column("stretch", said), Blocks.Column("auto", opens).With("verticalContentAlignment", "Center").Spaced("Small"))
            .With("selectAction", select).Spaced("Small");
    }

    /// <summary>Opens large on a tap; the whole of it is behind a button of its own.</summary>
    public static JsonObject Picture(CardPart.Picture picture) => new JsonObject
    {
        ["type"] = "Image",
        ["url"] = picture.Address.AbsoluteUri,
        ["altText"] = picture.Alt,
        ["size"] = "Stretch",
        ["msteams"] = new JsonObject { ["allowExpand"] = true },
    }.Spaced("Medium");

    private static JsonObject Group(TrackerGroup group)
    {
        var (here, done) = (group.Here is not null, group.Done >= group.Total);
        var sign = here ? "▸ " : done ? "✓ " : "";
        var dots = string.Concat(Enumerable.Range(0, group.Total).Select(place => place < group.Done ? '●' : place == group.Here ? '◐' : '○'));
        return Blocks.Column(
            here ? "118" : "100",
            Blocks.Text($"{sign}{group.Label}").With("size", "Small").With("weight", here ? "Bolder" : "Default").With("isSubtle", !here),
            Blocks.Text(dots).With("size", "Small").Spaced("None").With("isSubtle", !here).With("color", here ? "Accent" : null)).Spaced("Small");
    }

    private static IEnumerable<JsonObject> FactLines(Fact fact)
    {
        yield return Blocks.Text(fact.Label).Bold();
        if (fact is { DotsDone: { } done, DotsTotal: { } total })
        {
            yield return Blocks.Small(new string('●', Math.Clamp(done, 0, total)) + new string('○', Math.Max(0, total - done))).Spaced("None");
        }

        if (fact.Detail is { Length: > 0 } detail)
        {
            yield return Blocks.Small(detail).Spaced("None");
        }
    }

    private static JsonObject Subtle(string words) => Blocks.Run(words.ReplaceLineEndings(" ")).With("isSubtle", true).With("size", "Small");

    /// <summary>Never empty: a block of text without text is not drawn.</summary>
    private static string[] Lines(string words) => words.Trim() is { Length: > 0 } some ? some.ReplaceLineEndings("\n").Split('\n') : ["–"];
}
