using System.Globalization;
using System.Text;

namespace WorkshopBot.Facilitation.Cards;

/// <summary>
/// A card as plain lines, for transcripts and for chats without buttons: rows are numbered, and what could be pressed is said as words to
/// write. Nothing is escaped, because nothing here is markup.
/// </summary>
public static class TextCardWriter
{
    /// <summary>The whole card as one message.</summary>
    public static string Write(Card card)
    {
        var writer = new Lines(Texts.For(card.Language, TimeZoneInfo.Utc));
        foreach (var part in card.Parts)
        {
            writer.Add(part);
        }

        return writer.ToString();
    }

    /// <summary>A form as one question per message, what stands above its fields first.</summary>
    public static IReadOnlyList<string> Questions(Card form)
    {
        var above = form.Parts.Where(part => part is not (CardPart.Field or CardPart.Buttons));
        var fields = form.Parts.OfType<CardPart.Field>().Select(field => Question(form, field));
        return [Write(form with { Parts = [.. above] }), .. fields];
    }

    private static string Question(Card form, CardPart.Field field) => field.Required || form.Parts.OfType<CardPart.Field>().First() == field
        ? Write(form with { Parts = [field] })
        : Write(form with { Parts = [field, new CardPart.Note(Texts.For(form.Language, TimeZoneInfo.Utc).Plain.Optional)] });

    /// <summary>The lines so far; rows are numbered through the whole card.</summary>
    private sealed class Lines(Texts texts)
    {
        private readonly StringBuilder _text = new();
        private readonly List<string> _write = [];
        private int _rows;

        public void Add(CardPart part)
        {
            if (part is not CardPart.Buttons)
            {
                WriteWords();
            }

            switch (part)
            {
                case CardPart.Heading p:
                    Line(p.Title);
                    Line(p.Subtitle);
                    break;
                case CardPart.Tracker p:
                    Line(Tracker(p));
                    break;
                case CardPart.Ask p:
                    Line(p.Where);
                    Line(p.Question);
                    Line(p.How);
                    Line(p.Why);
                    break;
                case CardPart.Facts p:
                    Line(Texts.SideBySide([.. p.Items.Select(fact => Texts.SideBySide(fact.Label, fact.Detail))]));
                    break;
                case CardPart.Note p:
                    Line(p.Mark is null ? p.Text : $"{p.Mark} {p.Text}");
                    break;
                case CardPart.Quote p:
                    Line(Texts.SideBySide(p.Id is null ? p.Text : $"{p.Id} {p.Text}", p.Detail));
                    break;
                case CardPart.Pairs p:
                    p.Items.ToList().ForEach(pair => Line(pair.Label is [.., '?'] ? $"{pair.Label} {pair.Value}" : $"{pair.Label}: {pair.Value}"));
                    break;
                case CardPart.MenuRow p:
                    Line($"{Number(++_rows)}. {Texts.SideBySide(p.Label, p.Detail)}");
                    break;
                case CardPart.Field p:
                    Field(p);
                    break;
                case CardPart.Buttons p:
                    _write.AddRange(p.Items.Select(button => TypedWords.Of(button.Action, texts)).OfType<string>());
                    break;
                case CardPart.Picture p:
                    Line(p.Alt);
                    Line(texts.Plain.Picture((p.Link ?? p.Address).ToString()));
                    break;
            }
        }

        public override string ToString()
        {
            WriteWords();
            return _text.ToString();
        }

        /// <summary>"Part 3 of 13, Map": the part that is open, or the last one when none is.</summary>
        private string Tracker(CardPart.Tracker tracker)
        {
            var total = tracker.Groups.Sum(group => group.Total);
            var before = 0;
            foreach (var group in tracker.Groups)
            {
                if (group.Here is { } here)
                {
                    return texts.Plain.Tracker(before + here + 1, total, group.Label);
                }

                before += group.Total;
            }

            var done = Math.Max(1, tracker.Groups.Sum(group => group.Done));
            return tracker.Groups.Count == 0 ? tracker.Spoken : texts.Plain.Tracker(done, total, tracker.Groups.LastOrDefault(group => group.Done > 0)?.Label ?? tracker.Groups[0].Label);
        }

        private void Field(CardPart.Field field)
        {
            Line(field.Label);
            Line(field.Error is null ? null : $"✕ {field.Error}");
            Line(field.Help);
            var places = field.Kind is FieldKind.Person ? [] : field.Choices;
            foreach (var (place, choice) in places.Select((choice, place) => (place, choice)))
            {
                var chosen = field.Value?.Split(',').Contains(choice.Value) == true;
                Line($"{Number(place + 1)}. {choice.Label}{(chosen ? " ●" : "")}");
            }

            Line(places.Count == 0 ? null : field.Kind == FieldKind.SomeOf ? texts.Plain.ChooseSome(places.Count) : texts.Plain.Choose(places.Count));
            Line(places.Count == 0 && field.Value is { Length: > 0 } value ? Named(field, value)
                : places.Count == 0 && field.Placeholder is { } example ? texts.Plain.Example(example)
                : null);
        }

        private static string Named(CardPart.Field field, string value) =>
            field.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value;

        /// <summary>All buttons that stand together are one line.</summary>
        private void WriteWords()
        {
            if (_write.Count > 0)
            {
                var words = Texts.SideBySide([.. _write.Distinct()]);
                _write.Clear();
                Line(texts.Plain.Write(words));
            }
        }

        private void Line(string? line)
        {
            if (!string.IsNullOrEmpty(line))
            {
                _text.Append(line).Append('\n');
            }
        }

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
