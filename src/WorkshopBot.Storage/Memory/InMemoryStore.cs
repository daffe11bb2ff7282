using System.Runtime.CompilerServices;
using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Memory;

/// <summary>The store for tests, demonstrations and <c>Storage:Provider = Memory</c>: everything is gone when the process ends.</summary>
public sealed class InMemoryStore : IWorkshopLog
{
    private readonly MemoryPartitions _partitions;

    public InMemoryStore()
        : this(new MemoryPartitions())
    {
    }

    internal InMemoryStore(MemoryPartitions partitions) => _partitions = partitions;

    public async Task<Workshop> LoadAsync(WorkshopId id, CancellationToken ct) => (await ReadFromAsync(id, 1, ct)).Fold(Workshop.None);

    public Task<LogTail> ReadFromAsync(WorkshopId id, int first, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_partitions.Read(id, partition => new LogTail(
            [.. partition.Events.Skip(first - 1)], [.. partition.Marks.OrderBy(MarkKey, StringComparer.Ordinal)])));
    }

    public Task<AppendResult> AppendAsync(WorkshopId id, int expected, IReadOnlyList<Append> appends, CancellationToken ct)
    {
        AppendLimits.Check(expected, appends);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_partitions.Change(id, partition => Insert(partition, expected, appends)));
    }

    public Task<IReadOnlyList<WorkshopEvent>?> FindDeliveryAsync(WorkshopId id, DeliveryId cause, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_partitions.Read<IReadOnlyList<WorkshopEvent>?>(id, partition =>
            partition.Deliveries.TryGetValue(cause, out var place) ? partition.Events.GetRange(place.First, place.Count) : null));
    }

    public async IAsyncEnumerable<WorkshopEvent> HistoryAsync(WorkshopId id, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var happened in (await ReadFromAsync(id, 1, ct)).Events)
        {
            ct.ThrowIfCancellationRequested();
            yield return happened;
        }
    }

    public IAsyncEnumerable<WorkshopId> ListAsync(CancellationToken ct) =>
        _partitions.ReadAll(all => all.Where(partition => partition.Events.Count > 0).Select(partition => partition.Id)).ToAsyncEnumerable();

    public Task DeleteAsync(WorkshopId id, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _partitions.Delete(id);
        return Task.CompletedTask;
    }

    private static AppendResult Insert(MemoryPartition partition, int expected, IReadOnlyList<Append> appends)
    {
        var causes = new HashSet<DeliveryId>(partition.Deliveries.Keys);
        if (appends.FirstOrDefault(append => !causes.Add(append.Cause)) is { } repeated)
        {
            return new AppendResult.Duplicate(repeated.Cause);
        }

        if (partition.Events.Count != expected)
        {
            return new AppendResult.Conflict();
        }

        foreach (var append in appends)
        {
            var first = partition.Events.Count;
            partition.Events.AddRange(append.Events.Where(happened => happened.Ordered));
            partition.Marks.UnionWith(append.Events.Where(happened => !happened.Ordered));
            partition.Deliveries.Add(append.Cause, (first, partition.Events.Count - first));
        }

        return new AppendResult.Appended(partition.Events.Count);
    }

    private static string MarkKey(WorkshopEvent mark) => System.Text.Encoding.UTF8.GetString(EventCodec.Encode(mark));
}
