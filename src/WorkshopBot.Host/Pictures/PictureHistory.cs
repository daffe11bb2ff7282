using WorkshopBot.Domain;

namespace WorkshopBot.Host.Pictures;

/// <summary>Workshops as they are, or as they were: an old version is folded again from the events up to it.</summary>
internal sealed class PictureHistory(IWorkshopStore store)
{
    /// <summary>Null when there is no such workshop or it never had this version.</summary>
    public async Task<Workshop?> LoadAsync(WorkshopId id, int? version, CancellationToken ct)
    {
        var newest = await store.LoadAsync(id, ct);
        if (newest.Lifecycle == Lifecycle.NotStarted || version > newest.Version || version <= 0)
        {
            return null;
        }

        return version is { } old && old < newest.Version ? await FoldAsync(id, old, ct) : newest;
    }

    private async Task<Workshop?> FoldAsync(WorkshopId id, int version, CancellationToken ct)
    {
        var state = Workshop.None;
        await foreach (var happened in store.HistoryAsync(id, ct))
        {
            state = state.Apply(happened);
            if (state.Version == version)
            {
                return state;
            }
        }

        // Deleted while it was read.
        return null;
    }
}
