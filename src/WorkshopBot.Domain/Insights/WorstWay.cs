using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>The longest way with exceptions: each conditional link once at most, each step twice at most.</summary>
public sealed record WorstWay
{
    public Sequence<ActivityId> Steps { get; init; }

    public long TouchSeconds { get; init; }

    public long WaitSeconds { get; init; }

    /// <summary>The conditional links it takes, in order.</summary>
    public Sequence<TakenException> Exceptions { get; init; }

    /// <summary>Those that leave the normal way: what has to go wrong.</summary>
    public Sequence<TakenException> Causes { get; init; }

    /// <summary>Times of its steps that nobody gave; they count as nothing.</summary>
    public Sequence<MissingTime> Missing { get; init; }

    /// <summary>False where so many loops are entangled that the search stopped early: it is at least this long.</summary>
    public bool IsExact { get; init; }

    public long TotalSeconds => TouchSeconds + WaitSeconds;

    internal static WorstWay? Find(WayGraph graph, int from, int to, PromiseCheck normal)
    {
        var between = graph.Between(from, to, withExceptions: true);
        if (WorstWaySearch.Find(graph, between, from, to, out var isExact) is not { } end || end.Cost <= normal.TotalSeconds)
        {
            return null;
        }

        var stops = end.FromStart();
        var exceptions = stops.Where(stop => stop.When is not null)
            .Select(stop => new TakenException(graph.Id(stop.Before!.Step), graph.Id(stop.Step), stop.When!)).ToSequence();
        var visited = new bool[graph.Count];
        stops.ForEach(stop => visited[stop.Step] = true);
        return new WorstWay
        {
            Steps = stops.Select(stop => graph.Id(stop.Step)).ToSequence(),
            TouchSeconds = stops.Sum(stop => graph.Touch(stop.Step)),
            WaitSeconds = stops.Sum(stop => graph.Wait(stop.Step)),
            Exceptions = exceptions,
            Causes = exceptions.Where(exception => normal.NormalWay.Contains(exception.From)).ToSequence(),
            Missing = graph.Missing(visited),
            IsExact = isExact,
        };
    }
}

/// <summary>A step on a way, with the way that led to it.</summary>
internal sealed record Stop(int Step, string? When, Stop? Before, long Cost)
{
    public List<Stop> FromStart()
    {
        var stops = new List<Stop>();
        for (var stop = this; stop is not null; stop = stop.Before)
        {
            stops.Add(stop);
        }

        stops.Reverse();
        return stops;
    }
}
