using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>The facts of the summary that is posted: promise, what hurts most, what is open, who does what, how much is seen.</summary>
public sealed record SummaryFacts
{
    /// <summary>Null for a blueprint without a promise.</summary>
    public PromiseCheck? Promise { get; init; }

    /// <summary>Every fail point: most votes first, then the highest score, then in the order of the service.</summary>
    public Sequence<RankedFailPoint> FailPoints { get; init; }

    public Sequence<ActivityId> StepsWithoutOwner { get; init; }

    /// <summary>Fail points that lack prevention, contingency or owner.</summary>
    public Sequence<FailPointId> OpenFailPoints { get; init; }

    public Sequence<ActivityId> WaitsWithoutMaximum { get; init; }
    public Sequence<ActionItem> Actions { get; init; }
    public int Phases { get; init; }
    public int Steps { get; init; }
    public int CustomerSteps { get; init; }
    public int Waits { get; init; }

    /// <summary>Steps with a standard of any kind: something to see, a normal time or a longest wait.</summary>
    public int Standards { get; init; }
    public int Scripts { get; init; }
    public int Observed { get; init; }
    public int Assumed { get; init; }

    /// <summary>Whole percent of the steps that somebody has seen; never 100 while one step was not.</summary>
    public int ObservedPercent => Percent(Observed);

    /// <summary>Whole percent of the steps that are supposed; never 0 while one step is.</summary>
    public int AssumedPercent => Steps == 0 ? 0 : Assumed == 0 ? 0 : Math.Max(1, Percent(Assumed));

    public bool HasGaps => StepsWithoutOwner.Count + OpenFailPoints.Count + WaitsWithoutMaximum.Count + Assumed > 0;

    public static SummaryFacts Of(ServiceBlueprint blueprint) => new()
    {
        Promise = PromiseCheck.Of(blueprint),
        FailPoints = Ranked(blueprint),
        StepsWithoutOwner = Ids(blueprint, step => string.IsNullOrWhiteSpace(step.Actor)),
        OpenFailPoints = blueprint.FailPoints.Where(fail => fail.IsOpen).Select(fail => fail.Id).ToSequence(),
        WaitsWithoutMaximum = Ids(blueprint, step => step.Wait is not null && step.Standard?.MaxWaitSeconds is null),
        Actions = blueprint.Actions,
        Phases = blueprint.Phases.Count,
        Steps = blueprint.Activities.Count,
        CustomerSteps = blueprint.Activities.Count(step => step.Lane == Lane.Customer),
        Waits = blueprint.Activities.Count(step => step.Wait is not null),
        Standards = blueprint.Activities.Count(step => step.Standard is not null && step.Standard != new Standard()),
        Scripts = blueprint.Activities.Count(step => step.Script?.Opening is not null),
        Observed = blueprint.Activities.Count(step => step.Basis == Basis.Observed),
        Assumed = blueprint.Activities.Count(step => step.Basis == Basis.Assumed),
    };

    private static Sequence<RankedFailPoint> Ranked(ServiceBlueprint blueprint) => blueprint.Activities
        .SelectMany(step => step.FailPoints.Select(fail => new RankedFailPoint(step.Id, fail)))
        .OrderByDescending(ranked => ranked.FailPoint.Votes)
        .ThenByDescending(ranked => ranked.FailPoint.Score ?? -1)
        .ToSequence();

    private static Sequence<ActivityId> Ids(ServiceBlueprint blueprint, Func<Activity, bool> condition) =>
        blueprint.Activities.Where(condition).Select(step => step.Id).ToSequence();

    private int Percent(int count) => Steps == 0 ? 0 : count * 100 / Steps;
}

/// <summary>A fail point with the step it sits on.</summary>
public sealed record RankedFailPoint(ActivityId Step, FailPoint FailPoint);
