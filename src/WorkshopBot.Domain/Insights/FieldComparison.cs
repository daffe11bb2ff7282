using System.Globalization;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>Compares two steps field by field, in words that can be shown side by side.</summary>
internal sealed class FieldComparison(ServiceBlueprint asIs, ServiceBlueprint toBe, IReadOnlyList<StepPair> pairs)
{
    private const string Separator = "; ";
    private readonly Dictionary<ActivityId, ActivityId> _later = pairs.ToDictionary(pair => pair.AsIs, pair => pair.ToBe);

    public StepChange Compare(StepPair pair)
    {
        var before = Fields(asIs.Find(pair.AsIs)!, asIs, id => _later.GetValueOrDefault(id, id));
        var after = Fields(toBe.Find(pair.ToBe)!, toBe, id => id);
        var changes = before.Zip(after, (old, fresh) => new FieldChange(old.Field, old.Text, fresh.Text)).Where(change => change.Before != change.After);
        return new StepChange(pair.AsIs, pair.ToBe, changes.ToSequence());
    }

    private static IEnumerable<(StepField Field, string? Text)> Fields(Activity step, ServiceBlueprint blueprint, Func<ActivityId, ActivityId> later) =>
    [
        (StepField.What, step.What),
        (StepField.Phase, blueprint.Find(step.Phase)?.Name),
        (StepField.Lane, step.Lane.ToString()),
        (StepField.Actor, step.Actor),
        (StepField.Location, step.Location),
        (StepField.Channel, step.Channel),
        (StepField.Evidence, Joined(step.Evidence)),
        (StepField.Tools, Joined(step.Tools)),
        (StepField.Note, step.Note),
        (StepField.Wait, step.Wait is { } wait ? wait.Reason ?? "" : null),
        (StepField.Execution, step.Standard?.Execution),
        (StepField.TargetTime, Seconds(step.Standard?.TargetSeconds)),
        (StepField.MaxWait, Seconds(step.Standard?.MaxWaitSeconds)),
        (StepField.Opening, step.Script?.Opening),
        (StepField.Failure, step.Script?.Failure),
        (StepField.Never, step.Script?.Never),
        (StepField.FailPoints, Joined(step.FailPoints.Select(fail => fail.What))),
        (StepField.Safeguards, Joined(step.FailPoints.SelectMany(Safeguards))),
        (StepField.Next, Joined(step.Next.Select(link => link.When is null ? $"{later(link.To)}" : $"{later(link.To)} ({link.When})"))),
    ];

    private static IEnumerable<string> Safeguards(FailPoint fail) =>
        new[] { fail.Prevention, fail.Contingency, fail.Decider, fail.Owner }.OfType<string>();

    private static string? Joined(IEnumerable<string> texts) => string.Join(Separator, texts) is { Length: > 0 } joined ? joined : null;

    private static string? Seconds(int? seconds) => seconds?.ToString(CultureInfo.InvariantCulture);
}
