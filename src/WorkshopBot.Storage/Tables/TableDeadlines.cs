using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>
/// When each workshop's clock has to be looked at next. What counts is one row in the workshop's partition; rows in the partition of the hour
/// in which it falls due only lead to it. Such a row is written before the one that counts and deleted after it, so none is ever missing.
/// </summary>
public sealed class TableDeadlines : IDeadlines
{
    private const int MaxTries = 32;

    /// <summary>So much older, by the clock of the storage and by its own time, a row that leads nowhere is not about to lead somewhere.</summary>
    private static readonly TimeSpan s_stale = TimeSpan.FromDays(1);

    private readonly TableSet _tables;

    internal TableDeadlines(TableSet tables) => _tables = tables;

    public async Task SetAsync(WorkshopId id, DateTimeOffset? due, CancellationToken ct)
    {
        var moment = due?.ToUniversalTime();
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var row = await FindAsync(id, ct);
            var known = row is null ? null : DuePointer.Read(row);

            // The same deadline again must not free one that a replica is working on.
            if (known?.Due == moment)
            {
                return;
            }

            if (await TrySetAsync(id, moment, row, ct))
            {
                await DropAsync(known?.RowOf(id), ct);
                return;
            }
        }

        throw _tables.Faults.Contended($"The deadline of workshop {id}");
    }

    public async IAsyncEnumerable<Deadline> DueAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken ct)
    {
        // Names of hours are all digits, so this is every hour up to this one.
        var filter = $"PartitionKey ge '0' and PartitionKey le '{TableKeys.Hour(now)}' and RowKey le '{TableKeys.DueUpTo(now)}'";
        await foreach (var row in _tables.Deadlines.QueryAsync(filter, null, ct))
        {
            var (id, pointer) = DuePointer.ReadHour(row);
            var counts = await FindAsync(id, ct) is { } found ? DuePointer.Read(found) : null;
            if (counts?.Due == pointer.Due && counts?.Turn == pointer.Turn)
            {
                if (counts!.IsFree(now))
                {
                    yield return new Deadline(id, pointer.Due!.Value);
                }
            }
            else if (pointer.Due < now - s_stale && row.Timestamp < now - s_stale)
            {
                await DropAsync(row, ct);
            }
        }
    }

    public async Task<bool> ClaimAsync(Deadline deadline, DateTimeOffset now, DateTimeOffset lease, CancellationToken ct)
    {
        if (await FindAsync(deadline.Workshop, ct) is not { } row || DuePointer.Read(row) is not { } known || known.Due != deadline.Due || !known.IsFree(now))
        {
            return false;
        }

        return await _tables.Rows.TryReplaceAsync((known with { Lease = lease.ToUniversalTime() }).Row(row.PartitionKey), row.ETag, ct);
    }

    private async Task<bool> TrySetAsync(WorkshopId id, DateTimeOffset? due, TableEntity? read, CancellationToken ct)
    {
        if (due is null)
        {
            return await _tables.Rows.TryDeleteAsync(read!.PartitionKey, read.RowKey, ct, read.ETag);
        }

        var next = new DuePointer(due, null, Guid.NewGuid().ToString("N")[..8]);
        await _tables.Deadlines.PutAsync(next.RowOf(id)!, ct);
        var row = next.Row(TableKeys.Of(id));
        var isSet = read is null ? await _tables.Rows.TryAddAsync(row, ct) : await _tables.Rows.TryReplaceAsync(row, read.ETag, ct);
        if (!isSet)
        {
            await DropAsync(next.RowOf(id), ct);
        }

        return isSet;
    }

    private Task<TableEntity?> FindAsync(WorkshopId id, CancellationToken ct) => _tables.Rows.FindAsync(TableKeys.Of(id), TableKeys.Deadline, ct);

    private Task DropAsync(TableEntity? row, CancellationToken ct) =>
        row is null ? Task.CompletedTask : _tables.Deadlines.TryDeleteAsync(row.PartitionKey, row.RowKey, ct);
}

/// <summary>A workshop's next deadline.</summary>
/// <param name="Lease">Until when a replica has it.</param>
/// <param name="Turn">Another one each time it is set, so that two who set it in turns never delete each other's rows.</param>
internal sealed record DuePointer(DateTimeOffset? Due, DateTimeOffset? Lease, string Turn)
{
    /// <summary>All that <see cref="RowOf"/> needs.</summary>
    public static string[] KeyProperties => ["Due", "Turn"];

    public static DuePointer Read(TableEntity row) => new(Moment(row.GetInt64("Due")), Moment(row.GetInt64("Lease")), row.GetString("Turn") ?? "");

    public static (WorkshopId Id, DuePointer Pointer) ReadHour(TableEntity row) => (new WorkshopId(row.GetString("Workshop")!), Read(row));

    public bool IsFree(DateTimeOffset now) => Lease is null || Lease <= now;

    public TableEntity Row(string partition) =>
        new(partition, TableKeys.Deadline) { ["Due"] = Due?.UtcTicks, ["Lease"] = Lease?.UtcTicks, ["Turn"] = Turn };

    /// <summary>The row in the partition of its hour.</summary>
    public TableEntity? RowOf(WorkshopId id) => Due is not { } due ? null : new(TableKeys.Hour(due), TableKeys.DueRow(due, id, Turn))
    {
        ["Workshop"] = id.Value,
        ["Due"] = due.UtcTicks,
        ["Turn"] = Turn,
    };

    private static DateTimeOffset? Moment(long? ticks) => ticks is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
}
