using WorkshopBot.Domain;
using WorkshopBot.Storage;

namespace WorkshopBot.Tests.Storage;

/// <summary>Remembers from which event on it was read, once for each reading.</summary>
internal sealed class CountingLog(IWorkshopLog inner) : IWorkshopLog
{
    public List<int> ReadFrom { get; } = [];

    public Task<LogTail> ReadFromAsync(WorkshopId id, int first, CancellationToken ct)
    {
        ReadFrom.Add(first);
        return inner.ReadFromAsync(id, first, ct);
    }

    public Task<Workshop> LoadAsync(WorkshopId id, CancellationToken ct) => throw new NotSupportedException("The cache reads tails.");

    public Task<AppendResult> AppendAsync(WorkshopId id, int expected, IReadOnlyList<Append> appends, CancellationToken ct) =>
        inner.AppendAsync(id, expected, appends, ct);

    public Task<IReadOnlyList<WorkshopEvent>?> FindDeliveryAsync(WorkshopId id, DeliveryId cause, CancellationToken ct) =>
        inner.FindDeliveryAsync(id, cause, ct);

    public IAsyncEnumerable<WorkshopEvent> HistoryAsync(WorkshopId id, CancellationToken ct) => inner.HistoryAsync(id, ct);

    public IAsyncEnumerable<WorkshopId> ListAsync(CancellationToken ct) => inner.ListAsync(ct);

    public Task DeleteAsync(WorkshopId id, CancellationToken ct) => inner.DeleteAsync(id, ct);
}
