namespace WorkshopBot.Domain.Insights;

/// <summary>Cuts steps into groups that can reach each other (strongly connected components, after Tarjan).</summary>
internal sealed class StepGroups
{
    private readonly WayGraph _graph;
    private readonly bool[] _between;
    private readonly int _to;
    private readonly int[] _number;
    private readonly int[] _low;
    private readonly Stack<int> _open = new();
    private readonly List<IReadOnlyList<int>> _groups = [];
    private int _count;

    public StepGroups(WayGraph graph, bool[] between, int to)
    {
        (_graph, _between, _to) = (graph, between, to);
        _number = new int[graph.Count];
        _low = new int[graph.Count];
        GroupOf = [.. Enumerable.Repeat(-1, graph.Count)];
        foreach (var step in Enumerable.Range(0, graph.Count).Where(step => between[step]))
        {
            if (_number[step] == 0)
            {
                Visit(step);
            }
        }
    }

    /// <summary>The group of each step; -1 for a step that is on no way.</summary>
    public int[] GroupOf { get; }

    /// <summary>A group comes after all groups that lead to it; the steps of a group are in the order of the blueprint.</summary>
    public IEnumerable<IReadOnlyList<int>> InOrder => Enumerable.Reverse(_groups);

    private void Visit(int step)
    {
        _number[step] = _low[step] = ++_count;
        _open.Push(step);
        foreach (var way in _graph.Onward(step, _to, withExceptions: true).Where(way => _between[way.To]))
        {
            if (_number[way.To] == 0)
            {
                Visit(way.To);
                _low[step] = Math.Min(_low[step], _low[way.To]);
            }
            else if (GroupOf[way.To] < 0)
            {
                _low[step] = Math.Min(_low[step], _number[way.To]);
            }
        }

        if (_low[step] == _number[step])
        {
            Close(step);
        }
    }

    private void Close(int root)
    {
        var group = new List<int>();
        do
        {
            group.Add(_open.Pop());
            GroupOf[group[^1]] = _groups.Count;
        }
        while (group[^1] != root);
        group.Sort();
        _groups.Add(group);
    }
}
