using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Moving;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>The four tables seen as a whole. Writing is many transactions: what is broken off has to be written again.</summary>
internal sealed class TableArchive(TableStorage storage, TableSet tables) : IArchive
{
    public string Name => tables.Name;

    public IShelf Shelf => storage.Shelf;

    public async Task<IReadOnlyList<WorkshopId>> WorkshopsAsync(CancellationToken ct) => [.. (await tables.Index.AllAsync(ct)).Select(known => known.Id)];

    public Task<IReadOnlyList<string>> ShelvesAsync(CancellationToken ct) => storage.Shelf.ShelvesAsync(ct);

    public async Task<StoredWorkshop?> ReadAsync(WorkshopId id, CancellationToken ct)
    {
        if (await tables.Index.FindAsync(id, ct) is not { } known)
        {
            return null;
        }

        var rows = (await tables.Rows.QueryAsync($"PartitionKey eq '{TableKeys.Of(id)}'", null, ct).ToListAsync(ct))
            .ToLookup(row => row.RowKey[..Math.Min(row.RowKey.Length, TableKeys.Events.Length)], StringComparer.Ordinal);
        var events = rows[TableKeys.Events].Select(StoredEvent.Read).ToList();
        if (events.Index().Where(entry => entry.Item.Version != entry.Index + 1).Select(entry => (int?)entry.Index).FirstOrDefault() is { } hole)
        {
            throw tables.Faults.Damaged(id, hole + 1);
        }

        return new StoredWorkshop(id, known.Place)
        {
            Events = [.. events.Select(stored => stored.Body)],
            Deliveries = [.. rows[TableKeys.Deliveries].Select(StoredDelivery.Read).Select(delivery => new MovedDelivery(delivery.Cause.Value, delivery.First, delivery.Last))],
            Marks = [.. rows[TableKeys.Marks].Select(TableMarks.Read).SelectMany(marks => marks.Who.Select(who => new MovedMark(marks.Stage, marks.Round, who)))],
            Slots = [.. rows[TableKeys.Slots].Select(TableLedger.Read)],
            Due = rows[TableKeys.Deadline].Select(row => DuePointer.Read(row).Due).SingleOrDefault(),
            Rooms = [.. rows[TableKeys.Rooms].Select(StoredRoom.Read).OrderBy(room => room.Order).ThenBy(room => room.Room.Key, StringComparer.Ordinal).Select(room => room.Room)],
            People = [.. rows[TableKeys.People].Select(StoredPerson.Read)],
        };
    }

    public async Task WriteAsync(StoredWorkshop workshop, CancellationToken ct)
    {
        await DeleteAsync(workshop.Id, ct);
        await PointAsync(workshop, ct);
        await tables.Events.PutAllAsync(ListRows(workshop), ct);
        await tables.Rows.PutAllAsync(OtherRows(workshop), ct);
        await storage.Deadlines.SetAsync(workshop.Id, workshop.Due, ct);
    }

    public Task DeleteAsync(WorkshopId id, CancellationToken ct) => storage.Store.DeleteAsync(id, ct);

    public async Task WriteShelfAsync(string shelf, IReadOnlyList<ShelfItem> items, CancellationToken ct)
    {
        await Shelf.EmptyAsync(shelf, ct);
        await tables.Shelves.PutAllAsync(items.Select(item => TableShelf.Row(shelf, item.Key, item.Text)), ct);
    }

    private async Task PointAsync(StoredWorkshop workshop, CancellationToken ct)
    {
        var known = new IndexedWorkshop(workshop.Id, workshop.Place, Begun: workshop.Events.Count > 0);
        await tables.Index.PutAsync(TableKeys.Workshops, known, ct);
        foreach (var partition in workshop.Rooms.Select(room => TableKeys.InRoom(room.Key)).Concat(workshop.People.Select(person => TableKeys.With(person.Id))))
        {
            await tables.Index.PutAsync(partition, known with { Begun = false }, ct);
        }
    }

    private static IEnumerable<TableEntity> ListRows(StoredWorkshop workshop)
    {
        var partition = TableKeys.Of(workshop.Id);
        return workshop.Deliveries.Select(delivery => new StoredDelivery(new DeliveryId(delivery.Cause), delivery.First, delivery.Last).Row(partition, ""))
            .Concat(workshop.Events.Select((body, at) => StoredEvent.Row(partition, at + 1, body)))
            .Concat(workshop.Marks.GroupBy(mark => (mark.Stage, mark.Round))
                .Select(round => TableMarks.Of(round.Key.Stage, round.Key.Round, round.Select(mark => mark.Who)).Row(partition)));
    }

    private static IEnumerable<TableEntity> OtherRows(StoredWorkshop workshop)
    {
        var partition = TableKeys.Of(workshop.Id);
        return workshop.Slots.Select(slot => TableLedger.Row(partition, slot))
            .Concat(workshop.Rooms.Select((room, at) => new StoredRoom(room, at + 1).Row(partition)))
            .Concat(workshop.People.Select(person => StoredPerson.Row(partition, person)));
    }
}
