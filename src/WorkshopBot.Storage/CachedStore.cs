using WorkshopBot.Domain;

namespace WorkshopBot.Storage;

/// <summary>
/// Keeps the states of the workshops in use, so that a load reads only what is new. Correct when others append or delete: every load
/// reads from the newest event it knows, and starts afresh when that event is not there any more.
/// </summary>
public sealed class CachedStore(IWorkshopLog inner, int capacity = CachedStore.UsualCapacity) : IWorkshopStore
{
    public const int UsualCapacity = 256;

    private readonly RecentStates _states = new(capacity);

    public async Task<Workshop> LoadAsync(WorkshopId id, CancellationToken ct)
    {
        var known = _states.Find(id);
        var tail = await inner.ReadFromAsync(id, known?.State.Version ?? 1, ct);
        if (known is not null && (tail.Events is not [var newest, ..] || newest != known.Newest))
        {
            // Deleted, perhaps begun again.
            known = null;
            tail = await inner.ReadFromAsync(id, 1, ct);
        }

        // Marks are not kept: they are few, have no version, and have their place after all ordered events.
        var ordered = LogTail.Fold(known?.State ?? Workshop.None, tail.Events.Skip(known is null ? 0 : 1));
        if (tail.Events is [.., var last])
        {
            _states.Keep(id, new KnownState(ordered, last));
        }

        return LogTail.Fold(ordered, tail.Marks);
    }

    public Task<AppendResult> AppendAsync(WorkshopId id, int expected, IReadOnlyList<Append> appends, CancellationToken ct) =>
        inner.AppendAsync(id, expected, appends, ct);

    public Task<IReadOnlyList<WorkshopEvent>?> FindDeliveryAsync(WorkshopId id, DeliveryId cause, CancellationToken ct) =>
        inner.FindDeliveryAsync(id, cause, ct);

    public IAsyncEnumerable<WorkshopEvent> HistoryAsync(WorkshopId id, CancellationToken ct) => inner.HistoryAsync(id, ct);

    public IAsyncEnumerable<WorkshopId> ListAsync(CancellationToken ct) => inner.ListAsync(ct);

    public Task DeleteAsync(WorkshopId id, CancellationToken ct)
    {
        _states.Drop(id);
        return inner.DeleteAsync(id, ct);
    }
}

/// <summary>The state that the ordered events make, and the newest of them to know the list again by.</summary>
internal sealed record KnownState(Workshop State, WorkshopEvent Newest);

/// <summary>The states used last, up to a capacity.</summary>
internal sealed class RecentStates(int capacity)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(WorkshopId Id, KnownState State)> _newestFirst = [];
    private readonly Dictionary<WorkshopId, LinkedListNode<(WorkshopId Id, KnownState State)>> _byId = [];

    public KnownState? Find(WorkshopId id)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(id, out var node))
            {
                return null;
            }

            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            return node.Value.State;
        }
    }

    public void Keep(WorkshopId id, KnownState state)
    {
        lock (_lock)
        {
            Drop(id);
            _byId[id] = _newestFirst.AddFirst((id, state));
            if (_byId.Count > capacity)
            {
                Drop(_newestFirst.Last!.Value.Id);
            }
        }
    }

    public void Drop(WorkshopId id)
    {
        lock (_lock)
        {
            if (_byId.Remove(id, out var node))
            {
                _newestFirst.Remove(node);
            }
        }
    }
}
