namespace WorkshopBot.Domain.Blueprints;

/// <summary>Finds circles of unconditional links: a normal way that never ends.</summary>
public static class EndlessLoops
{
    /// <summary>One circle for each place where the walk through the links runs into its own steps, each in the order of its links.</summary>
    public static IReadOnlyList<IReadOnlyList<ActivityId>> In(ServiceBlueprint blueprint)
    {
        var search = new Search(blueprint);
        foreach (var activity in blueprint.Activities)
        {
            search.Visit(activity.Id);
        }

        return search.Loops;
    }

    private sealed class Search
    {
        private readonly Dictionary<ActivityId, Activity> _byId = [];
        private readonly HashSet<ActivityId> _done = [];
        private readonly List<ActivityId> _way = [];

        public Search(ServiceBlueprint blueprint)
        {
            foreach (var activity in blueprint.Activities)
            {
                _byId.TryAdd(activity.Id, activity);
            }
        }

        public List<IReadOnlyList<ActivityId>> Loops { get; } = [];

        public void Visit(ActivityId id)
        {
            if (_way.IndexOf(id) is >= 0 and var start)
            {
                Loops.Add(_way[start..]);
                return;
            }

            if (!_byId.TryGetValue(id, out var activity) || !_done.Add(id))
            {
                return;
            }

            _way.Add(id);
            foreach (var link in activity.Next.Where(link => link.When is null))
            {
                Visit(link.To);
            }

            _way.RemoveAt(_way.Count - 1);
        }
    }
}
