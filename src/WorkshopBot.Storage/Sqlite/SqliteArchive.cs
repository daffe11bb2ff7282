using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Json;
using WorkshopBot.Storage.Moving;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>One file seen as a whole; a workshop is read as of one moment and written in one transaction.</summary>
internal sealed class SqliteArchive(SqliteStorage storage, SqliteWriter writer, SqliteReaders readers, string path) : IArchive
{
    public string Name => $"the database {path}";

    public IShelf Shelf => storage.Shelf;

    public async Task<IReadOnlyList<WorkshopId>> WorkshopsAsync(CancellationToken ct) => await readers.ReadAsync(
        session => session.Query(row => new WorkshopId(row.GetString(0)), "SELECT workshop FROM workshops ORDER BY place"), ct);

    public async Task<IReadOnlyList<string>> ShelvesAsync(CancellationToken ct) => await readers.ReadAsync(
        session => session.Query(row => row.GetString(0), "SELECT DISTINCT shelf FROM shelves"), ct);

    public Task<StoredWorkshop?> ReadAsync(WorkshopId id, CancellationToken ct) => readers.ReadAsync(session => session.Snapshot(now => Read(now, id)), ct);

    public Task WriteAsync(StoredWorkshop workshop, CancellationToken ct) => writer.RunAsync(
        session =>
        {
            session.Execute("DELETE FROM workshops WHERE workshop = $1", workshop.Id.Value);
            session.Execute("INSERT INTO workshops (place, workshop) VALUES ($1, $2)", workshop.Place, workshop.Id.Value);
            WriteList(session, workshop);
            return WriteRest(session, workshop);
        },
        ct);

    public Task DeleteAsync(WorkshopId id, CancellationToken ct) => storage.Store.DeleteAsync(id, ct);

    public Task WriteShelfAsync(string shelf, IReadOnlyList<ShelfItem> items, CancellationToken ct) => writer.RunAsync(
        session =>
        {
            session.Execute("DELETE FROM shelves WHERE shelf = $1", shelf);
            return items.Sum(item => session.Execute("INSERT INTO shelves (shelf, key, body) VALUES ($1, $2, $3)", shelf, item.Key, item.Text));
        },
        ct);

    private static StoredWorkshop? Read(SqliteSession now, WorkshopId id) =>
        now.Query(row => row.GetInt64(0), "SELECT place FROM workshops WHERE workshop = $1", id.Value) is not [var place] ? null : new StoredWorkshop(id, place)
        {
            Events = now.Query(row => row.GetString(0), "SELECT body FROM events WHERE workshop = $1 ORDER BY version", id.Value),
            Deliveries = now.Query(
                row => new MovedDelivery(row.GetString(0), row.GetInt32(1), row.GetInt32(2)), "SELECT delivery, first, last FROM deliveries WHERE workshop = $1", id.Value),
            Marks = now.Query(row => new MovedMark(row.GetString(0), row.GetInt32(1), row.GetString(2)), "SELECT stage, round, who FROM marks WHERE workshop = $1", id.Value),
            Slots = now.Query(SqliteLedger.Entry, "SELECT kind, room, subject, claimed, shown, reference, fingerprint FROM ledger WHERE workshop = $1", id.Value),
            Due = now.Query(row => (DateTimeOffset?)new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero), "SELECT due FROM deadlines WHERE workshop = $1", id.Value).SingleOrDefault(),
            Rooms = now.Query(row => SqliteRooms.RoomAt(row, 0)!, "SELECT channel, conversation, private FROM rooms WHERE workshop = $1 ORDER BY place", id.Value),
            People = now.Query(
                SqliteRooms.PersonAt, "SELECT who, name, language, zone, chat_channel, chat_conversation, chat_private FROM people WHERE workshop = $1", id.Value),
        };

    private static void WriteList(SqliteSession session, StoredWorkshop workshop)
    {
        var id = workshop.Id.Value;
        foreach (var (at, body) in workshop.Events.Index())
        {
            session.Execute("INSERT INTO events (workshop, version, body) VALUES ($1, $2, $3)", id, at + 1, body);
        }

        foreach (var (cause, first, last) in workshop.Deliveries)
        {
            session.Execute("INSERT INTO deliveries (workshop, delivery, first, last) VALUES ($1, $2, $3, $4)", id, cause, first, last);
        }

        foreach (var (stage, round, who) in workshop.Marks)
        {
            session.Execute("INSERT INTO marks (workshop, stage, round, who) VALUES ($1, $2, $3, $4)", id, stage, round, who);
        }
    }

    private static int WriteRest(SqliteSession session, StoredWorkshop workshop)
    {
        var id = workshop.Id.Value;
        foreach (var (slot, claimed, shown, reference, fingerprint) in workshop.Slots)
        {
            session.Execute(
                "INSERT INTO ledger (workshop, kind, room, subject, claimed, shown, reference, fingerprint) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                id, SlotNames.Kinds[slot.Kind], slot.Room, slot.Subject, claimed, shown, reference, fingerprint);
        }

        foreach (var room in workshop.Rooms)
        {
            session.Execute(
                "INSERT INTO rooms (workshop, key, channel, conversation, private) VALUES ($1, $2, $3, $4, $5)", id, room.Key, room.Channel, room.Conversation, room.Private ? 1 : 0);
        }

        foreach (var person in workshop.People)
        {
            SqliteRooms.Write(session, workshop.Id, person);
        }

        return workshop.Due is { } due ? session.Execute("INSERT INTO deadlines (workshop, due) VALUES ($1, $2)", id, due.UtcTicks) : 0;
    }
}
