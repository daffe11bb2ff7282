using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Layout;

/// <summary>One link between two activities, by their positions in the blueprint.</summary>
internal sealed record Hop(int From, int To, string? When);

/// <summary>The blueprint's links by position, without repetitions and without those that lead nowhere.</summary>
internal sealed class LinkTable
{
    private readonly List<Hop>[] _into;

    private LinkTable(List<Hop> all, int count)
    {
        All = all;
        _into = new List<Hop>[count];
        foreach (var hop in all)
            (_into[hop.To] ??= []).Add(hop);
    }

    public IReadOnlyList<Hop> All { get; }

    public static LinkTable Of(ServiceBlueprint blueprint)
    {
        var position = new Dictionary<ActivityId, int>(blueprint.Activities.Count);
        for (var i = 0; i < blueprint.Activities.Count; i++)
            position.TryAdd(blueprint.Activities[i].Id, i);

        var all = new List<Hop>();
        var known = new HashSet<Hop>();
        for (var i = 0; i < blueprint.Activities.Count; i++)
        {
            foreach (var link in blueprint.Activities[i].Next)
            {
                if (position.TryGetValue(link.To, out var to) && known.Add(new Hop(i, to, Condition(link))))
                    all.Add(new Hop(i, to, Condition(link)));
            }
        }

        return new LinkTable(all, blueprint.Activities.Count);
    }

    public IReadOnlyList<Hop> Into(int activity) => _into[activity] ?? (IReadOnlyList<Hop>)[];

    public bool Joined(int one, int other) =>
        Into(one).Any(hop => hop.From == other) || Into(other).Any(hop => hop.From == one);

    private static string? Condition(Link link) => SafeText.Line(link.When) is { Length: > 0 } when ? when : null;
}
