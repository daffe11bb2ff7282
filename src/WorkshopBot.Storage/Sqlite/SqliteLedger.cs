using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Json;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Which slot shows which version, one row a slot; every change is one conditional statement.</summary>
public sealed class SqliteLedger : ICardLedger
{
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    internal SqliteLedger(SqliteWriter writer, SqliteReaders readers)
    {
        _writer = writer;
        _readers = readers;
    }

    public async Task<LedgerEntry?> ReadAsync(WorkshopId id, Slot slot, CancellationToken ct) =>
        (await _readers.ReadAsync(
            session => session.Query(
                Entry,
                """
                SELECT kind, room, subject, claimed, shown, reference, fingerprint FROM ledger
                WHERE workshop = $1 AND kind = $2 AND room = $3 AND subject = $4
                """,
                id.Value,
                SlotNames.Kinds[slot.Kind],
                slot.Room,
                slot.Subject),
            ct)).SingleOrDefault();

    public Task<LedgerEntry?> ClaimAsync(WorkshopId id, SlotClaim claim, CancellationToken ct) =>
        _writer.RunAsync(
            session =>
            {
                session.Know(id.Value);
                return session.Query(
                    Entry,
                    """
                    INSERT INTO ledger (workshop, kind, room, subject, claimed, shown) VALUES ($1, $2, $3, $4, $5, -1)
                    ON CONFLICT DO UPDATE SET claimed = excluded.claimed, shown = min(shown, excluded.claimed - 1)
                    WHERE (claimed < excluded.claimed AND (reference IS NOT NULL OR claimed <= shown))
                       OR (claimed = excluded.claimed AND shown = excluded.claimed AND fingerprint IS $6)
                    RETURNING kind, room, subject, claimed, shown, reference, fingerprint
                    """,
                    id.Value,
                    SlotNames.Kinds[claim.Slot.Kind],
                    claim.Slot.Room,
                    claim.Slot.Subject,
                    claim.Version,
                    claim.Seen).SingleOrDefault();
            },
            ct);

    public Task<bool> RecordAsync(WorkshopId id, LedgerEntry shown, CancellationToken ct) =>
        _writer.RunAsync(
            session =>
            {
                session.Know(id.Value);
                session.Execute(
                    """
                    INSERT INTO ledger (workshop, kind, room, subject, claimed, shown, reference, fingerprint) VALUES ($1, $2, $3, $4, max($5, $6), $6, $7, $8)
                    ON CONFLICT DO UPDATE SET
                      claimed = max(claimed, excluded.claimed), shown = excluded.shown, reference = excluded.reference, fingerprint = excluded.fingerprint
                    WHERE shown <= excluded.shown
                    """,
                    id.Value,
                    SlotNames.Kinds[shown.Slot.Kind],
                    shown.Slot.Room,
                    shown.Slot.Subject,
                    shown.Claimed,
                    shown.Shown,
                    shown.Reference,
                    shown.Fingerprint);
                return session.Scalar(
                    "SELECT claimed FROM ledger WHERE workshop = $1 AND kind = $2 AND room = $3 AND subject = $4",
                    id.Value,
                    SlotNames.Kinds[shown.Slot.Kind],
                    shown.Slot.Room,
                    shown.Slot.Subject) is long claimed && claimed <= shown.Shown;
            },
            ct);

    public Task ReleaseAsync(WorkshopId id, Slot slot, int version, CancellationToken ct) =>
        _writer.RunAsync(
            session => session.Execute(
                "UPDATE ledger SET claimed = shown WHERE workshop = $1 AND kind = $2 AND room = $3 AND subject = $4 AND claimed = $5",
                id.Value,
                SlotNames.Kinds[slot.Kind],
                slot.Room,
                slot.Subject,
                version),
            ct);

    public async IAsyncEnumerable<LedgerEntry> AllAsync(WorkshopId id, [EnumeratorCancellation] CancellationToken ct)
    {
        var entries = await _readers.ReadAsync(
            session => session.Query(
                Entry, "SELECT kind, room, subject, claimed, shown, reference, fingerprint FROM ledger WHERE workshop = $1", id.Value),
            ct);
        foreach (var entry in entries)
        {
            yield return entry;
        }
    }

    internal static LedgerEntry Entry(SqliteDataReader row) => new(
        new Slot(SlotNames.KindOf(row.GetString(0)), row.GetString(1), row.GetString(2)), row.GetInt32(3), row.GetInt32(4), row.TextOrNull(5), row.TextOrNull(6));
}
