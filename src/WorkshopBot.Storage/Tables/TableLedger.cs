using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Json;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>Which slot shows which version, a row a slot; a change is made to the row that was read, or made again on what it is now.</summary>
public sealed class TableLedger : ICardLedger
{
    private const int Nothing = -1;
    private const int MaxTries = 32;

    private readonly TableSet _tables;

    internal TableLedger(TableSet tables) => _tables = tables;

    public async Task<LedgerEntry?> ReadAsync(WorkshopId id, Slot slot, CancellationToken ct) =>
        await _tables.Rows.FindAsync(TableKeys.Of(id), TableKeys.SlotRow(slot), ct) is { } row ? Read(row) : null;

    public async Task<LedgerEntry?> ClaimAsync(WorkshopId id, SlotClaim claim, CancellationToken ct)
    {
        LedgerEntry? claimed = null;
        return await ChangeAsync(id, claim.Slot, known => claimed = Claim(known ?? new LedgerEntry(claim.Slot, Nothing, Nothing, null, null), claim), ct) ? claimed : null;
    }

    public async Task<bool> RecordAsync(WorkshopId id, LedgerEntry shown, CancellationToken ct)
    {
        var claimed = Nothing;
        await ChangeAsync(
            id,
            shown.Slot,
            known =>
            {
                claimed = Math.Max(known?.Claimed ?? Nothing, Math.Max(shown.Claimed, shown.Shown));
                return known is null || known.Shown <= shown.Shown ? shown with { Claimed = claimed } : null;
            },
            ct);
        return claimed <= shown.Shown;
    }

    public Task ReleaseAsync(WorkshopId id, Slot slot, int version, CancellationToken ct) =>
        ChangeAsync(id, slot, known => known is not null && known.Claimed == version ? known with { Claimed = known.Shown } : null, ct);

    public IAsyncEnumerable<LedgerEntry> AllAsync(WorkshopId id, CancellationToken ct) =>
        _tables.Rows.RangeAsync(TableKeys.Of(id), TableKeys.Slots, TableKeys.BehindSlots, ct).Select(Read);

    internal static LedgerEntry Read(TableEntity row) => new(
        new Slot(SlotNames.KindOf(row.GetString("Kind")!), row.GetString("Room")!, row.GetString("Subject") ?? ""),
        row.GetInt32("Claimed") ?? Nothing,
        row.GetInt32("Shown") ?? Nothing,
        row.GetString("Reference"),
        row.GetString("Fingerprint"));

    internal static TableEntity Row(string partition, LedgerEntry entry) => new(partition, TableKeys.SlotRow(entry.Slot))
    {
        ["Kind"] = SlotNames.Kinds[entry.Slot.Kind],
        ["Room"] = entry.Slot.Room,
        ["Subject"] = entry.Slot.Subject,
        ["Claimed"] = entry.Claimed,
        ["Shown"] = entry.Shown,
        ["Reference"] = entry.Reference,
        ["Fingerprint"] = entry.Fingerprint,
    };

    private static LedgerEntry? Claim(LedgerEntry known, SlotClaim claim)
    {
        var isFree = known.Claimed < claim.Version
            ? known.Reference is not null || known.Claimed <= known.Shown
            : known.Claimed == claim.Version && known.Shown == claim.Version && known.Fingerprint == claim.Seen;
        return isFree ? known with { Claimed = claim.Version, Shown = Math.Min(known.Shown, claim.Version - 1) } : null;
    }

    /// <param name="change">What the row shall be; null when it shall stay. Asked again when somebody else changed it meanwhile.</param>
    /// <returns>Whether it was changed.</returns>
    private async Task<bool> ChangeAsync(WorkshopId id, Slot slot, Func<LedgerEntry?, LedgerEntry?> change, CancellationToken ct)
    {
        var partition = TableKeys.Of(id);
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var row = await _tables.Rows.FindAsync(partition, TableKeys.SlotRow(slot), ct);
            if (change(row is null ? null : Read(row)) is not { } changed)
            {
                return false;
            }

            if (row is null
                ? await _tables.Rows.TryAddAsync(Row(partition, changed), ct)
                : await _tables.Rows.TryReplaceAsync(Row(partition, changed), row.ETag, ct))
            {
                return true;
            }
        }

        throw _tables.Faults.Contended($"A slot of workshop {id}");
    }
}
