using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Host.Play;

/// <summary>Whether a blueprint says what another says: the same activities, lanes, times, fail points, scripts and links, whatever their ids.</summary>
internal static class SameService
{
    /// <summary>One line for each difference; none when they say the same.</summary>
    public static IReadOnlyList<string> Differences(ServiceBlueprint script, ServiceBlueprint played)
    {
        var (wanted, found) = (Plain(script), Plain(played));
        List<string> lines = [];
        Compare("frame", Frame(wanted), Frame(found), lines);
        Compare("phases", wanted.Phases, found.Phases, lines);
        Compare("promise", wanted.Promise, found.Promise, lines);
        Compare("steps", wanted.Activities.Select(step => step.What), found.Activities.Select(step => step.What), lines);
        foreach (var (one, other) in wanted.Activities.Zip(found.Activities))
        {
            Compare($"{one.Id} {one.What}", one, other, lines);
        }

        return lines;
    }

    private static void Compare<T>(string what, T wanted, T found, List<string> lines)
    {
        if (!Equals(wanted, found))
        {
            lines.Add($"{what}:\n  script {wanted}\n  played {found}");
        }
    }

    private static void Compare<T>(string what, IEnumerable<T> wanted, IEnumerable<T> found, List<string> lines) =>
        Compare(what, string.Join(" | ", wanted), string.Join(" | ", found), lines);

    private static (string, string, string, string, string, string, BlueprintState, Visibility) Frame(ServiceBlueprint blueprint) =>
        (blueprint.Title, blueprint.Service, blueprint.Scenario, blueprint.Customer, blueprint.Start, blueprint.End, blueprint.State, blueprint.Visibility);

    /// <summary>In the order of the service, with ids by position, without what only a workshop knows (votes, other wordings, who saw it).</summary>
    private static ServiceBlueprint Plain(ServiceBlueprint blueprint)
    {
        var plain = BlueprintCopy.Renumber(blueprint with { Activities = [.. blueprint.InOrder()] }, asIdeas: false);
        return plain with
        {
            Activities =
            [
                .. plain.Activities.Select(step => step with
                {
                    Next = [.. step.Next.OrderBy(link => link.To.Value, StringComparer.Ordinal)],
                    Wait = step.Wait is { } wait ? wait with { Id = "W" } : null,
                    Evidence = [.. step.Evidence.Order(StringComparer.Ordinal)],
                    FailPoints = [.. step.FailPoints.OrderBy(fail => fail.What, StringComparer.Ordinal).Select(fail => fail with { Id = new FailPointId("F") })],
                }),
            ],
        };
    }
}
