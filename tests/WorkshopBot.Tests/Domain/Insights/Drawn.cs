using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Tests.Domain.Insights;

/// <summary>Small blueprints in one line: <c>Drawn.Ways("A>B B>C B>A:wrong", promise: 600)</c>.</summary>
internal static class Drawn
{
    /// <summary>Front steps of 60 s each, in the order in which they are named; a link with a colon has a condition.</summary>
    public static ServiceBlueprint Ways(string links, int promise, string from = "A", string to = "Z")
    {
        var pairs = links.Split(' ').Select(link => link.Split('>', ':')).ToList();
        var ids = pairs.SelectMany(pair => pair.Take(2)).Distinct().ToList();
        return new ServiceBlueprint
        {
            Title = "Drawn",
            Phases = [new Phase(new PhaseId(1), "All")],
            Promise = new Promise(new ActivityId(from), new ActivityId(to), promise, promise),
            Activities = ids.Select(id => Step(id) with
            {
                Next = pairs.Where(pair => pair[0] == id).Select(pair => new Link(new ActivityId(pair[1]), pair.ElementAtOrDefault(2))).ToSequence(),
            }).ToSequence(),
        };
    }

    public static Activity Step(string id, Lane lane = Lane.Front) => new()
    {
        Id = new ActivityId(id),
        Phase = new PhaseId(1),
        Lane = lane,
        What = $"Does {id}",
        Standard = new Standard("Done", 60, 0),
    };

    public static ServiceBlueprint Timed(this ServiceBlueprint blueprint, string id, int? target, int? wait) =>
        blueprint.Change(new ActivityId(id), activity => activity with { Standard = new Standard("Done", target, wait) });

    public static string Names(this IEnumerable<ActivityId> ids) => string.Join(' ', ids);
}
