namespace WorkshopBot.Domain.Insights;

/// <summary>The longest way along unconditional links: exact, since these form no circle in a sound blueprint.</summary>
internal sealed class LongestNormalWay
{
    private readonly WayGraph _graph;
    private readonly bool[] _between;
    private readonly int _to;
    private readonly Dictionary<int, (long Cost, int Next)> _best = [];
    private readonly HashSet<int> _open = [];
    private bool _isEndless;

    private LongestNormalWay(WayGraph graph, bool[] between, int to) => (_graph, _between, _to) = (graph, between, to);

    /// <summary>The steps in order; null if no way leads there or it is endless.</summary>
    public static List<int>? Find(WayGraph graph, bool[] between, int from, int to, out bool isEndless)
    {
        var search = new LongestNormalWay(graph, between, to);
        isEndless = false;
        if (!between[from])
        {
            return null;
        }

        search.Cost(from);
        isEndless = search._isEndless;
        if (isEndless)
        {
            return null;
        }

        List<int> way = [from];
        while (way[^1] != to)
        {
            way.Add(search._best[way[^1]].Next);
        }

        return way;
    }

    private long Cost(int step)
    {
        if (_best.TryGetValue(step, out var known))
        {
            return known.Cost;
        }

        if (!_open.Add(step))
        {
            _isEndless = true;
            return 0;
        }

        var best = (Cost: -1L, Next: -1);
        foreach (var way in _graph.Onward(step, _to, withExceptions: false).Where(way => _between[way.To]))
        {
            var cost = Cost(way.To);
            best = cost > best.Cost ? (cost, way.To) : best;
        }

        _open.Remove(step);
        _best[step] = (_graph.Cost(step) + Math.Max(0, best.Cost), best.Next);
        return _best[step].Cost;
    }
}
