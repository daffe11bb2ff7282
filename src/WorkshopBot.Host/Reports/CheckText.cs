using System.Globalization;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Host.Reports;

/// <summary>Writes a check for people: promise, gaps, hints, and whether it is ready.</summary>
internal sealed class CheckText
{
    private readonly StringBuilder _out = new();
    private readonly BlueprintCheck _check;
    private readonly Texts _texts;

    private CheckText(BlueprintCheck check, Texts texts) => (_check, _texts) = (check, texts);

    /// <summary>LF line ends, a line feed at the end.</summary>
    public static string Write(BlueprintCheck check, Texts texts)
    {
        var writer = new CheckText(check, texts);
        writer.Head();
        writer.Promise();
        writer.Findings(texts.Summary.OpenTitle, [.. check.Gaps], texts.Summary.OpenZero);
        writer.Findings(texts.Lint.Title, [.. check.Hints], texts.Lint.None);
        writer.Line("").Line(check.IsReady ? texts.Lint.Ready : texts.Lint.NotReady(check.Gaps.Count()));
        return writer._out.ToString();
    }

    private void Head()
    {
        var facts = _check.Facts;
        Line(_texts.Document.Check(_check.Blueprint.Title));
        Line(string.Join(", ", [
            _texts.Count.Phases(facts.Phases), _texts.Count.Steps(facts.Steps), _texts.Count.Fails(facts.FailPoints.Count),
            _texts.Count.Waits(facts.Waits), _texts.Count.Standards(facts.Standards)]));
        if (facts.Assumed > 0)
        {
            Line(_texts.Summary.OpenSupposed(facts.AssumedPercent));
        }
    }

    private void Promise()
    {
        Line("").Line(_texts.Summary.PromiseTitle);
        foreach (var line in new PromiseLines(_check.Blueprint, _texts).All(_check.Facts.Promise))
        {
            Line($"  {line}");
        }
    }

    /// <summary>A rule is explained once, with all the places where it applies.</summary>
    private void Findings(string title, IReadOnlyList<LintFinding> findings, string none)
    {
        Line("").Line(title);
        if (findings.Count == 0)
        {
            Line($"  {none}");
        }

        foreach (var rule in findings.GroupBy(finding => finding.Rule))
        {
            var where = string.Join(", ", rule.Select(Subject).Where(subject => subject.Length > 0));
            var (reason, example) = _texts.LintRule(rule.Key.Id);
            Line(where.Length > 0 ? $"  {rule.Key.Id}: {where}" : $"  {rule.Key.Id}");
            Line($"    {reason}");
            Line($"    {_texts.Lint.Example(example)}");
        }
    }

    /// <summary>Ids are spoken as they are; a phase is called by its name.</summary>
    private string Subject(LintFinding finding) =>
        finding.Step is null && int.TryParse(finding.Subject, CultureInfo.InvariantCulture, out var number)
            && _check.Blueprint.Find(new PhaseId(number)) is { } phase
            ? _texts.Quote(phase.Name)
            : finding.Subject;

    private CheckText Line(string text)
    {
        _out.Append(Terminal.Plain(text)).Append('\n');
        return this;
    }
}
