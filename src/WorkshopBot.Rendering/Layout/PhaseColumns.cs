using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Layout;

/// <summary>
/// Finds the columns of one phase. An activity stands under or over the one that hands over to it when its lane differs and that cell is
/// free, otherwise one column further; what has no link keeps the order of the file. So no arrow shows an order that nobody stated.
/// </summary>
internal sealed class PhaseColumns(ServiceBlueprint blueprint, LinkTable links, Spot[] spots, bool stacked)
{
    private readonly HashSet<int> _placed = [];
    private readonly Dictionary<Spot, int> _taken = [];
    private List<int> _members = [];
    private int _first;
    private bool _told;

    /// <summary>Places the members and returns how many columns they take, at least one.</summary>
    public int Place(List<int> members, int first)
    {
        _members = members;
        _first = first;
        _told = !LaneByLane();
        var waiting = new List<int>(members);
        while (waiting.Count > 0)
        {
            // A circle of links has no first step; the file's order opens it.
            var next = waiting.FindIndex(IsReady);
            next = next < 0 ? 0 : next;
            Put(waiting[next]);
            waiting.RemoveAt(next);
        }

        return members.Count == 0 ? 1 : members.Max(i => spots[i].Column) - first + 1;
    }

    private Lane LaneOf(int activity) => blueprint.Activities[activity].Lane;

    /// <summary>A file sorted lane by lane says nothing about which back-stage step goes with which customer step.</summary>
    private bool LaneByLane()
    {
        for (var i = 1; i < _members.Count; i++)
        {
            if (LaneOf(_members[i]) < LaneOf(_members[i - 1]))
                return false;
        }

        return true;
    }

    private bool IsReady(int activity)
    {
        foreach (var hop in links.Into(activity))
        {
            if (hop.When is null && hop.From != activity && _members.Contains(hop.From) && !_placed.Contains(hop.From))
                return false;
        }

        foreach (var earlier in _members)
        {
            if (earlier == activity)
                return true;

            if (LaneOf(earlier) == LaneOf(activity) && !_placed.Contains(earlier))
                return false;
        }

        return true;
    }

    private void Put(int activity)
    {
        var lane = LaneOf(activity);
        var column = Math.Max(Wanted(activity), LastBefore(activity, lane));
        int row;
        while ((row = FreeRow(activity, column)) < 0)
            column++;

        spots[activity] = new Spot(column, lane, row);
        _taken[spots[activity]] = activity;
        _placed.Add(activity);
    }

    private int Wanted(int activity)
    {
        var sources = Sources(activity, conditional: false);
        if (sources.Count > 0)
            return sources.Max(source => spots[source].Column + (LaneOf(source) == LaneOf(activity) ? 1 : 0));

        sources = Sources(activity, conditional: true);
        if (sources.Count > 0)
            return spots[sources[0]].Column;

        var at = _members.IndexOf(activity);
        return _told && at > 0 && _placed.Contains(_members[at - 1]) ? spots[_members[at - 1]].Column : _first;
    }

    private List<int> Sources(int activity, bool conditional) =>
        [.. links.Into(activity).Where(hop => hop.When is not null == conditional && _placed.Contains(hop.From)).Select(hop => hop.From)];

    /// <summary>Within a lane the picture keeps the order of the file.</summary>
    private int LastBefore(int activity, Lane lane)
    {
        var last = _first;
        foreach (var earlier in _members)
        {
            if (earlier == activity)
                break;

            if (LaneOf(earlier) == lane && _placed.Contains(earlier))
                last = Math.Max(last, spots[earlier].Column);
        }

        return last;
    }

    private int FreeRow(int activity, int column)
    {
        var lane = LaneOf(activity);
        var upper = _taken.TryGetValue(new Spot(column, lane, 0), out var above);
        var lower = _taken.ContainsKey(new Spot(column, lane, 1));
        if (!upper)
            return !lower && FollowsDetour(activity) ? 1 : lower ? -1 : 0;

        return stacked && !lower && MayStandBelow(activity, above) ? 1 : -1;
    }

    /// <summary>What only follows a step of the lower row stays in it.</summary>
    private bool FollowsDetour(int activity)
    {
        var sources = Sources(activity, conditional: false);
        return sources.Count > 0 && sources.TrueForAll(source => spots[source].Row == 1 && LaneOf(source) == LaneOf(activity));
    }

    /// <summary>A recovery below the step it recovers, or work that starts at the same moment from the same step.</summary>
    private bool MayStandBelow(int activity, int above)
    {
        var into = links.Into(activity);
        var recovers = into.Count > 0 && into.All(hop => hop.When is not null) && into.Any(hop => hop.From == above);
        return recovers || (!links.Joined(activity, above)
            && into.Any(hop => hop.When is null && links.Into(above).Any(other => other.From == hop.From && other.When is null)));
    }
}
