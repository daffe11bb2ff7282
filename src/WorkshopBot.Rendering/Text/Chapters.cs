using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Text;

/// <summary>The activities phase by phase; those of a phase that is not listed come last, under no name.</summary>
internal static class Chapters
{
    public static IEnumerable<(string Name, IReadOnlyList<Activity> Activities)> Of(ServiceBlueprint blueprint)
    {
        var known = new HashSet<Domain.PhaseId>();
        foreach (var phase in blueprint.Phases)
        {
            if (known.Add(phase.Id))
                yield return (SafeText.Line(phase.Name), [.. blueprint.Activities.Where(activity => activity.Phase == phase.Id)]);
        }

        var lost = blueprint.Activities.Where(activity => !known.Contains(activity.Phase)).ToList();
        if (lost.Count > 0)
            yield return ("", lost);
    }
}
