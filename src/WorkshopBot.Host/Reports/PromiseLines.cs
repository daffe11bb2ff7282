using System.Diagnostics;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Host.Reports;

/// <summary>The promise check in sentences.</summary>
internal sealed class PromiseLines(ServiceBlueprint blueprint, Texts texts)
{
    /// <summary>One line: whether the promise holds, in numbers.</summary>
    public string Verdict(PromiseCheck? check) => check switch
    {
        null => texts.Summary.PromiseNone,
        { Verdict: PromiseVerdict.Holds } => texts.Summary.PromiseHolds(Seconds(check.TotalSeconds), check.Promise.ToleranceSeconds),
        { Verdict: PromiseVerdict.Tight } => texts.Summary.PromiseTight(Seconds(check.TotalSeconds), check.Promise.ToleranceSeconds),
        { Verdict: PromiseVerdict.Broken } => texts.Summary.PromiseBroken(Seconds(check.TotalSeconds), check.Promise.ToleranceSeconds),
        { Doubt: PromiseDoubt.TimesMissing } => texts.Summary.PromiseUnknown(check.Missing.Count),
        { Verdict: PromiseVerdict.Unknown } => texts.Summary.PromiseNoWay(check.Promise.From, check.Promise.To),
        _ => throw new UnreachableException(),
    };

    /// <summary>Everything the check knows, a line each.</summary>
    public IEnumerable<string> All(PromiseCheck? check)
    {
        yield return Verdict(check);
        if (check is null or { NormalWay.Count: 0 })
        {
            yield break;
        }

        if (check.LongestWait is { } wait)
        {
            yield return texts.Summary.PromiseParts(Seconds(check.TouchSeconds), Seconds(check.WaitSeconds), wait.Seconds, Step(wait.Step));
        }

        foreach (var missing in check.Missing)
        {
            yield return $"{Step(missing.Step)}: {Unknown(missing.Time)}";
        }

        yield return $"{texts.Document.LongestWay}: {Way(check.NormalWay)}";
        foreach (var line in Worst(check.Worst))
        {
            yield return line;
        }
    }

    /// <summary>The worst way with what has to go wrong for it, and every exception it takes.</summary>
    private IEnumerable<string> Worst(WorstWay? worst)
    {
        if (worst is null)
        {
            yield break;
        }

        var causes = texts.All(worst.Causes.Select(cause => cause.When));
        yield return worst.IsExact
            ? texts.Summary.PromiseWorst(causes, Seconds(worst.TotalSeconds))
            : texts.Summary.PromiseWorstAtLeast(causes, Seconds(worst.TotalSeconds));
        yield return $"{texts.Document.WorstWay}: {Way(worst.Steps)}";
        foreach (var taken in worst.Exceptions)
        {
            yield return $"{taken.From} → {taken.To}: {texts.Picture.When(taken.When)}";
        }
    }

    private static string Way(IEnumerable<ActivityId> steps) => string.Join(" → ", steps);

    private static int Seconds(long seconds) => (int)Math.Min(seconds, int.MaxValue);

    private string Unknown(StepTime time) => time == StepTime.Target ? texts.Document.ColumnTime : texts.Document.ColumnWait;

    private string Step(ActivityId id) => blueprint.Find(id) is { } step ? $"{id} {step.What}" : id.Value;
}
