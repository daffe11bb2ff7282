using System.Globalization;
using System.Text;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Tests.Support;

/// <summary>A card as plain lines that a person can compare: every component, every field with its value, error and choices, every button with its action.</summary>
public static class CardText
{
    public static string Of(Card card) => Of(card.Parts);

    public static string Of(IEnumerable<CardPart> parts)
    {
        var text = new StringBuilder();
        foreach (var line in parts.SelectMany(Lines))
        {
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(CardPart part) => part switch
    {
        CardPart.Heading heading => [$"# {heading.Title}", .. Optional("## ", heading.Subtitle)],
        CardPart.Ask ask => [.. Optional("[", ask.Where, "]"), $"? {ask.Question}", .. Optional("  ", ask.How), .. Optional("  (", ask.Why, ")")],
        CardPart.Note note => [$"{note.Mark ?? "-"} {note.Text}"],
        CardPart.Quote quote => [$"  | {quote.Id} “{quote.Text}” {quote.Detail}"],
        CardPart.Pairs pairs => pairs.Items.Select(pair => $"  {pair.Label}: {pair.Value}"),
        CardPart.Field field => Field(field),
        CardPart.Buttons buttons => buttons.Items.Select(button =>
            $"  [{button.Words}]{(button.Style == ButtonStyle.Main ? "*" : "")} {button.Action}{(button.OpensForm ? " …" : "")}{(button.SendsFields ? " +fields" : "")}"),
        _ => throw new NotSupportedException(part.GetType().Name),
    };

    private static IEnumerable<string> Field(CardPart.Field field)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"  {field.Id} ({field.Kind}, {field.Limit}{(field.Required ? ", required" : "")}): {field.Label}");
        foreach (var line in (string[])[.. Optional("    = ", field.Value), .. Optional("    ! ", field.Error), .. Optional("    e.g. ", field.Placeholder), .. Optional("    ", field.Help)])
        {
            yield return line.Replace("\n", " ⏎ ", StringComparison.Ordinal);
        }

        if (field.Choices.Count > 0)
        {
            yield return $"    {string.Join(" / ", field.Choices.Select(choice => $"{choice.Label} ({choice.Value})"))}";
        }
    }

    private static IEnumerable<string> Optional(string before, string? text, string after = "") => text is null ? [] : [$"{before}{text}{after}"];
}
