using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Memory;

/// <summary>When each workshop's clock has to be looked at next, kept in memory.</summary>
public sealed class InMemoryDeadlines : IDeadlines
{
    private readonly MemoryPartitions _partitions;

    public InMemoryDeadlines()
        : this(new MemoryPartitions())
    {
    }

    internal InMemoryDeadlines(MemoryPartitions partitions) => _partitions = partitions;

    public Task SetAsync(WorkshopId id, DateTimeOffset? due, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _partitions.Change(id, partition =>
        {
            // The same deadline again must not free one that a replica is working on.
            if (partition.Deadline?.Due != due)
            {
                partition.Deadline = due is { } moment ? (moment.ToUniversalTime(), null) : null;
            }

            return true;
        });
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<Deadline> DueAsync(DateTimeOffset now, CancellationToken ct) =>
        _partitions.ReadAll(all => all.Where(partition => partition.Deadline is { } set && set.Due <= now && IsFree(set.Lease, now))
            .Select(partition => new Deadline(partition.Id, partition.Deadline!.Value.Due))
            .OrderBy(deadline => deadline.Due)).ToAsyncEnumerable();

    public Task<bool> ClaimAsync(Deadline deadline, DateTimeOffset now, DateTimeOffset lease, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_partitions.Change(deadline.Workshop, partition =>
        {
            if (partition.Deadline is not { } set || set.Due != deadline.Due || !IsFree(set.Lease, now))
            {
                return false;
            }

            partition.Deadline = (set.Due, lease);
            return true;
        }));
    }

    private static bool IsFree(DateTimeOffset? lease, DateTimeOffset now) => lease is null || lease <= now;
}
