namespace WorkshopBot.Domain;

/// <summary>
/// One append-only list of events per workshop.
/// <list type="bullet">
/// <item>An ordered event takes the place <c>version + 1</c>; whoever inserts there first wins, everybody else gets <see cref="AppendResult.Conflict"/>.</item>
/// <item>A delivery is stored with its events, in the same transaction; the same delivery again is <see cref="AppendResult.Duplicate"/> and changes nothing.</item>
/// <item>Unordered events (<see cref="WorkshopEvent.Ordered"/> is false) are a set beside the list: no version, no time, stored once.</item>
/// <item>When a task completes the events are durable; when it throws, either nothing or everything was stored, and the same delivery may be tried again.</item>
/// </list>
/// </summary>
public interface IWorkshopStore
{
    /// <summary>The most events that one append may hold; more is a refusal, never a split.</summary>
    const int MaxEvents = 99;

    /// <summary>The newest state; <see cref="Workshop.None"/> when there is no such workshop.</summary>
    Task<Workshop> LoadAsync(WorkshopId id, CancellationToken ct);

    /// <summary>
    /// The state as it was last seen here, without asking; null when nothing fresh is known. Others may have changed it since: an append on it is
    /// then a <see cref="AppendResult.Conflict"/>, but a "no" that was decided on it says nothing.
    /// </summary>
    Workshop? Recall(WorkshopId id) => null;

    /// <summary>Stores all of <paramref name="appends"/> or nothing.</summary>
    /// <param name="expected">The version the events were decided on.</param>
    Task<AppendResult> AppendAsync(WorkshopId id, int expected, IReadOnlyList<Append> appends, CancellationToken ct);

    /// <summary>The events that a delivery caused (its ordered ones); null when the delivery is unknown.</summary>
    Task<IReadOnlyList<WorkshopEvent>?> FindDeliveryAsync(WorkshopId id, DeliveryId cause, CancellationToken ct);

    /// <summary>The ordered events from the first on.</summary>
    IAsyncEnumerable<WorkshopEvent> HistoryAsync(WorkshopId id, CancellationToken ct);

    IAsyncEnumerable<WorkshopId> ListAsync(CancellationToken ct);

    /// <summary>Deletes everything that is stored under a workshop, names and ledger included.</summary>
    Task DeleteAsync(WorkshopId id, CancellationToken ct);
}

/// <summary>What one delivery caused.</summary>
public sealed record Append(DeliveryId Cause, IReadOnlyList<WorkshopEvent> Events);

/// <summary>How an append ended.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    public sealed record Appended(int Version) : AppendResult;

    /// <summary>Somebody else appended first: load and decide again.</summary>
    public sealed record Conflict : AppendResult;

    /// <summary>This delivery is stored already.</summary>
    public sealed record Duplicate(DeliveryId Cause) : AppendResult;
}

/// <summary>The store could not be reached, is read-only, full or damaged; nothing was half-written.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The kind of what went wrong underneath: a name for a log, never a text of somebody.</summary>
    public string Kind => (InnerException ?? this).GetType().Name;
}
