using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Where an activity stands: a column is a moment on the way through the service; row 1 lies below row 0 in the same lane.</summary>
internal sealed record Spot(int Column, Lane Lane, int Row);

/// <summary>The columns of one phase.</summary>
internal sealed record PhaseSpan(string Name, int First, int Count);

/// <summary>The columns of a blueprint, found from its phases, links and order.</summary>
internal sealed record ColumnPlan(Spot[] Spots, IReadOnlyList<PhaseSpan> Phases, int Columns)
{
    /// <param name="stacked">Whether a cell may hold a second card: a recovery below its step, or parallel work.</param>
    public static ColumnPlan Of(ServiceBlueprint blueprint, LinkTable links, bool stacked)
    {
        var spots = new Spot[blueprint.Activities.Count];
        var members = ByPhase(blueprint);
        var phases = new List<PhaseSpan>();
        var first = 0;
        for (var i = 0; i < members.Count; i++)
        {
            var count = new PhaseColumns(blueprint, links, spots, stacked).Place(members[i], first);
            phases.Add(new PhaseSpan(i < blueprint.Phases.Count ? blueprint.Phases[i].Name : "", first, count));
            first += count;
        }

        return new ColumnPlan(spots, phases, first);
    }

    /// <summary>Activities of a phase that is not listed come last, in columns without a heading.</summary>
    private static List<List<int>> ByPhase(ServiceBlueprint blueprint)
    {
        var index = new Dictionary<PhaseId, int>();
        var members = new List<List<int>>();
        foreach (var phase in blueprint.Phases)
        {
            index.TryAdd(phase.Id, members.Count);
            members.Add([]);
        }

        var lost = new List<int>();
        for (var i = 0; i < blueprint.Activities.Count; i++)
            (index.TryGetValue(blueprint.Activities[i].Phase, out var at) ? members[at] : lost).Add(i);

        if (lost.Count > 0 || members.Count == 0)
            members.Add(lost);

        return members;
    }
}
