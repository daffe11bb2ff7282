using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Tables;

/// <summary>Conversations and people's names, in the partitions of their workshops, and found through the index.</summary>
public sealed class TableRooms : IRooms
{
    private const int MaxTries = 16;

    private readonly TableSet _tables;

    internal TableRooms(TableSet tables) => _tables = tables;

    public async Task AddAsync(WorkshopId id, Room room, CancellationToken ct)
    {
        var known = await RoomsAsync(id, ct);
        if (known.Exists(one => one.Room.Key == room.Key))
        {
            return;
        }

        await _tables.Index.PointAsync(TableKeys.InRoom(room.Key), id, ct);
        await _tables.Rows.TryAddAsync(new StoredRoom(room, known.Count == 0 ? 1 : known[^1].Order + 1).Row(TableKeys.Of(id)), ct);
    }

    public async IAsyncEnumerable<Room> OfAsync(WorkshopId id, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var stored in await RoomsAsync(id, ct))
        {
            yield return stored.Room;
        }
    }

    public IAsyncEnumerable<WorkshopId> InAsync(string roomKey, CancellationToken ct) => _tables.Index.NewestAsync(TableKeys.InRoom(roomKey), ct);

    /// <summary>Meeting somebody about whom nothing is new writes nothing.</summary>
    public async Task MeetAsync(WorkshopId id, Person person, CancellationToken ct)
    {
        var partition = TableKeys.Of(id);
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await _tables.Rows.FindAsync(partition, TableKeys.PersonRow(person.Id), ct) is not { } row)
            {
                await _tables.Index.PointAsync(TableKeys.With(person.Id), id, ct);
                if (await _tables.Rows.TryAddAsync(StoredPerson.Row(partition, person), ct))
                {
                    return;
                }

                continue;
            }

            var known = StoredPerson.Read(row);
            var met = person.Over(known);
            if (met == known || await _tables.Rows.TryReplaceAsync(StoredPerson.Row(partition, met), row.ETag, ct))
            {
                return;
            }
        }

        throw _tables.Faults.Contended($"A person of workshop {id}");
    }

    public async Task<IReadOnlyDictionary<ParticipantId, Person>> PeopleAsync(WorkshopId id, CancellationToken ct) =>
        await _tables.Rows.RangeAsync(TableKeys.Of(id), TableKeys.People, TableKeys.BehindPeople, ct)
            .Select(StoredPerson.Read).ToDictionaryAsync(person => person.Id, cancellationToken: ct);

    public IAsyncEnumerable<WorkshopId> WithAsync(ParticipantId who, CancellationToken ct) => _tables.Index.NewestAsync(TableKeys.With(who), ct);

    /// <summary>Can be done again until it is done: a workshop leaves the list of a person after the name has left the workshop.</summary>
    public async Task ForgetAsync(ParticipantId who, CancellationToken ct)
    {
        await foreach (var id in WithAsync(who, ct))
        {
            var partition = TableKeys.Of(id);
            if (await _tables.Rows.FindAsync(partition, TableKeys.PersonRow(who), ct) is { } row)
            {
                await ForgetChatAsync(id, StoredPerson.Read(row).DirectChat, ct);
                await _tables.Rows.TryDeleteAsync(partition, TableKeys.PersonRow(who), ct);
            }

            await _tables.Index.DropAsync(TableKeys.With(who), id, ct);
        }
    }

    private async Task ForgetChatAsync(WorkshopId id, Room? chat, CancellationToken ct)
    {
        if (chat is not null)
        {
            await _tables.Rows.TryDeleteAsync(TableKeys.Of(id), TableKeys.RoomRow(chat.Key), ct);
            await _tables.Index.DropAsync(TableKeys.InRoom(chat.Key), id, ct);
        }
    }

    private async Task<List<StoredRoom>> RoomsAsync(WorkshopId id, CancellationToken ct)
    {
        var rooms = await _tables.Rows.RangeAsync(TableKeys.Of(id), TableKeys.Rooms, TableKeys.BehindRooms, ct).Select(StoredRoom.Read).ToListAsync(ct);
        return [.. rooms.OrderBy(room => room.Order).ThenBy(room => room.Room.Key, StringComparer.Ordinal)];
    }
}
