using WorkshopBot.Domain;

namespace WorkshopBot.Tests.Storage;

/// <summary>A store that counts, and that can be held or disturbed just before an append.</summary>
internal sealed class StoreDouble(IWorkshopStore inner) : IWorkshopStore
{
    private Holding? _hold;

    public List<int> AppendSizes { get; } = [];

    public Func<Task>? BeforeAppend { get; set; }

    /// <summary>The one workshop that cannot be read.</summary>
    public WorkshopId? Unreadable { get; set; }

    /// <summary>What reading it ends in.</summary>
    public Exception Fault { get; init; } = new StoreUnavailableException("held back");

    /// <summary>The next append waits until it is released.</summary>
    public Holding Hold() => _hold = new Holding();

    public async Task<AppendResult> AppendAsync(WorkshopId id, int expected, IReadOnlyList<Append> appends, CancellationToken ct)
    {
        if (Interlocked.Exchange(ref _hold, null) is { } hold)
        {
            await hold.ArriveAsync();
        }

        if (BeforeAppend is { } disturb)
        {
            await disturb();
        }

        var result = await inner.AppendAsync(id, expected, appends, ct);
        if (result is AppendResult.Appended)
        {
            AppendSizes.Add(appends.Count);
        }

        return result;
    }

    public Task<Workshop> LoadAsync(WorkshopId id, CancellationToken ct) =>
        id == Unreadable ? throw Fault : inner.LoadAsync(id, ct);

    public Task<IReadOnlyList<WorkshopEvent>?> FindDeliveryAsync(WorkshopId id, DeliveryId cause, CancellationToken ct) =>
        inner.FindDeliveryAsync(id, cause, ct);

    public IAsyncEnumerable<WorkshopEvent> HistoryAsync(WorkshopId id, CancellationToken ct) => inner.HistoryAsync(id, ct);

    public IAsyncEnumerable<WorkshopId> ListAsync(CancellationToken ct) => inner.ListAsync(ct);

    public Task DeleteAsync(WorkshopId id, CancellationToken ct) => inner.DeleteAsync(id, ct);

    internal sealed class Holding
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public Task ArriveAsync()
        {
            _reached.TrySetResult();
            return _released.Task;
        }

        public void Release() => _released.TrySetResult();
    }
}
