using System.Text;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Host.Play;

/// <summary>A card as a Markdown page, for the summary that is kept as a file.</summary>
internal static class CardMarkdown
{
    /// <param name="picture">The file beside it that shows what the card's picture shows.</param>
    public static string Write(Card card, string picture)
    {
        var text = new StringBuilder();
        foreach (var part in card.Parts)
        {
            var lines = Lines(part, picture);
            text.Append(lines).Append(lines.Length > 0 ? "\n\n" : "");
        }

        return text.ToString();
    }

    private static string Lines(CardPart part, string picture) => part switch
    {
        CardPart.Heading p => p.Subtitle is null ? $"# {Plain(p.Title)}" : $"# {Plain(p.Title)}\n\n{Plain(p.Subtitle)}",
        CardPart.Ask p => $"**{Plain(p.Question)}**",
        CardPart.Facts p => string.Join('\n', p.Items.Select(fact => $"- {Plain(fact.Label)}{(fact.Detail is null ? "" : $" · {Plain(fact.Detail)}")}")),
        CardPart.Note p => p.Mark is null ? Plain(p.Text) : $"{p.Mark} {Plain(p.Text)}",
        CardPart.Quote p => $"- {(p.Id is null ? "" : $"**{Plain(p.Id)}** ")}{Plain(p.Text)}{(p.Detail is null ? "" : $" – {Plain(p.Detail)}")}",
        CardPart.Pairs p => string.Join('\n', p.Items.Select(pair => $"- {Plain(pair.Label)}: {Plain(pair.Value)}")),
        CardPart.Picture p => $"![{Plain(p.Alt)}]({picture})",
        _ => "",
    };

    /// <summary>People's words are not markup.</summary>
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in words.ReplaceLineEndings(" "))
        {
            plain.Append(letter is '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '|' or '\\' ? $"\\{letter}" : letter);
        }

        return plain.ToString();
    }
}
