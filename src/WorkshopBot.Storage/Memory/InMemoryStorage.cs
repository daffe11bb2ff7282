using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Memory;

/// <summary>A store and its ledger, deadlines and rooms in one memory, so that deleting a workshop deletes all of it.</summary>
public sealed class InMemoryStorage
{
    private readonly MemoryPartitions _partitions = new();

    public InMemoryStorage()
    {
        Store = new InMemoryStore(_partitions);
        Ledger = new InMemoryLedger(_partitions);
        Deadlines = new InMemoryDeadlines(_partitions);
        Rooms = new InMemoryRooms(_partitions);
    }

    public InMemoryStore Store { get; }

    public InMemoryLedger Ledger { get; }

    public InMemoryDeadlines Deadlines { get; }

    public InMemoryRooms Rooms { get; }

    public InMemoryShelf Shelf { get; } = new();
}

/// <summary>Everything known of each workshop, oldest workshop first; every use takes the lock.</summary>
internal sealed class MemoryPartitions
{
    private readonly Lock _lock = new();
    private readonly Dictionary<WorkshopId, MemoryPartition> _byId = [];
    private int _last;

    /// <summary>Works on one partition, which is made if there is none.</summary>
    public T Change<T>(WorkshopId id, Func<MemoryPartition, T> work)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(id, out var partition))
            {
                _byId[id] = partition = new MemoryPartition(id, ++_last);
            }

            return work(partition);
        }
    }

    /// <summary>Reads one partition, or an empty one.</summary>
    public T Read<T>(WorkshopId id, Func<MemoryPartition, T> read)
    {
        lock (_lock)
        {
            return read(_byId.GetValueOrDefault(id) ?? new MemoryPartition(id, 0));
        }
    }

    public T[] ReadAll<T>(Func<IEnumerable<MemoryPartition>, IEnumerable<T>> read)
    {
        lock (_lock)
        {
            return [.. read(_byId.Values.OrderBy(partition => partition.Place))];
        }
    }

    public void Delete(WorkshopId id)
    {
        lock (_lock)
        {
            _byId.Remove(id);
        }
    }
}

/// <summary>Everything stored under one workshop.</summary>
internal sealed class MemoryPartition(WorkshopId id, int place)
{
    public WorkshopId Id => id;

    /// <summary>The order in which workshops were first seen.</summary>
    public int Place => place;

    public List<WorkshopEvent> Events { get; } = [];

    public Dictionary<DeliveryId, (int First, int Count)> Deliveries { get; } = [];

    public HashSet<WorkshopEvent> Marks { get; } = [];

    public Dictionary<Slot, LedgerEntry> Ledger { get; } = [];

    public (DateTimeOffset Due, DateTimeOffset? Lease)? Deadline { get; set; }

    public List<Room> Rooms { get; } = [];

    public Dictionary<ParticipantId, Person> People { get; } = [];
}
