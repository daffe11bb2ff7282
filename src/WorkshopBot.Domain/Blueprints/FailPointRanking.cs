namespace WorkshopBot.Domain.Blueprints;

/// <summary>Which fail points come first: by votes, then by score, then in the order of the service.</summary>
public static class FailPointRanking
{
    public static IEnumerable<(Activity Activity, FailPoint FailPoint)> Of(ServiceBlueprint blueprint) =>
        blueprint.InOrder().SelectMany(step => step.FailPoints.Select(fail => (Activity: step, FailPoint: fail)))
            .OrderByDescending(entry => entry.FailPoint.Votes).ThenByDescending(entry => entry.FailPoint.Score ?? 0);
}
