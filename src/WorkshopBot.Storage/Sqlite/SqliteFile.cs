using System.Globalization;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Opens the database file and says in plain words what is wrong with it.</summary>
internal sealed class SqliteFile(SqliteStorageOptions options)
{
    private static readonly TimeSpan s_logPatience = TimeSpan.FromMilliseconds(200);

    private readonly Lock _preparing = new();
    private volatile bool _prepared;

    /// <summary>Opens a connection that writes.</summary>
    public SqliteSession OpenWriter()
    {
        Prepare();
        var session = Open(options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
        session.Execute("PRAGMA synchronous = FULL");

        // What is deleted is overwritten: names of people who asked to be forgotten do not stay in free pages.
        session.Execute("PRAGMA secure_delete = ON");
        if (options.MaxPages is { } pages)
        {
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }

        return session;
    }

    /// <summary>Opens a connection that only reads.</summary>
    public SqliteSession OpenReader()
    {
        Prepare();
        var session = Open(options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
        session.Execute("PRAGMA query_only = ON");
        return session;
    }

    /// <summary>Moves the write-ahead log into the file and empties it; best effort, for a reader at this very moment keeps it for the next time.</summary>
    public void EmptyLog(SqliteSession session)
    {
        WaitAtMost(session, s_logPatience);
        session.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        WaitAtMost(session, options.BusyTimeout);
    }

    /// <summary>After a fault: look at the file afresh before the next use.</summary>
    public void Distrust() => _prepared = false;

    /// <summary>What a fault of the file means to whoever runs the bot.</summary>
    public StoreUnavailableException Explain(Exception fault) => new(fault switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => $"The database {options.Path} was locked by another process for {options.BusyTimeout.TotalSeconds} s.",
        SqliteException { SqliteErrorCode: 8 } => $"The database {options.Path} is read-only.",
        SqliteException { SqliteErrorCode: 11 } => $"The database {options.Path} is damaged.",
        SqliteException { SqliteErrorCode: 13 } => $"The database {options.Path} is full, or the disk is.",
        SqliteException { SqliteErrorCode: 14 } => $"The database {options.Path} cannot be opened: its folder must exist and be writable.",
        SqliteException { SqliteErrorCode: 26 } => $"The file {options.Path} is not a database.",
        SqliteException other => $"The database {options.Path} failed ({other.SqliteExtendedErrorCode}): {other.Message}",
        UnreadableEventException unreadable => $"The database {options.Path} holds an event that cannot be read: {unreadable.Message}",
        _ => $"The database {options.Path} cannot be used: {fault.Message}",
    }, fault);

    public StoreUnavailableException Closed(Exception? cause = null) => new($"The store of {options.Path} was closed.", cause!);

    private static void WaitAtMost(SqliteSession session, TimeSpan patience) =>
        session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)patience.TotalMilliseconds}"));

    private void Prepare()
    {
        lock (_preparing)
        {
            if (_prepared)
            {
                return;
            }

            using var session = Open(options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate);
            SqliteSchema.Ensure(session);
            _prepared = true;
        }
    }

    private SqliteSession Open(SqliteOpenMode mode)
    {
        // Not pooled by the driver: sessions keep their statements and are pooled here.
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        };
        var session = new SqliteSession(address.ConnectionString);
        try
        {
            session.Open();
            WaitAtMost(session, options.BusyTimeout);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
