using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>When each workshop's clock has to be looked at next, one row a workshop; moments are kept as ticks of UTC.</summary>
public sealed class SqliteDeadlines : IDeadlines
{
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    internal SqliteDeadlines(SqliteWriter writer, SqliteReaders readers)
    {
        _writer = writer;
        _readers = readers;
    }

    public Task SetAsync(WorkshopId id, DateTimeOffset? due, CancellationToken ct) =>
        _writer.RunAsync(session => due is { } moment ? Set(session, id, moment) : session.Execute("DELETE FROM deadlines WHERE workshop = $1", id.Value), ct);

    public async IAsyncEnumerable<Deadline> DueAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken ct)
    {
        var due = await _readers.ReadAsync(
            session => session.Query(
                row => new Deadline(new WorkshopId(row.GetString(0)), new DateTimeOffset(row.GetInt64(1), TimeSpan.Zero)),
                "SELECT workshop, due FROM deadlines WHERE due <= $1 AND (lease IS NULL OR lease <= $1) ORDER BY due",
                now.UtcTicks),
            ct);
        foreach (var deadline in due)
        {
            yield return deadline;
        }
    }

    public Task<bool> ClaimAsync(Deadline deadline, DateTimeOffset now, DateTimeOffset lease, CancellationToken ct) =>
        _writer.RunAsync(
            session => session.Execute(
                "UPDATE deadlines SET lease = $4 WHERE workshop = $1 AND due = $2 AND (lease IS NULL OR lease <= $3)",
                deadline.Workshop.Value,
                deadline.Due.UtcTicks,
                now.UtcTicks,
                lease.UtcTicks) > 0,
            ct);

    private static int Set(SqliteSession session, WorkshopId id, DateTimeOffset due)
    {
        session.Know(id.Value);

        // The same deadline again must not free one that a replica is working on.
        return session.Execute(
            """
            INSERT INTO deadlines (workshop, due) VALUES ($1, $2)
            ON CONFLICT DO UPDATE SET due = excluded.due, lease = NULL WHERE due <> excluded.due
            """,
            id.Value,
            due.UtcTicks);
    }
}
