using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>The blueprint's links as numbers: a step costs its normal time and its maximum wait.</summary>
internal sealed class WayGraph
{
    private readonly Activity[] _activities;
    private readonly Dictionary<ActivityId, int> _indexes = [];
    private readonly Way[][] _ways;

    public WayGraph(ServiceBlueprint blueprint)
    {
        _activities = [.. blueprint.Activities];
        for (var index = 0; index < _activities.Length; index++)
        {
            _indexes.TryAdd(_activities[index].Id, index);
        }

        _ways = [.. _activities.Select(activity => activity.Next
            .Where(link => _indexes.ContainsKey(link.To))
            .Select(link => new Way(_indexes[link.To], link.When))
            .Distinct()
            .ToArray())];
    }

    public int Count => _activities.Length;

    public int? IndexOf(ActivityId id) => _indexes.TryGetValue(id, out var index) ? index : null;

    public ActivityId Id(int step) => _activities[step].Id;

    public long Touch(int step) => _activities[step].Standard?.TargetSeconds ?? 0;

    public long Wait(int step) => _activities[step].Standard?.MaxWaitSeconds ?? 0;

    public long Cost(int step) => Touch(step) + Wait(step);

    public IReadOnlyList<Way> From(int step) => _ways[step];

    /// <summary>The steps that lie on some way between the two.</summary>
    public bool[] Between(int from, int to, bool withExceptions)
    {
        var forward = Reach(from, step => Onward(step, to, withExceptions).Select(way => way.To));
        var backward = Reach(to, step => Enumerable.Range(0, Count).Where(before => Onward(before, to, withExceptions).Any(way => way.To == step)));
        return [.. forward.Zip(backward, (reached, reaches) => reached && reaches)];
    }

    /// <summary>Where a way towards the end may go on. Past the end only exceptions lead: rework that comes back.</summary>
    public IEnumerable<Way> Onward(int step, int to, bool withExceptions) =>
        _ways[step].Where(way => way.When is null ? step != to : withExceptions);

    /// <summary>What has to be known of these steps: the work of our people, and the maximum wherever there is a wait.</summary>
    public Sequence<MissingTime> Missing(bool[] steps)
    {
        var missing = new List<MissingTime>();
        foreach (var activity in _activities.Where((_, index) => steps[index]))
        {
            if (activity.Lane != Lane.Customer && activity.Standard?.TargetSeconds is null)
            {
                missing.Add(new MissingTime(activity.Id, StepTime.Target));
            }

            if (activity.Wait is not null && activity.Standard?.MaxWaitSeconds is null)
            {
                missing.Add(new MissingTime(activity.Id, StepTime.MaxWait));
            }
        }

        return missing.ToSequence();
    }

    private bool[] Reach(int start, Func<int, IEnumerable<int>> next)
    {
        var reached = new bool[Count];
        var open = new Stack<int>([start]);
        while (open.TryPop(out var step))
        {
            if (reached[step])
            {
                continue;
            }

            reached[step] = true;
            foreach (var follower in next(step))
            {
                open.Push(follower);
            }
        }

        return reached;
    }

    /// <summary>A link, by the number of the step it leads to.</summary>
    internal readonly record struct Way(int To, string? When);
}
