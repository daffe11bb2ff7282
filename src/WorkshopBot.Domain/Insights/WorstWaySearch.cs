namespace WorkshopBot.Domain.Insights;

/// <summary>
/// Finds the worst way. The longest way through loops is a hard problem in general, so the graph is cut into groups of steps that can
/// reach each other: between groups the best is carried on (exact and fast), within a group – a loop, rarely more than ten steps – all
/// ways are tried up to a budget. Loops of real services stay far below it; beyond, the result is a lower bound and says so.
/// </summary>
internal sealed class WorstWaySearch
{
    private const int BudgetOfGroup = 60_000;
    private readonly WayGraph _graph;
    private readonly bool[] _between;
    private readonly int _to;
    private readonly int[] _group;
    private readonly Stop?[] _entry;
    private readonly Stop?[] _best;
    private readonly int[] _visits;
    private readonly HashSet<(int From, WayGraph.Way Way)> _taken = [];
    private readonly long[] _promise;

    /// <summary>The links of each step that stay within its group, the most promising first.</summary>
    private readonly WayGraph.Way[][] _inside;
    private int _budget;
    private bool _isExact = true;

    private WorstWaySearch(WayGraph graph, bool[] between, int to, int[] group)
    {
        (_graph, _between, _to, _group) = (graph, between, to, group);
        _entry = new Stop?[graph.Count];
        _best = new Stop?[graph.Count];
        _visits = new int[graph.Count];
        _promise = new long[graph.Count];
        _inside = new WayGraph.Way[graph.Count][];
    }

    /// <summary>The last stop of the worst way; null if none leads there.</summary>
    public static Stop? Find(WayGraph graph, bool[] between, int from, int to, out bool isExact)
    {
        isExact = true;
        if (!between[from])
        {
            return null;
        }

        var groups = new StepGroups(graph, between, to);
        var search = new WorstWaySearch(graph, between, to, groups.GroupOf);
        search._entry[from] = new Stop(from, null, null, graph.Cost(from));
        foreach (var group in groups.InOrder)
        {
            search.Walk(group);
        }

        isExact = search._isExact;
        return search._best[to];
    }

    private void Walk(IReadOnlyList<int> group)
    {
        var entries = group.Where(step => _entry[step] is not null).ToList();
        Look(group);
        foreach (var entry in entries)
        {
            _budget = BudgetOfGroup / entries.Count;
            Visit(_entry[entry]!);
        }

        foreach (var (step, way) in group.SelectMany(step => Onward(step).Select(way => (step, way))))
        {
            if (_group[way.To] != _group[step] && _best[step] is { } best && best.Cost + _graph.Cost(way.To) > (_entry[way.To]?.Cost ?? -1))
            {
                _entry[way.To] = new Stop(way.To, way.When, best, best.Cost + _graph.Cost(way.To));
            }
        }
    }

    /// <summary>Tries every way on within the group; an early end still has a good answer, since the most promising comes first.</summary>
    private void Visit(Stop stop)
    {
        if (_budget-- <= 0)
        {
            _isExact = false;
            return;
        }

        if (stop.Cost > (_best[stop.Step]?.Cost ?? -1))
        {
            _best[stop.Step] = stop;
        }

        _visits[stop.Step]++;
        foreach (var way in _inside[stop.Step])
        {
            if (_visits[way.To] >= 2)
            {
                continue;
            }

            var isException = way.When is not null;
            if (isException && !_taken.Add((stop.Step, way)))
            {
                continue;
            }

            Visit(new Stop(way.To, way.When, stop, stop.Cost + _graph.Cost(way.To)));
            if (isException)
            {
                _taken.Remove((stop.Step, way));
            }
        }

        _visits[stop.Step]--;
    }

    private IEnumerable<WayGraph.Way> Onward(int step) => _graph.Onward(step, _to, withExceptions: true).Where(way => _between[way.To]);

    /// <summary>How much still lies ahead of each step of the group if nothing is repeated: only the order of trying rests on it.</summary>
    private void Look(IReadOnlyList<int> group)
    {
        var seen = new HashSet<int>();
        foreach (var step in group)
        {
            Ahead(step);
        }

        foreach (var step in group)
        {
            _inside[step] = [.. Onward(step).Where(way => _group[way.To] == _group[step]).OrderByDescending(way => _promise[way.To])];
        }

        long Ahead(int step)
        {
            if (seen.Add(step))
            {
                var ahead = Onward(step).Where(way => _group[way.To] == _group[step]).Select(way => Ahead(way.To)).DefaultIfEmpty().Max();
                _promise[step] = _graph.Cost(step) + ahead;
            }

            return _promise[step];
        }
    }
}
