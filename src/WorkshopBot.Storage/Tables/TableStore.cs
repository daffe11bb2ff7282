using System.Runtime.CompilerServices;
using System.Text;
using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Tables;

/// <summary>The store in Azure Table storage: a workshop is a partition, and row inserts decide who was first, among any number of replicas.</summary>
public sealed class TableStore : IWorkshopLog
{
    private readonly TableSet _tables;
    private readonly EventCodec _codec;

    internal TableStore(TableSet tables, EventCodec codec)
    {
        _tables = tables;
        _codec = codec;
    }

    public async Task<Workshop> LoadAsync(WorkshopId id, CancellationToken ct) => (await ReadFromAsync(id, 1, ct)).Fold(Workshop.None);

    /// <summary>A list that is longer than a page is read in several: marks may then be newer than the events, never older.</summary>
    public async Task<LogTail> ReadFromAsync(WorkshopId id, int first, CancellationToken ct)
    {
        var events = new List<WorkshopEvent>();
        var marks = new List<WorkshopEvent>();
        await foreach (var row in _tables.Events.RangeAsync(TableKeys.Of(id), TableKeys.Event(first), TableKeys.BehindMarks, ct))
        {
            if (!StoredEvent.Is(row))
            {
                marks.AddRange(Readable(() => TableMarks.Read(row).Events().ToArray()));
            }
            else if (Expect(id, StoredEvent.Read(row), first, events.Count) is { } stored)
            {
                events.Add(Decode(stored));
            }
        }

        return new LogTail(events, marks);
    }

    public async Task<AppendResult> AppendAsync(WorkshopId id, int expected, IReadOnlyList<Append> appends, CancellationToken ct)
    {
        AppendLimits.Check(expected, appends);
        ct.ThrowIfCancellationRequested();
        if (appends.GroupBy(append => append.Cause).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            return new AppendResult.Duplicate(twice.Key);
        }

        var append = new TableAppend(_tables.Events, id, expected, appends);
        if (expected > 0)
        {
            return await append.RunAsync(ct);
        }

        await _tables.Index.KnowAsync(id, ct);
        var result = await append.RunAsync(ct);
        if (result is AppendResult.Appended)
        {
            await _tables.Index.HasBegunAsync(id, ct);
        }

        return result;
    }

    public async Task<IReadOnlyList<WorkshopEvent>?> FindDeliveryAsync(WorkshopId id, DeliveryId cause, CancellationToken ct)
    {
        var partition = TableKeys.Of(id);
        if (await _tables.Events.FindAsync(partition, TableKeys.Delivery(cause), ct) is not { } row)
        {
            return null;
        }

        var (_, first, last) = StoredDelivery.Read(row);
        return last < first
            ? []
            : await _tables.Events.RangeAsync(partition, TableKeys.Event(first), TableKeys.Event(last + 1), ct)
                .Select(found => Decode(StoredEvent.Read(found))).ToListAsync(ct);
    }

    public async IAsyncEnumerable<WorkshopEvent> HistoryAsync(WorkshopId id, [EnumeratorCancellation] CancellationToken ct)
    {
        var read = 0;
        await foreach (var row in _tables.Events.RangeAsync(TableKeys.Of(id), TableKeys.Events, TableKeys.BehindEvents, ct))
        {
            if (Expect(id, StoredEvent.Read(row), 1, read) is { } stored)
            {
                read++;
                yield return Decode(stored);
            }
        }
    }

    /// <summary>Oldest first, by the clocks of the replicas that started them. Reads one row a workshop and no event.</summary>
    public async IAsyncEnumerable<WorkshopId> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var known in await _tables.Index.AllAsync(ct))
        {
            if (known.Begun || await HasBegunAsync(known.Id, ct))
            {
                yield return known.Id;
            }
        }
    }

    public Task DeleteAsync(WorkshopId id, CancellationToken ct) => new TableErasure(_tables, id).RunAsync(ct);

    /// <summary>Whether a workshop that is only known by name has events: somebody has just begun it, or did not come to say so.</summary>
    private async Task<bool> HasBegunAsync(WorkshopId id, CancellationToken ct)
    {
        if (await _tables.Events.FindAsync(TableKeys.Of(id), TableKeys.Event(1), ct) is null)
        {
            return false;
        }

        await _tables.Index.HasBegunAsync(id, ct);
        return true;
    }

    /// <summary>
    /// Null where the beginning is missing: such a list is being deleted, or that was broken off; it is as if it were gone. A hole further on
    /// is damage.
    /// </summary>
    private StoredEvent? Expect(WorkshopId id, StoredEvent stored, int first, int read) => stored.Version == first + read
        ? stored
        : read == 0 ? null : throw _tables.Faults.Damaged(id, first + read);

    private WorkshopEvent Decode(StoredEvent stored) => Readable(() => _codec.Decode(Encoding.UTF8.GetBytes(stored.Body)));

    private T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableEventException unreadable)
        {
            throw _tables.Faults.Explain(unreadable);
        }
    }
}
