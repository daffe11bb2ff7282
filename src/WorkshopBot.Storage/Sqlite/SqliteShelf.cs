using System.Runtime.CompilerServices;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>What channels keep for themselves, a row a document.</summary>
public sealed class SqliteShelf : IShelf
{
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    internal SqliteShelf(SqliteWriter writer, SqliteReaders readers)
    {
        _writer = writer;
        _readers = readers;
    }

    public async Task<string?> ReadAsync(string shelf, string key, CancellationToken ct) =>
        (await _readers.ReadAsync(session => session.Query(row => row.GetString(0), "SELECT body FROM shelves WHERE shelf = $1 AND key = $2", shelf, key), ct))
            .FirstOrDefault();

    public Task PutAsync(string shelf, string key, string text, CancellationToken ct) =>
        _writer.RunAsync(
            session => session.Execute(
                "INSERT INTO shelves (shelf, key, body) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET body = excluded.body", shelf, key, text),
            ct);

    public Task<bool> AddAsync(string shelf, string key, string text, CancellationToken ct) =>
        _writer.RunAsync(session => session.Execute("INSERT OR IGNORE INTO shelves (shelf, key, body) VALUES ($1, $2, $3)", shelf, key, text) > 0, ct);

    public Task<bool> RemoveAsync(string shelf, string key, CancellationToken ct) =>
        _writer.RunAsync(session => session.Execute("DELETE FROM shelves WHERE shelf = $1 AND key = $2", shelf, key) > 0, ct);

    public async IAsyncEnumerable<ShelfItem> AllAsync(string shelf, string after, [EnumeratorCancellation] CancellationToken ct)
    {
        var items = await _readers.ReadAsync(
            session => session.Query(
                row => new ShelfItem(row.GetString(0), row.GetString(1)),
                "SELECT key, body FROM shelves WHERE shelf = $1 AND key > $2 ORDER BY key",
                shelf,
                after),
            ct);
        foreach (var item in items)
        {
            yield return item;
        }
    }

    public Task EmptyAsync(string shelf, CancellationToken ct) =>
        _writer.RunAsync(session => session.Execute("DELETE FROM shelves WHERE shelf = $1", shelf), ct);
}
