using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering.Layout;

namespace WorkshopBot.Rendering;

/// <summary>The moments of a phase on the way through the service, as the picture shows them: what stands in one column, top to bottom.</summary>
/// <param name="First">The number of its first column, counted from 1 through the whole picture.</param>
public sealed record PhaseMoments(string Name, int First, Sequence<Sequence<Activity>> Columns);

/// <summary>The columns of the picture as data, for whoever tells a blueprint without drawing it.</summary>
public static class BlueprintColumns
{
    /// <summary>Every phase with its columns; a phase without activities has one empty column.</summary>
    public static Sequence<PhaseMoments> Of(ServiceBlueprint blueprint)
    {
        var plan = ColumnPlan.Of(blueprint, LinkTable.Of(blueprint), stacked: true);
        var columns = Enumerable.Range(0, plan.Columns).Select(_ => new List<(Spot Spot, Activity Activity)>()).ToList();
        for (var i = 0; i < plan.Spots.Length; i++)
            columns[plan.Spots[i].Column].Add((plan.Spots[i], blueprint.Activities[i]));

        return plan.Phases.Select(phase => new PhaseMoments(
            phase.Name,
            phase.First + 1,
            columns.Skip(phase.First).Take(phase.Count)
                .Select(cell => cell.OrderBy(item => item.Spot.Lane).ThenBy(item => item.Spot.Row).Select(item => item.Activity).ToSequence())
                .ToSequence())).ToSequence();
    }
}
