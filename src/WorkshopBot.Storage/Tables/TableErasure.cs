using WorkshopBot.Domain;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>
/// Deletes a workshop's partition and what points to it. Not one transaction, so it can be done again until it is done: the beginning of
/// the list goes first, and then nothing can be read of it; its row in the index goes last, and until then it is listed.
/// </summary>
internal sealed class TableErasure(TableSet tables, WorkshopId id)
{
    /// <summary>Others may go on writing; each round takes what is there.</summary>
    private const int MaxRounds = 100;

    private readonly string _partition = TableKeys.Of(id);

    public async Task RunAsync(CancellationToken ct)
    {
        for (var rounds = 0; rounds < MaxRounds; rounds++)
        {
            var rows = await tables.Rows
                .QueryAsync($"PartitionKey eq '{_partition}'", ["PartitionKey", "RowKey", .. StoredRoom.KeyProperties, .. DuePointer.KeyProperties], ct)
                .ToListAsync(ct);
            if (rows.Count == 0)
            {
                await tables.Index.DropAsync(TableKeys.Workshops, id, ct);
                return;
            }

            foreach (var row in rows)
            {
                await ForgetPointersAsync(row, ct);
            }

            await DeleteAsync(rows, ct);
        }

        throw tables.Faults.Contended($"Workshop {id}");
    }

    private async Task DeleteAsync(List<TableEntity> rows, CancellationToken ct)
    {
        foreach (var some in rows.OrderBy(row => !StoredEvent.Is(row)).Chunk(AppendLimits.MaxRows))
        {
            // What somebody else deleted meanwhile stops the transaction; the next round looks afresh.
            if (await tables.Rows.SubmitAsync([.. some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row))], ct) is not null)
            {
                return;
            }
        }
    }

    private async Task ForgetPointersAsync(TableEntity row, CancellationToken ct)
    {
        if (StoredRoom.IsRoom(row))
        {
            await tables.Index.DropAsync(TableKeys.InRoom(StoredRoom.KeyOf(row)), id, ct);
        }
        else if (StoredPerson.Is(row))
        {
            await tables.Index.DropAsync(TableKeys.With(StoredPerson.WhoOf(row)), id, ct);
        }
        else if (row.RowKey == TableKeys.Deadline && DuePointer.Read(row).RowOf(id) is { } due)
        {
            await tables.Deadlines.TryDeleteAsync(due.PartitionKey, due.RowKey, ct);
        }
    }
}
