using WorkshopBot.Domain;

namespace WorkshopBot.Storage;

/// <summary>
/// Keeps the states of the workshops in use, so that a load reads only what is new. Correct when others append or delete: every load
/// reads from the newest event it knows, and starts afresh when that event is not there any more.
/// </summary>
public sealed class CachedStore(IWorkshopLog inner, int capacity, TimeProvider time) : IWorkshopStore
{
    public const int UsualCapacity = 256;

    /// <summary>
    /// How long a state is recalled unread. An append knows the place it takes, not what stands before it: long enough for the next person's
    /// words, too short for a workshop to be deleted and to become as long again.
    /// </summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    private readonly RecentStates _states = new(capacity);

    public CachedStore(IWorkshopLog inner, int capacity = UsualCapacity)
        : this(inner, capacity, TimeProvider.System)
    {
    }

    public Workshop? Recall(WorkshopId id) => _states.Find(id) is { } known && time.GetElapsedTime(known.Seen) < Memory ? known.Whole : null;

    public async Task<Workshop> LoadAsync(WorkshopId id, CancellationToken ct)
    {
        var seen = time.GetTimestamp();
        var known = _states.Find(id);
        var tail = await inner.ReadFromAsync(id, known?.State.Version ?? 1, ct);
        if (known is not null && (tail.Events is not [var newest, ..] || newest != known.Newest))
        {
            // Deleted, perhaps begun again.
            _states.Drop(id);
            known = null;
            tail = await inner.ReadFromAsync(id, 1, ct);
        }

        // Marks are not in the state that is read on from: they have no version, and have their place after all ordered events.
        var ordered = LogTail.Fold(known?.State ?? Workshop.None, tail.Events.Skip(known is null ? 0 : 1));
        var whole = known is not null && tail.Events is [_] && known.Marks?.SequenceEqual(tail.Marks) == true ? known.Whole : LogTail.Fold(ordered, tail.Marks);
        if (tail.Events is [.., var last])
        {
            _states.Keep(id, new KnownState(ordered, whole, last, seen, tail.Marks));
        }

        return whole;
    }

    public async Task<AppendResult> AppendAsync(WorkshopId id, int expected, IReadOnlyList<Append> appends, CancellationToken ct)
    {
        var seen = time.GetTimestamp();
        var result = await inner.AppendAsync(id, expected, appends, ct);
        var known = _states.Find(id);
        if (result is AppendResult.Appended && known?.State.Version == expected)
        {
            var events = appends.SelectMany(append => append.Events).ToList();
            var ordered = events.Where(happened => happened.Ordered).ToList();
            _states.Keep(id, new KnownState(
                LogTail.Fold(known.State, ordered), LogTail.Fold(known.Whole, events), ordered is [.., var last] ? last : known.Newest, seen));
        }

        return result;
    }

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

/// <param name="State">What the ordered events make.</param>
/// <param name="Whole">The same with the marks.</param>
/// <param name="Newest">The newest ordered event, to know the list again by.</param>
/// <param name="Seen">The timestamp before which the store had it so.</param>
/// <param name="Marks">The marks that <paramref name="Whole"/> has at its end, as they were read; null while they are folded in between.</param>
internal sealed record KnownState(Workshop State, Workshop Whole, WorkshopEvent Newest, long Seen, IReadOnlyList<WorkshopEvent>? Marks = null);

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

    /// <summary>A load that was overtaken by an append brings nothing new.</summary>
    public void Keep(WorkshopId id, KnownState state)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(id, out var node) && node.Value.State.State.Version > state.State.Version)
            {
                return;
            }

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
