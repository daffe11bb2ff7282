using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>
/// Finds workshops without reading them: all of them, those of a room, those of a person. A row here is written before what it points to
/// and deleted after it, so that what is stored can always be found; a row that points to nothing yet is harmless.
/// </summary>
internal sealed class TableIndex(StoredTable rows, TimeProvider time)
{
    private long _lastPlace;

    /// <summary>The workshop's place in the order of all, given when it is first heard of.</summary>
    public async Task<long> KnowAsync(WorkshopId id, CancellationToken ct)
    {
        while (true)
        {
            if (await FindAsync(id, ct) is { } known)
            {
                return known.Place;
            }

            var place = NextPlace();
            if (await rows.TryAddAsync(Row(TableKeys.Workshops, id, place), ct))
            {
                return place;
            }
        }
    }

    public async Task<IndexedWorkshop?> FindAsync(WorkshopId id, CancellationToken ct) =>
        await rows.FindAsync(TableKeys.Workshops, TableKeys.Of(id), ct) is { } row ? Read(row) : null;

    /// <summary>Its first event is stored. A row that lacks this is looked into when workshops are listed.</summary>
    public Task HasBegunAsync(WorkshopId id, CancellationToken ct) =>
        rows.TryMergeAsync(new TableEntity(TableKeys.Workshops, TableKeys.Of(id)) { ["Begun"] = true }, ct);

    /// <summary>Every workshop that was heard of, oldest first.</summary>
    public Task<List<IndexedWorkshop>> AllAsync(CancellationToken ct) => ReadAsync(TableKeys.Workshops, ct);

    /// <summary>Those of a room or a person, newest first.</summary>
    public async IAsyncEnumerable<WorkshopId> NewestAsync(string partition, [EnumeratorCancellation] CancellationToken ct)
    {
        var found = await ReadAsync(partition, ct);
        for (var at = found.Count - 1; at >= 0; at--)
        {
            yield return found[at].Id;
        }
    }

    public async Task PointAsync(string partition, WorkshopId id, CancellationToken ct) =>
        await rows.PutAsync(Row(partition, id, await KnowAsync(id, ct)), ct);

    public Task DropAsync(string partition, WorkshopId id, CancellationToken ct) => rows.TryDeleteAsync(partition, TableKeys.Of(id), ct);

    /// <summary>Writes a place that was given elsewhere.</summary>
    public Task PutAsync(string partition, IndexedWorkshop workshop, CancellationToken ct)
    {
        var row = Row(partition, workshop.Id, workshop.Place);
        if (workshop.Begun)
        {
            row["Begun"] = true;
        }

        return rows.PutAsync(row, ct);
    }

    private static TableEntity Row(string partition, WorkshopId id, long place) =>
        new(partition, TableKeys.Of(id)) { ["Workshop"] = id.Value, ["Place"] = place };

    private static IndexedWorkshop Read(TableEntity row) =>
        new(new WorkshopId(row.GetString("Workshop")!), row.GetInt64("Place") ?? 0, row.GetBoolean("Begun") ?? false);

    private async Task<List<IndexedWorkshop>> ReadAsync(string partition, CancellationToken ct)
    {
        var found = await rows.QueryAsync($"PartitionKey eq '{partition}'", null, ct).Select(Read).ToListAsync(ct);
        return [.. found.OrderBy(workshop => workshop.Place).ThenBy(workshop => workshop.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>The time, and never the same twice in this process.</summary>
    private long NextPlace()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _lastPlace);
            var next = Math.Max(last + 1, time.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref _lastPlace, next, last) == last)
            {
                return next;
            }
        }
    }
}

/// <summary>A workshop as the index knows it.</summary>
/// <param name="Begun">Whether its first event is known to be stored.</param>
internal sealed record IndexedWorkshop(WorkshopId Id, long Place, bool Begun = false);
