using System.Text.Json.Nodes;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>The components that hold no input and no button, each as its block.</summary>
internal static class BlockParts
{
    /// <summary>What stands between two pieces in one text run.</summary>
    private const string NextLine = "\n";

    public static IEnumerable<JsonObject> Heading(CardPart.Heading heading, bool first)
    {
        yield return first ? Block.Header(heading.Title) : Block.Rich(Block.Bold(heading.Title));
        if (heading.Subtitle is { Length: > 0 } subtitle)
        {
            yield return Block.Context(subtitle);
        }
    }

    /// <summary>One line; signs and words say it.</summary>
    public static JsonObject Tracker(CardPart.Tracker tracker) => Block.Context(string.Join("    ", tracker.Groups.Select(Group)));

    public static JsonObject Ask(CardPart.Ask ask)
    {
        List<JsonObject> runs = [];
        if (ask.Where is { Length: > 0 } where)
        {
            runs.Add(Block.Run(where + NextLine));
        }

        runs.Add(Block.Bold(ask.Question));
        runs.AddRange(ask.How is { Length: > 0 } how ? [Block.Run(NextLine + how)] : []);
        runs.AddRange(ask.Why is { Length: > 0 } why ? [Block.Italic(NextLine + why)] : []);
        return Block.Rich(runs);
    }

    public static JsonObject Facts(CardPart.Facts facts) => new()
    {
        ["type"] = "section",
        ["fields"] = new JsonArray([.. facts.Items.Take(BlockLimits.Fields).Select(fact => Block.Plain(FactLines(fact), BlockLimits.FieldText))]),
    };

    public static JsonObject Note(CardPart.Note note) => Block.Context(note.Mark is null ? note.Text : $"{note.Mark} {note.Text}");

    public static IEnumerable<JsonObject> Quote(CardPart.Quote quote) =>
    [
        .. quote.Id is { Length: > 0 } id ? new[] { Block.Bold($"{id} ") } : [],
        Block.Run(quote.Text.ReplaceLineEndings(NextLine)),
        .. quote.Detail is { Length: > 0 } detail ? new[] { Block.Italic(NextLine + detail) } : [],
    ];

    public static IEnumerable<JsonObject> Pairs(CardPart.Pairs pairs) => pairs.Items.SelectMany((pair, place) => new[]
    {
        Block.Italic($"{(place == 0 ? "" : NextLine)}{pair.Label}{(pair.Label is [.., '?'] ? "" : ":")} "),
        Block.Run(pair.Value.ReplaceLineEndings(NextLine)),
    });

    private static string Group(TrackerGroup group)
    {
        var sign = group.Here is not null ? "▸ " : group.Done >= group.Total ? "✓ " : "";
        var dots = string.Concat(Enumerable.Range(0, group.Total).Select(place => place < group.Done ? '●' : place == group.Here ? '◐' : '○'));
        return $"{sign}{group.Label} {dots}";
    }

    private static string FactLines(Fact fact)
    {
        var dots = fact is { DotsDone: { } done, DotsTotal: { } total }
            ? new string('●', Math.Clamp(done, 0, total)) + new string('○', Math.Max(0, total - done))
            : null;
        return string.Join('\n', new[] { fact.Label, dots, fact.Detail }.Where(line => !string.IsNullOrEmpty(line)));
    }
}
