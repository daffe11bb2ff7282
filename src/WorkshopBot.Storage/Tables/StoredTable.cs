using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Azure;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>
/// One table, made by the first write. What another writer decided first is an answer; everything else that goes wrong is a
/// <see cref="StoreUnavailableException"/> with its reason.
/// </summary>
internal sealed class StoredTable(TableClient table, TableFaults faults)
{
    public Task<TableEntity?> FindAsync(string partition, string row, CancellationToken ct) => ExplainedAsync(
        async () =>
        {
            try
            {
                var found = await table.GetEntityIfExistsAsync(partition, row, select: null, ct);
                return found.HasValue ? found.Value : null;
            }
            catch (RequestFailedException none) when (none.ErrorCode == TableErrorCode.TableNotFound)
            {
                return null;
            }
        },
        ct);

    /// <summary>The rows of a partition, in the order of their keys.</summary>
    public IAsyncEnumerable<TableEntity> RangeAsync(string partition, string from, string behind, CancellationToken ct) =>
        QueryAsync($"PartitionKey eq '{partition}' and RowKey ge '{from}' and RowKey lt '{behind}'", null, ct);

    /// <param name="select">The properties that are wanted; null for all.</param>
    public async IAsyncEnumerable<TableEntity> QueryAsync(string filter, string[]? select, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var rows = table.QueryAsync(filter, maxPerPage: null, select, ct).GetAsyncEnumerator(ct);
        while (await ExplainedAsync(() => NextAsync(rows), ct))
        {
            yield return rows.Current;
        }
    }

    /// <returns>False when there is such a row already; it stays.</returns>
    public Task<bool> TryAddAsync(TableEntity row, CancellationToken ct) =>
        WriteAsync(() => table.AddEntityAsync(row, ct), TableErrorCode.EntityAlreadyExists, ct);

    /// <returns>False when the row has changed since it was read, or is gone.</returns>
    public Task<bool> TryReplaceAsync(TableEntity row, ETag read, CancellationToken ct) =>
        WriteAsync(() => table.UpdateEntityAsync(row, read, TableUpdateMode.Replace, ct), null, ct);

    /// <returns>False when there is no such row.</returns>
    public Task<bool> TryMergeAsync(TableEntity row, CancellationToken ct) =>
        WriteAsync(() => table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, ct), null, ct);

    public Task PutAsync(TableEntity row, CancellationToken ct) =>
        WriteAsync(() => table.UpsertEntityAsync(row, TableUpdateMode.Replace, ct), null, ct);

    /// <returns>False when there was no such row, or when it is not the one that was read.</returns>
    public Task<bool> TryDeleteAsync(string partition, string row, CancellationToken ct, ETag read = default) => ExplainedAsync(
        async () =>
        {
            try
            {
                return (await table.DeleteEntityAsync(partition, row, read == default ? ETag.All : read, ct)).Status != NotFound;
            }
            catch (RequestFailedException fault) when (fault.Status == NotFound || IsDecided(fault))
            {
                return false;
            }
        },
        ct);

    /// <summary>All of the lines or none; at most 100, of one partition.</summary>
    /// <returns>Null when all are stored, else the line that another writer's rows did not allow.</returns>
    public Task<DecidedLine?> SubmitAsync(IReadOnlyList<TableTransactionAction> lines, CancellationToken ct) => ExplainedAsync(
        async () =>
        {
            try
            {
                await MakingTableAsync(() => table.SubmitTransactionAsync(lines, ct), ct);
                return null;
            }
            catch (TableTransactionFailedException fault) when (IsDecided(fault) && fault.FailedTransactionActionIndex is not null)
            {
                return new DecidedLine(fault.FailedTransactionActionIndex.Value, fault.ErrorCode!);
            }
        },
        ct);

    /// <summary>Puts rows of one partition, in as few transactions as hold them; each of them is all or nothing, the whole is not.</summary>
    public async Task PutAllAsync(IEnumerable<TableEntity> rows, CancellationToken ct)
    {
        var lines = new List<TableTransactionAction>();
        var size = 0;
        foreach (var row in rows)
        {
            var more = row.Sum(property => property.Value is string text ? text.Length : sizeof(long));
            if (lines.Count == AppendLimits.MaxRows || (lines.Count > 0 && size + more > MostCharacters))
            {
                await SubmitAsync(lines, ct);
                (lines, size) = ([], 0);
            }

            lines.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            size += more;
        }

        if (lines.Count > 0)
        {
            await SubmitAsync(lines, ct);
        }
    }

    private const int NotFound = 404;

    /// <summary>A transaction is less than 4 MiB; a character takes up to six bytes of it.</summary>
    private const int MostCharacters = 600_000;

    private static bool IsDecided(RequestFailedException fault) => fault.ErrorCode
        is TableErrorCode.EntityAlreadyExists or TableErrorCode.UpdateConditionNotSatisfied or TableErrorCode.ResourceNotFound;

    private static async Task<bool> NextAsync(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (RequestFailedException none) when (none.ErrorCode == TableErrorCode.TableNotFound)
        {
            // Nothing was ever written; looking makes no table.
            return false;
        }
    }

    private Task<bool> WriteAsync(Func<Task> write, string? decided, CancellationToken ct) => ExplainedAsync(
        async () =>
        {
            try
            {
                await MakingTableAsync(write, ct);
                return true;
            }
            catch (RequestFailedException fault) when (decided is null ? IsDecided(fault) : fault.ErrorCode == decided)
            {
                return false;
            }
        },
        ct);

    private async Task MakingTableAsync(Func<Task> write, CancellationToken ct)
    {
        try
        {
            await write();
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == TableErrorCode.TableNotFound)
        {
            await table.CreateIfNotExistsAsync(ct);
            await write();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Credentials come from outside and fail in their own ways; the reason is told, nothing is swallowed.")]
    private async Task<T> ExplainedAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            return await work();
        }
        catch (Exception fault) when (fault is not (ArgumentException or StoreUnavailableException))
        {
            ct.ThrowIfCancellationRequested();
            throw faults.Explain(fault);
        }
    }
}

/// <summary>The line of a transaction that another writer's rows did not allow, counted from 0.</summary>
internal sealed record DecidedLine(int Index, string Code);
