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

    public Task<LedgerEntry?> ClaimAsync(WorkshopId id, SlotClaim claim, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_partitions.Change(id, partition =>
        {
            var known = partition.Ledger.GetValueOrDefault(claim.Slot) ?? new LedgerEntry(claim.Slot, Nothing, Nothing, null, null);
            return IsFree(known, claim)
                ? partition.Ledger[claim.Slot] = known with { Claimed = claim.Version, Shown = Math.Min(known.Shown, claim.Version - 1) }
                : null;
        }));
    }

    public Task<bool> RecordAsync(WorkshopId id, LedgerEntry shown, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(_partitions.Change(id, partition =>
        {
            var known = partition.Ledger.GetValueOrDefault(shown.Slot);
            var claimed = Math.Max(known?.Claimed ?? Nothing, Math.Max(shown.Claimed, shown.Shown));
            if (known is null || known.Shown <= shown.Shown)
            {
                partition.Ledger[shown.Slot] = shown with { Claimed = claimed };
            }

            return claimed <= shown.Shown;
        }));
    }

    private static bool IsFree(LedgerEntry known, SlotClaim claim) => known.Claimed < claim.Version
        ? known.Reference is not null || known.Claimed <= known.Shown
        : known.Claimed == claim.Version && known.Shown == claim.Version && known.Fingerprint == claim.Seen;

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
