using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>Which ids somebody may mean in a workshop.</summary>
internal sealed class Items(Workshop workshop)
{
    private readonly HashSet<ItemId> _known =
        [.. workshop.Contributions.Keys, .. workshop.Merged.Keys, .. workshop.Removed.Keys, .. NearestIds.Known(workshop)];

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
    public Sequence<ItemId> Near(ItemId id) => NearestIds.Of(id, workshop);
}
