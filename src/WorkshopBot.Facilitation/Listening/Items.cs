using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>Which ids somebody may mean in a workshop.</summary>
internal sealed class Items(Workshop workshop)
{
    private readonly HashSet<ItemId> _known =
    [
        .. workshop.Contributions.Keys,
        .. workshop.Merged.Keys,
        .. workshop.Removed.Keys,
        .. OnBlueprint(workshop.Blueprint),
    ];

    public bool Knows(ItemId id) => _known.Contains(id);

    /// <summary>What a merged id stands for now.</summary>
    public ItemId Now(ItemId id)
    {
        for (var hops = 0; hops < workshop.Merged.Count && workshop.Merged.TryGetValue(id, out var merged); hops++)
        {
            id = merged.Kept;
        }

        return id;
    }

    /// <summary>Up to three ids of the same letter that everybody may see, the closest numbers first.</summary>
    public Sequence<ItemId> Near(ItemId id) =>
        OnBlueprint(workshop.Blueprint).Where(other => other.Kind == id.Kind)
            .OrderBy(other => Math.Abs(other.Number - id.Number)).ThenBy(other => other.Number).Take(3).ToSequence();

    private static IEnumerable<ItemId> OnBlueprint(ServiceBlueprint blueprint)
    {
        var texts = blueprint.Activities.Select(step => step.Id.Value)
            .Concat(blueprint.FailPoints.Select(fail => fail.Id.Value))
            .Concat(blueprint.Activities.Select(step => step.Wait?.Id).OfType<string>())
            .Concat(blueprint.Parked.Select(item => item.Id))
            .Concat(blueprint.Actions.Select(task => task.Id));
        foreach (var text in texts)
        {
            if (ItemId.TryParse(text, out var id))
            {
                yield return id;
            }
        }
    }
}
