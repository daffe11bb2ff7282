using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Memory;

/// <summary>Conversations and names, kept in memory.</summary>
public sealed class InMemoryRooms : IRooms
{
    private readonly MemoryPartitions _partitions;

    public InMemoryRooms()
        : this(new MemoryPartitions())
    {
    }

    internal InMemoryRooms(MemoryPartitions partitions) => _partitions = partitions;

    public Task AddAsync(WorkshopId id, Room room, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _partitions.Change(id, partition =>
        {
            if (!partition.Rooms.Exists(known => known.Key == room.Key))
            {
                partition.Rooms.Add(room);
            }

            return true;
        });
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<Room> OfAsync(WorkshopId id, CancellationToken ct) =>
        _partitions.Read(id, partition => partition.Rooms.ToArray()).ToAsyncEnumerable();

    public IAsyncEnumerable<WorkshopId> InAsync(string roomKey, CancellationToken ct) =>
        NewestFirst(partition => partition.Rooms.Exists(room => room.Key == roomKey));

    public Task MeetAsync(WorkshopId id, Person person, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _partitions.Change(id, partition =>
        {
            partition.People[person.Id] = person.Over(partition.People.GetValueOrDefault(person.Id));
            return true;
        });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<ParticipantId, Person>> PeopleAsync(WorkshopId id, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_partitions.Read<IReadOnlyDictionary<ParticipantId, Person>>(
            id, partition => new Dictionary<ParticipantId, Person>(partition.People)));
    }

    public IAsyncEnumerable<WorkshopId> WithAsync(ParticipantId who, CancellationToken ct) =>
        NewestFirst(partition => partition.People.ContainsKey(who));

    public Task ForgetAsync(ParticipantId who, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _partitions.ReadAll(all => all.Select(partition => Forget(partition, who)));
        return Task.CompletedTask;
    }

    private static bool Forget(MemoryPartition partition, ParticipantId who)
    {
        if (partition.People.Remove(who, out var person) && person.DirectChat is { } chat)
        {
            partition.Rooms.RemoveAll(room => room.Key == chat.Key);
        }

        return true;
    }

    private IAsyncEnumerable<WorkshopId> NewestFirst(Func<MemoryPartition, bool> match) =>
        _partitions.ReadAll(all => all.Where(match).Select(partition => partition.Id).Reverse()).ToAsyncEnumerable();
}
