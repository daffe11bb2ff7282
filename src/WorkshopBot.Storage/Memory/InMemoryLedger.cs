using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Memory;

/// <summary>Which slot shows which version, kept in memory.</summary>
public sealed class InMemoryLedger : ICardLedger
{
    private const int Nothing = -1;

    private readonly MemoryPartitions _partitions;

    public InMemoryLedger()
        : this(new MemoryPartitions())
    {
    }

    internal InMemoryLedger(MemoryPartitions partitions) => _partitions = partitions;

    public Task<LedgerEntry?> ReadAsync(WorkshopId id, Slot slot, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_partitions.Read(id, partition => partition.Ledger.GetValueOrDefault(slot)));
    }

    public Task<bool> ClaimAsync(WorkshopId id, Slot slot, int version, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_partitions.Change(id, partition =>
        {
            var known = partition.Ledger.GetValueOrDefault(slot) ?? new LedgerEntry(slot, Nothing, Nothing, null, null);
            if (known.Claimed >= version)
            {
                return false;
            }

            partition.Ledger[slot] = known with { Claimed = version };
            return true;
        }));
    }

    public Task RecordAsync(WorkshopId id, LedgerEntry shown, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _partitions.Change(id, partition =>
        {
            var known = partition.Ledger.GetValueOrDefault(shown.Slot);
            if (known is null || known.Shown <= shown.Shown)
            {
                partition.Ledger[shown.Slot] = shown with { Claimed = Math.Max(known?.Claimed ?? Nothing, Math.Max(shown.Claimed, shown.Shown)) };
            }

            return true;
        });
        return Task.CompletedTask;
    }

    public Task ReleaseAsync(WorkshopId id, Slot slot, int version, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _partitions.Change(id, partition =>
        {
            if (partition.Ledger.GetValueOrDefault(slot) is { } known && known.Claimed == version)
            {
                partition.Ledger[slot] = known with { Claimed = known.Shown };
            }

            return true;
        });
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<LedgerEntry> AllAsync(WorkshopId id, CancellationToken ct) =>
        _partitions.Read(id, partition => partition.Ledger.Values.ToArray()).ToAsyncEnumerable();
}
