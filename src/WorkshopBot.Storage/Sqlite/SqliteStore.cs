using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>The store in one SQLite file: row inserts decide who was first; correct for several processes on one machine.</summary>
public sealed class SqliteStore : IWorkshopLog
{
    private const int PageRows = 500;

    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;
    private readonly EventCodec _codec;

    internal SqliteStore(SqliteWriter writer, SqliteReaders readers, EventCodec codec)
    {
        _writer = writer;
        _readers = readers;
        _codec = codec;
    }

    public async Task<Workshop> LoadAsync(WorkshopId id, CancellationToken ct) => (await ReadFromAsync(id, 1, ct)).Fold(Workshop.None);

    public Task<LogTail> ReadFromAsync(WorkshopId id, int first, CancellationToken ct) =>
        _readers.ReadAsync(
            session => session.Snapshot(now => new LogTail(
                now.Query(Event, "SELECT body FROM events WHERE workshop = $1 AND version >= $2 ORDER BY version", id.Value, first),
                now.Query(MarkRow.Read, "SELECT stage, round, who FROM marks WHERE workshop = $1 ORDER BY stage, round, who", id.Value))),
            ct);

    /// <summary>Cancelling is honoured while the append waits; once the writer has taken it, it is finished and answered.</summary>
    public async Task<AppendResult> AppendAsync(WorkshopId id, int expected, IReadOnlyList<Append> appends, CancellationToken ct)
    {
        AppendLimits.Check(expected, appends);
        var insert = new AppendRows(id, expected, appends);
        return await _writer.RunAsync(insert.Run, ct);
    }

    public Task<IReadOnlyList<WorkshopEvent>?> FindDeliveryAsync(WorkshopId id, DeliveryId cause, CancellationToken ct) =>
        _readers.ReadAsync<IReadOnlyList<WorkshopEvent>?>(
            session => session.Snapshot(now =>
            {
                var place = now.Query(
                    row => (First: row.GetInt32(0), Last: row.GetInt32(1)),
                    "SELECT first, last FROM deliveries WHERE workshop = $1 AND delivery = $2",
                    id.Value,
                    cause.Value);
                return place is not [var (first, last)]
                    ? null
                    : now.Query(
                        Event, "SELECT body FROM events WHERE workshop = $1 AND version BETWEEN $2 AND $3 ORDER BY version", id.Value, first, last);
            }),
            ct);

    public async IAsyncEnumerable<WorkshopEvent> HistoryAsync(WorkshopId id, [EnumeratorCancellation] CancellationToken ct)
    {
        var next = 1;
        List<WorkshopEvent> page;
        do
        {
            page = await _readers.ReadAsync(
                session => session.Query(
                    Event, "SELECT body FROM events WHERE workshop = $1 AND version >= $2 ORDER BY version LIMIT $3", id.Value, next, PageRows),
                ct);
            next += page.Count;
            foreach (var happened in page)
            {
                yield return happened;
            }
        }
        while (page.Count == PageRows);
    }

    public async IAsyncEnumerable<WorkshopId> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var after = 0L;
        List<(long Place, string Id)> page;
        do
        {
            page = await _readers.ReadAsync(
                session => session.Query(
                    row => (row.GetInt64(0), row.GetString(1)),
                    """
                    SELECT place, workshop FROM workshops
                    WHERE place > $1 AND EXISTS (SELECT 1 FROM events WHERE events.workshop = workshops.workshop) ORDER BY place LIMIT $2
                    """,
                    after,
                    PageRows),
                ct);
            foreach (var (place, id) in page)
            {
                after = place;
                yield return new WorkshopId(id);
            }
        }
        while (page.Count == PageRows);
    }

    public Task DeleteAsync(WorkshopId id, CancellationToken ct) =>
        _writer.EraseAsync(session => session.Execute("DELETE FROM workshops WHERE workshop = $1", id.Value), ct);

    private WorkshopEvent Event(SqliteDataReader row) => _codec.Decode(Encoding.UTF8.GetBytes(row.GetString(0)));
}
