using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Reads beside the writer, each on a connection of its own that is kept for the next.</summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    private const int MaxIdle = 8;

    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _closed;

    /// <exception cref="Domain.StoreUnavailableException">The file cannot be read.</exception>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken ct) => Task.Run(() => Read(read), ct);

    public void Dispose()
    {
        _closed = true;
        CloseIdle();
    }

    private T Read<T>(Func<SqliteSession, T> read)
    {
        SqliteSession? session = null;
        try
        {
            session = _closed ? throw file.Closed() : _idle.TryTake(out var idle) ? idle : file.OpenReader();
            var result = read(session);
            Keep(session);
            session = null;
            return result;
        }
        catch (Exception fault) when (fault is SqliteException or UnreadableEventException or NotSupportedException)
        {
            if (fault is SqliteException)
            {
                file.Distrust();
                CloseIdle();
            }

            throw file.Explain(fault);
        }
        finally
        {
            session?.Dispose();
        }
    }

    private void Keep(SqliteSession session)
    {
        if (_closed || _idle.Count >= MaxIdle)
        {
            session.Dispose();
        }
        else
        {
            _idle.Add(session);
        }
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
