using WorkshopBot.Storage.Moving;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>One SQLite file with everything in it: the event lists, the marks, the ledger, the deadlines, rooms, names and shelves.</summary>
public sealed class SqliteStorage : IDisposable
{
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    public SqliteStorage(SqliteStorageOptions options, EventCodec? codec = null)
    {
        var file = new SqliteFile(options);
        _writer = new SqliteWriter(file);
        _readers = new SqliteReaders(file);
        Store = new SqliteStore(_writer, _readers, codec ?? EventCodec.Default);
        Ledger = new SqliteLedger(_writer, _readers);
        Deadlines = new SqliteDeadlines(_writer, _readers);
        Rooms = new SqliteRooms(_writer, _readers);
        Shelf = new SqliteShelf(_writer, _readers);
        Archive = new SqliteArchive(this, _writer, _readers, options.Path);
    }

    public SqliteStorage(string path)
        : this(new SqliteStorageOptions { Path = path })
    {
    }

    public SqliteStore Store { get; }

    public SqliteLedger Ledger { get; }

    public SqliteDeadlines Deadlines { get; }

    public SqliteRooms Rooms { get; }

    public SqliteShelf Shelf { get; }

    /// <summary>The file seen as a whole, to move it.</summary>
    public IArchive Archive { get; }

    /// <summary>How many writes wait for the next transaction.</summary>
    public int Waiting => _writer.Waiting;

    /// <summary>Finishes the appends that wait and closes the file.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _readers.Dispose();
    }
}
