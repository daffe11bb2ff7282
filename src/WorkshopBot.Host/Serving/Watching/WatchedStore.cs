using WorkshopBot.Domain;

namespace WorkshopBot.Host.Serving.Watching;

/// <summary>The store, timed.</summary>
internal sealed class WatchedStore(IWorkshopStore inner, Instruments instruments) : IWorkshopStore
{
    public Task<Workshop> LoadAsync(WorkshopId id, CancellationToken ct) => instruments.StoringAsync("load", () => inner.LoadAsync(id, ct), _ => "loaded");

    public Task<AppendResult> AppendAsync(WorkshopId id, int expected, IReadOnlyList<Append> appends, CancellationToken ct) =>
        instruments.StoringAsync("append", () => inner.AppendAsync(id, expected, appends, ct), result => result switch
        {
            AppendResult.Appended => "appended",
            AppendResult.Conflict => "conflict",
            _ => "repeat",
        });

    public Task<IReadOnlyList<WorkshopEvent>?> FindDeliveryAsync(WorkshopId id, DeliveryId cause, CancellationToken ct) => inner.FindDeliveryAsync(id, cause, ct);

    public IAsyncEnumerable<WorkshopEvent> HistoryAsync(WorkshopId id, CancellationToken ct) => inner.HistoryAsync(id, ct);

    public IAsyncEnumerable<WorkshopId> ListAsync(CancellationToken ct) => inner.ListAsync(ct);

    public Task DeleteAsync(WorkshopId id, CancellationToken ct) => inner.DeleteAsync(id, ct);
}
