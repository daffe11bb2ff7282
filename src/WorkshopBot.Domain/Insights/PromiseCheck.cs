using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>Whether the promise to the customer holds if every step takes its normal time and every wait its maximum.</summary>
public sealed record PromiseCheck
{
    public required Promise Promise { get; init; }

    public required PromiseVerdict Verdict { get; init; }

    /// <summary>Why the verdict is unknown.</summary>
    public PromiseDoubt Doubt { get; init; }

    /// <summary>The times that somebody still has to give, in the order of the blueprint.</summary>
    public Sequence<MissingTime> Missing { get; init; }

    /// <summary>The longest way from the promise's start to its end without exceptions.</summary>
    public Sequence<ActivityId> NormalWay { get; init; }

    /// <summary>Work on the normal way.</summary>
    public long TouchSeconds { get; init; }

    /// <summary>Maximum waits on the normal way.</summary>
    public long WaitSeconds { get; init; }

    /// <summary>The longest wait on the normal way; null if nobody waits.</summary>
    public LongestWait? LongestWait { get; init; }

    /// <summary>The longest way with exceptions; null if there are none on the way or they make it no longer.</summary>
    public WorstWay? Worst { get; init; }

    public long TotalSeconds => TouchSeconds + WaitSeconds;

    /// <summary>How much the waits may grow together before the promise breaks; negative is how much is too much.</summary>
    public long SpareSeconds => Promise.ToleranceSeconds - TotalSeconds;

    /// <summary>Whether even the promised time is kept, not only the time that customers still accept.</summary>
    public bool KeepsPromisedTime => TotalSeconds <= Promise.PromiseSeconds;

    /// <summary>The check, or null for a blueprint without a promise.</summary>
    public static PromiseCheck? Of(ServiceBlueprint blueprint) =>
        blueprint.Promise is { } promise ? Of(promise, new WayGraph(blueprint)) : null;

    private static PromiseCheck Of(Promise promise, WayGraph graph)
    {
        if (graph.IndexOf(promise.From) is not { } from || graph.IndexOf(promise.To) is not { } to)
        {
            return new PromiseCheck { Promise = promise, Verdict = PromiseVerdict.Unknown, Doubt = PromiseDoubt.NoWay };
        }

        var between = graph.Between(from, to, withExceptions: false);
        var missing = graph.Missing(between);
        var way = LongestNormalWay.Find(graph, between, from, to, out var isEndless);
        if (way is null)
        {
            var doubt = isEndless ? PromiseDoubt.EndlessLoop : PromiseDoubt.NoWay;
            return new PromiseCheck { Promise = promise, Verdict = PromiseVerdict.Unknown, Doubt = doubt, Missing = missing };
        }

        var check = new PromiseCheck
        {
            Promise = promise,
            Verdict = default,
            Missing = missing,
            NormalWay = way.Select(graph.Id).ToSequence(),
            TouchSeconds = way.Sum(graph.Touch),
            WaitSeconds = way.Sum(graph.Wait),
            LongestWait = way.Where(step => graph.Wait(step) > 0).OrderByDescending(graph.Wait)
                .Select(step => new LongestWait(graph.Id(step), (int)graph.Wait(step))).FirstOrDefault(),
        };
        return check.Judge() with { Worst = WorstWay.Find(graph, from, to, check) };
    }

    /// <summary>A promise that is broken by the known times is broken, whatever the missing ones will be.</summary>
    private PromiseCheck Judge() => this switch
    {
        { SpareSeconds: < 0 } => this with { Verdict = PromiseVerdict.Broken },
        { Missing.Count: > 0 } => this with { Verdict = PromiseVerdict.Unknown, Doubt = PromiseDoubt.TimesMissing },
        _ when SpareSeconds <= Math.Max(60, Promise.ToleranceSeconds / 20) => this with { Verdict = PromiseVerdict.Tight },
        _ => this with { Verdict = PromiseVerdict.Holds },
    };
}

/// <summary>What the promise check found.</summary>
public enum PromiseVerdict
{
    Unknown,
    Holds,

    /// <summary>It holds with a minute or a twentieth to spare, or less.</summary>
    Tight,
    Broken,
}

/// <summary>Why a promise check has no verdict.</summary>
public enum PromiseDoubt
{
    None,
    TimesMissing,

    /// <summary>No normal way leads from the start to the end.</summary>
    NoWay,

    /// <summary>The normal way runs in a circle.</summary>
    EndlessLoop,
}

/// <summary>The two times of a step.</summary>
public enum StepTime
{
    Target,
    MaxWait,
}

/// <summary>A time that the promise check needs and nobody gave.</summary>
public sealed record MissingTime(ActivityId Step, StepTime Time);

/// <summary>The wait that costs most.</summary>
public sealed record LongestWait(ActivityId Step, int Seconds);

/// <summary>A link with a condition that the worst way takes.</summary>
public sealed record TakenException(ActivityId From, ActivityId To, string When);
