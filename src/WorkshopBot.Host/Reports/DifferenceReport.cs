using System.Text;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation;
using WorkshopBot.Rendering.Text;

namespace WorkshopBot.Host.Reports;

/// <summary>What changes from one blueprint to another, in words: as plain text and as Markdown.</summary>
internal sealed class DifferenceReport
{
    private readonly ServiceBlueprint _asIs;
    private readonly ServiceBlueprint _toBe;
    private readonly Difference _difference;
    private readonly Texts _texts;
    private readonly FieldWords _fields;

    private DifferenceReport(ServiceBlueprint asIs, ServiceBlueprint toBe, Texts texts)
    {
        (_asIs, _toBe, _texts) = (asIs, toBe, texts);
        _difference = Difference.Between(asIs, toBe);
        _fields = new FieldWords(texts);
    }

    /// <param name="language">The language of the words that are added; null for the later blueprint's.</param>
    public static DifferenceReport Between(ServiceBlueprint asIs, ServiceBlueprint toBe, string? language) =>
        new(asIs, toBe, Texts.For(language ?? toBe.Language, TimeZoneInfo.Utc));

    /// <summary>LF line ends, a line feed at the end.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var line in Head())
        {
            Add(text, line);
        }

        foreach (var (title, lines) in Chapters())
        {
            Add(text, "");
            Add(text, title);
            lines.ForEach(line => Add(text, $"  {new string(' ', 2 * line.Level)}{line.Words}"));
        }

        return text.ToString();
    }

    /// <summary>The same as Markdown; what people wrote is shown, not obeyed.</summary>
    public string Markdown()
    {
        var text = new StringBuilder();
        var head = Head().ToList();
        Add(text, $"# {BlueprintMarkdown.Escape(head[0])}");
        foreach (var line in head.Skip(1))
        {
            Add(text, "");
            Add(text, BlueprintMarkdown.Escape(line));
        }

        foreach (var (title, lines) in Chapters())
        {
            Add(text, "");
            Add(text, $"## {BlueprintMarkdown.Escape(title)}");
            Add(text, "");
            lines.ForEach(line => Add(text, $"{new string(' ', 2 * line.Level)}- {BlueprintMarkdown.Escape(line.Words)}"));
        }

        return text.ToString();
    }

    /// <summary>How much changed, and what it saves.</summary>
    public static IEnumerable<string> Head(Difference difference, Texts texts)
    {
        yield return difference.IsEmpty
            ? texts.Compare.Same
            : texts.Compare.Line(difference.Added.Count, difference.Removed.Count, difference.Changed.Count, difference.Moved.Count);
        if (difference.SavedSeconds is > 0 and <= int.MaxValue and var saved)
        {
            yield return texts.Compare.Saved((int)saved);
        }

        if (difference.SavedSeconds is < 0 and >= -int.MaxValue and var longer)
        {
            yield return texts.Compare.Longer((int)-longer);
        }
    }

    private IEnumerable<string> Head() => Head(_difference, _texts).Prepend(_texts.Compare.Title(_asIs.Title, _toBe.Title));

    private IEnumerable<(string Title, List<ReportLine> Lines)> Chapters() => new (string, List<ReportLine>)[]
    {
        (_texts.Summary.PromiseTitle, [.. Promises()]),
        (_texts.Document.Added, [.. _difference.Added.Select(id => Step(_toBe, id))]),
        (_texts.Document.Removed, [.. _difference.Removed.Select(id => Step(_asIs, id))]),
        (_texts.Document.Moved, [.. _difference.Moved.Select(Move)]),
        (_texts.Document.Changed, [.. _difference.Changed.SelectMany(Change)]),
    }.Where(chapter => chapter.Item2.Count > 0);

    private IEnumerable<ReportLine> Promises()
    {
        if (_difference.AsIs is null && _difference.ToBe is null)
        {
            yield break;
        }

        yield return new ReportLine(0, $"{_asIs.Title}: {new PromiseLines(_asIs, _texts).Verdict(_difference.AsIs)}");
        yield return new ReportLine(0, $"{_toBe.Title}: {new PromiseLines(_toBe, _texts).Verdict(_difference.ToBe)}");
    }

    private ReportLine Step(ServiceBlueprint blueprint, ActivityId id)
    {
        var step = blueprint.Find(id)!;
        return new ReportLine(0, $"{id} {step.What} ({_texts.Word.Lane(step.Lane)})");
    }

    private ReportLine Move(VisibilityMove move) => new(
        0, _texts.Document.MovedFrom(move.ToBe, _toBe.Find(move.ToBe)!.What, _texts.Word.Lane(move.From), _texts.Word.Lane(move.To)));

    private IEnumerable<ReportLine> Change(StepChange change)
    {
        var was = change.AsIs == change.ToBe ? "" : $" ← {change.AsIs}";
        yield return new ReportLine(0, $"{change.ToBe}{was} {_toBe.Find(change.ToBe)!.What}");
        foreach (var field in change.Fields)
        {
            yield return new ReportLine(1, _texts.Document.ChangedFrom(_fields.Name(field.Field), _fields.Value(field.Field, field.Before), _fields.Value(field.Field, field.After)));
        }
    }

    private static void Add(StringBuilder text, string line) => text.Append(Terminal.Plain(line)).Append('\n');

    /// <summary>One line of a chapter; a field stands one level under its step.</summary>
    private sealed record ReportLine(int Level, string Words);
}
