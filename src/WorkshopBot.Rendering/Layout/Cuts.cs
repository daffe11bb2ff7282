namespace WorkshopBot.Rendering.Layout;

/// <summary>Where a blueprint is cut into tiles or pages.</summary>
internal static class Cuts
{
    /// <summary>Parts of nearly equal size, none larger than <paramref name="most"/>.</summary>
    public static IEnumerable<Range> Evenly(int first, int count, int most)
    {
        var parts = (count + most - 1) / most;
        for (var i = 0; i < parts; i++)
            yield return (first + (i * count / parts))..(first + ((i + 1) * count / parts));
    }

    /// <summary>Pages: as many columns as fit, but a page rather ends where a phase ends.</summary>
    public static IEnumerable<Range> AtPhases(ColumnPlan plan, int most)
    {
        var pages = (plan.Columns + most - 1) / most;
        for (var first = 0; first < plan.Columns;)
        {
            var left = Math.Max(1, pages--);
            var wanted = Math.Min(most, (plan.Columns - first + left - 1) / left);
            var end = plan.Columns - first <= most ? plan.Columns : EndNear(plan, first, first + wanted, first + most);
            yield return first..end;
            first = end;
        }
    }

    /// <summary>The end of a phase close to where an even page would end, if there is one on this page.</summary>
    private static int EndNear(ColumnPlan plan, int first, int even, int limit)
    {
        var ends = plan.Phases.Select(phase => phase.First + phase.Count).Where(end => end <= limit && end - first >= (even - first) - 2).ToList();
        return ends.Count == 0 ? even : ends.MinBy(end => Math.Abs(end - even));
    }
}
