using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>What a step says that can change between two blueprints.</summary>
public enum StepField
{
    What,
    Phase,
    Lane,
    Actor,
    Location,
    Channel,
    Evidence,
    Tools,
    Note,
    Wait,
    Execution,

    /// <summary>Seconds.</summary>
    TargetTime,

    /// <summary>Seconds.</summary>
    MaxWait,
    Opening,
    Failure,
    Never,
    FailPoints,
    Safeguards,

    /// <summary>Ids of the later blueprint.</summary>
    Next,
}

/// <summary>A field that differs; null says that there was or is nothing.</summary>
public sealed record FieldChange(StepField Field, string? Before, string? After);

/// <summary>A step that is in both blueprints, with what differs.</summary>
public sealed record StepChange(ActivityId AsIs, ActivityId ToBe, Sequence<FieldChange> Fields);

/// <summary>A step that went to the other side of the line of visibility: a design decision.</summary>
public sealed record VisibilityMove(ActivityId AsIs, ActivityId ToBe, Lane From, Lane To)
{
    public bool IsVisibleNow => To is Lane.Customer or Lane.Front;
}

/// <summary>What changes from one blueprint of a service to another.</summary>
public sealed record Difference
{
    /// <summary>Steps of the later blueprint without a partner.</summary>
    public Sequence<ActivityId> Added { get; init; }

    /// <summary>Steps of the earlier blueprint without a partner.</summary>
    public Sequence<ActivityId> Removed { get; init; }

    public Sequence<StepChange> Changed { get; init; }

    /// <summary>Steps that crossed the line of visibility; they are among the changed ones too.</summary>
    public Sequence<VisibilityMove> Moved { get; init; }

    /// <summary>Steps that are in both, changed or not: earlier id, later id.</summary>
    public Sequence<StepPair> Same { get; init; }

    public PromiseCheck? AsIs { get; init; }

    public PromiseCheck? ToBe { get; init; }

    /// <summary>How much shorter the longest normal way becomes; negative is longer, null if one of them cannot be told.</summary>
    public long? SavedSeconds { get; init; }

    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;

    public static Difference Between(ServiceBlueprint asIs, ServiceBlueprint toBe)
    {
        var pairs = StepMatching.Pairs(asIs, toBe);
        var fields = new FieldComparison(asIs, toBe, pairs);
        var changed = pairs.Select(fields.Compare).Where(change => change.Fields.Count > 0).ToSequence();
        var (before, after) = (PromiseCheck.Of(asIs), PromiseCheck.Of(toBe));
        return new Difference
        {
            Added = toBe.Activities.Select(step => step.Id).Except(pairs.Select(pair => pair.ToBe)).ToSequence(),
            Removed = asIs.Activities.Select(step => step.Id).Except(pairs.Select(pair => pair.AsIs)).ToSequence(),
            Changed = changed,
            Moved = pairs.Select(pair => Move(asIs.Find(pair.AsIs)!, toBe.Find(pair.ToBe)!)).OfType<VisibilityMove>().ToSequence(),
            Same = pairs.ToSequence(),
            AsIs = before,
            ToBe = after,
            SavedSeconds = IsKnown(before) && IsKnown(after) ? before!.TotalSeconds - after!.TotalSeconds : null,
        };
    }

    private static bool IsKnown(PromiseCheck? check) => check is { Missing.Count: 0, NormalWay.Count: > 0 };

    private static VisibilityMove? Move(Activity before, Activity after) => IsVisible(before.Lane) == IsVisible(after.Lane)
        ? null
        : new VisibilityMove(before.Id, after.Id, before.Lane, after.Lane);

    private static bool IsVisible(Lane lane) => lane is Lane.Customer or Lane.Front;
}

/// <summary>The same step in both blueprints.</summary>
public sealed record StepPair(ActivityId AsIs, ActivityId ToBe);
