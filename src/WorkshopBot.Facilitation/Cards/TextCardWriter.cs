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
            if (part is CardPart.Buttons buttons)
            {
                _write.AddRange(buttons.Items.Select(button => TypedWords.Of(button.Action, texts)).OfType<string>());
                return;
            }

            WriteWords();
            foreach (var line in Of(part))
            {
                Line(line);
            }
        }

        private IEnumerable<string?> Of(CardPart part) => part switch
        {
            CardPart.Heading p => [p.Title, p.Subtitle],
            CardPart.Tracker p => [Tracker(p)],
            CardPart.Ask p => [p.Where, p.Question, p.How, p.Why],
            CardPart.Facts p => [Texts.SideBySide([.. p.Items.Select(fact => Texts.SideBySide(fact.Label, fact.Detail))])],
            CardPart.Note p => [p.Mark is null ? p.Text : $"{p.Mark} {p.Text}"],
            CardPart.Quote p => [Texts.SideBySide(p.Id is null ? p.Text : $"{p.Id} {p.Text}", p.Detail)],
            CardPart.Pairs p => p.Items.Select(pair => pair.Label is [.., '?'] ? $"{pair.Label} {pair.Value}" : $"{pair.Label}: {pair.Value}"),
            CardPart.MenuRow p => [$"{Number(++_rows)}. {Texts.SideBySide(p.Label, p.Detail)}"],
            CardPart.Field p => Field(p),
            CardPart.Picture p => [p.Alt, texts.Plain.Picture((p.Link ?? p.Address).ToString())],
            _ => [],
        };

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

        private IEnumerable<string?> Field(CardPart.Field field)
        {
            var choices = field.Kind is FieldKind.Person ? [] : field.Choices;
            var chosen = field.Value?.Split(',') ?? [];
            return
            [
                field.Label,
                field.Error is null ? null : $"✕ {field.Error}",
                field.Help,
                .. choices.Select((choice, place) => $"{Number(place + 1)}. {choice.Label}{(chosen.Contains(choice.Value) ? " ●" : "")}"),
                choices.Count == 0 ? Given(field) : field.Kind == FieldKind.SomeOf ? texts.Plain.ChooseSome(choices.Count) : texts.Plain.Choose(choices.Count),
            ];
        }

        /// <summary>What stands in the field, else an example.</summary>
        private string? Given(CardPart.Field field) => field.Value is { Length: > 0 } value ? Named(field, value)
            : field.Placeholder is { } example ? texts.Plain.Example(example)
            : null;

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
