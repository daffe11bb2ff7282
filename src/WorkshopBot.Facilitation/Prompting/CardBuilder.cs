using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Puts a card together part by part; what is null or blank is left out.</summary>
internal sealed class CardBuilder(Voice voice)
{
    private readonly List<CardPart> _parts = [];

    /// <summary>The first heading's words.</summary>
    public string Title => _parts.OfType<CardPart.Heading>().FirstOrDefault()?.Title ?? "";

    public CardBuilder Heading(string title, string? subtitle = null) => Add(new CardPart.Heading(title, subtitle));

    public CardBuilder Note(string? text, string? mark = null) => string.IsNullOrEmpty(text) ? this : Add(new CardPart.Note(text, mark));

    public CardBuilder Notes(IEnumerable<string?> texts) => Add(texts.Where(text => !string.IsNullOrEmpty(text)).Select(CardPart (text) => new CardPart.Note(text!)));

    public CardBuilder Ask(string question, string? how = null, string? why = null, string? where = null) => Add(new CardPart.Ask(where, question, how, why));

    public CardBuilder Quote(string? id, string text, string? detail = null) => Add(new CardPart.Quote(id, text, detail));

    public CardBuilder Row(string label, string? detail, ActionId action) =>
        Add(new CardPart.MenuRow(label, detail, action, Verbs.OpenForms.Contains(action.Verb)));

    public CardBuilder Facts(params IEnumerable<Fact> facts) => facts.ToSequence() is { Count: > 0 } some ? Add(new CardPart.Facts(some)) : this;

    public CardBuilder Pairs(params IEnumerable<Pair> pairs) => pairs.ToSequence() is { Count: > 0 } some ? Add(new CardPart.Pairs(some)) : this;

    /// <summary>Four buttons stand in one row; more begin another.</summary>
    public CardBuilder Buttons(params IEnumerable<Button?> buttons) =>
        Add(buttons.OfType<Button>().Chunk(MostButtons).Select(CardPart (row) => new CardPart.Buttons(row.ToSequence())));

    public CardBuilder Add(CardPart? part)
    {
        if (part is not null)
        {
            _parts.Add(part);
        }

        return this;
    }

    public CardBuilder Add(params IEnumerable<CardPart> parts)
    {
        _parts.AddRange(parts);
        return this;
    }

    public CardBuilder When(bool condition, Action<CardBuilder> add)
    {
        if (condition)
        {
            add(this);
        }

        return this;
    }

    public Card Build(params ReadOnlySpan<string?> fallback) => new(_parts.ToSequence(), Sentences(fallback), voice.Texts.Language);

    public const int MostButtons = 4;

    /// <summary>Several sentences in one line, each with its full stop.</summary>
    private static string Sentences(ReadOnlySpan<string?> sentences)
    {
        var joined = new System.Text.StringBuilder();
        foreach (var sentence in sentences)
        {
            if (!string.IsNullOrEmpty(sentence))
            {
                joined.Append(joined.Length > 0 ? " " : "").Append(sentence).Append(sentence[^1] is '.' or '?' or '…' or ':' ? "" : ".");
            }
        }

        return joined.ToString();
    }
}
