using System.Text;

namespace WorkshopBot.Facilitation.Cards;

/// <summary>The text dialect.</summary>
public static class TextCardWriter
{
    public static string Write(Card card)
    {
        var text = new StringBuilder();
        foreach (var part in card.Parts)
        {
            text.AppendLine(part switch
            {
                CardPart.Heading p => p.Subtitle is null ? p.Title : $"{p.Title}\n{p.Subtitle}",
                CardPart.Tracker p => p.Spoken,
                CardPart.Ask p => string.Join('\n', new[] { p.Where, p.Question, p.How, p.Why }.OfType<string>()),
                CardPart.Facts p => string.Join(" · ", p.Items.Select(fact => fact.Detail is null ? fact.Label : $"{fact.Label} · {fact.Detail}")),
                CardPart.Note p => p.Mark is null ? p.Text : $"{p.Mark} {p.Text}",
                CardPart.Quote p => string.Join(' ', new[] { p.Id, p.Text, p.Detail is null ? null : $"({p.Detail})" }.OfType<string>()),
                CardPart.Pairs p => string.Join('\n', p.Items.Select(pair => $"{pair.Label}: {pair.Value}")),
                CardPart.MenuRow p => $"› {p.Label}{(p.Detail is null ? "" : $" · {p.Detail}")}",
                CardPart.Field p => $"[{p.Label}] {p.Value}{(p.Error is null ? "" : $"\n  {p.Error}")}",
                CardPart.Buttons p => string.Join(" · ", p.Items.Select(button => $"[{button.Words}]")),
                CardPart.Picture p => p.Alt,
                _ => "",
            });
        }

        return text.ToString();
    }
}
