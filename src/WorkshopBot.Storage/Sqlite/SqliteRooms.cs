using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Conversations and people's names; what is forgotten is overwritten in the file and leaves its log.</summary>
public sealed class SqliteRooms : IRooms
{
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    internal SqliteRooms(SqliteWriter writer, SqliteReaders readers)
    {
        _writer = writer;
        _readers = readers;
    }

    public Task AddAsync(WorkshopId id, Room room, CancellationToken ct) =>
        _writer.RunAsync(
            session =>
            {
                session.Know(id.Value);
                return session.Execute(
                    "INSERT OR IGNORE INTO rooms (workshop, key, channel, conversation, private) VALUES ($1, $2, $3, $4, $5)",
                    id.Value,
                    room.Key,
                    room.Channel,
                    room.Conversation,
                    room.Private ? 1 : 0);
            },
            ct);

    public IAsyncEnumerable<Room> OfAsync(WorkshopId id, CancellationToken ct) =>
        RowsAsync(
            session => session.Query(
                row => RoomAt(row, 0)!, "SELECT channel, conversation, private FROM rooms WHERE workshop = $1 ORDER BY place", id.Value),
            ct);

    public IAsyncEnumerable<WorkshopId> InAsync(string roomKey, CancellationToken ct) =>
        RowsAsync(
            session => session.Query(
                Id,
                "SELECT workshop FROM workshops JOIN rooms USING (workshop) WHERE key = $1 ORDER BY workshops.place DESC",
                roomKey),
            ct);

    public Task MeetAsync(WorkshopId id, Person person, CancellationToken ct) =>
        _writer.RunAsync(
            session =>
            {
                session.Know(id.Value);
                return Write(session, id, person);
            },
            ct);

    public async Task<IReadOnlyDictionary<ParticipantId, Person>> PeopleAsync(WorkshopId id, CancellationToken ct)
    {
        var people = await _readers.ReadAsync(
            session => session.Query(
                PersonAt,
                "SELECT who, name, language, zone, chat_channel, chat_conversation, chat_private FROM people WHERE workshop = $1",
                id.Value),
            ct);
        return people.ToDictionary(person => person.Id);
    }

    public IAsyncEnumerable<WorkshopId> WithAsync(ParticipantId who, CancellationToken ct) =>
        RowsAsync(
            session => session.Query(
                Id, "SELECT workshop FROM workshops JOIN people USING (workshop) WHERE who = $1 ORDER BY workshops.place DESC", who.Value),
            ct);

    public Task ForgetAsync(ParticipantId who, CancellationToken ct) =>
        _writer.EraseAsync(
            session =>
            {
                session.Execute(
                    """
                    DELETE FROM rooms WHERE EXISTS (
                      SELECT 1 FROM people WHERE people.workshop = rooms.workshop AND who = $1
                        AND chat_channel = channel AND chat_conversation = conversation)
                    """,
                    who.Value);
                return session.Execute("DELETE FROM people WHERE who = $1", who.Value);
            },
            ct);

    internal static int Write(SqliteSession session, WorkshopId id, Person person) => session.Execute(
        """
        INSERT INTO people (workshop, who, name, language, zone, chat_channel, chat_conversation, chat_private)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT DO UPDATE SET
          name = excluded.name, language = coalesce(excluded.language, language), zone = coalesce(excluded.zone, zone),
          chat_private = CASE WHEN excluded.chat_channel IS NULL THEN chat_private ELSE excluded.chat_private END,
          chat_conversation = coalesce(excluded.chat_conversation, chat_conversation),
          chat_channel = coalesce(excluded.chat_channel, chat_channel)
        """,
        id.Value,
        person.Id.Value,
        person.Name,
        person.Language,
        person.Zone,
        person.DirectChat?.Channel,
        person.DirectChat?.Conversation,
        person.DirectChat is { } chat ? chat.Private ? 1 : 0 : null);

    internal static Person PersonAt(SqliteDataReader row) =>
        new(new ParticipantId(row.GetString(0)), row.GetString(1), RoomAt(row, 4), row.TextOrNull(2), row.TextOrNull(3));

    internal static Room? RoomAt(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new Room(row.GetString(column), row.GetString(column + 1), row.GetInt32(column + 2) != 0);

    private static WorkshopId Id(SqliteDataReader row) => new(row.GetString(0));

    private async IAsyncEnumerable<T> RowsAsync<T>(Func<SqliteSession, List<T>> read, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var row in await _readers.ReadAsync(read, ct))
        {
            yield return row;
        }
    }
}
