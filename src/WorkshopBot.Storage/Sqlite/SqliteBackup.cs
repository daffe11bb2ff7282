using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Copies a database file while others write to it, and puts a copy back in its place.</summary>
public static class SqliteBackup
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Copies the state of one moment into a file of its own; whatever was acknowledged before the call is in it. Nobody who writes
    /// meanwhile has to wait. The file appears whole, on disk, and read through once, or not at all.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read, or the copy came out damaged.</exception>
    /// <exception cref="IOException">The copy cannot be written, or stands there already.</exception>
    public static SqliteInspection Write(string database, string copy)
    {
        var temporary = Beside(copy);
        try
        {
            using (File.Create(temporary))
            {
            }

            Restrict(temporary);
            Copy(database, temporary);
            var found = SqliteInspection.Of(temporary, thorough: true);
            Flush(temporary);
            File.Move(temporary, copy, overwrite: false);
            return found;
        }
        catch (SqliteException fault)
        {
            throw new SqliteFile(new SqliteStorageOptions { Path = database }).Explain(fault);
        }
        finally
        {
            Remove(temporary);
        }
    }

    /// <summary>Puts a copy in the place of a database that nobody uses. What stood there is kept beside it under another name.</summary>
    /// <param name="kept">Where what stands there now is moved to.</param>
    /// <exception cref="StoreUnavailableException">The copy is damaged or of a newer version, or somebody uses the database; nothing was changed.</exception>
    public static SqliteInspection PutBack(string copy, string database, string kept)
    {
        var found = SqliteInspection.Of(copy, thorough: true);
        var temporary = Beside(database);
        try
        {
            File.Copy(copy, temporary);
            Restrict(temporary);
            Flush(temporary);
            if (File.Exists(database))
            {
                Settle(database);
                File.Move(database, kept, overwrite: false);
            }

            // A write-ahead log that belongs to another file would be played into this one.
            Remove($"{database}-wal");
            Remove($"{database}-shm");
            File.Move(temporary, database, overwrite: false);
            return found;
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static void Copy(string database, string copy)
    {
        using var from = Open(database);
        using var to = Open(copy);
        from.BackupDatabase(to);

        // As the program wants it, so that the copy can also be put in place by hand.
        Run(to, "PRAGMA journal_mode = WAL");
    }

    /// <summary>Brings the log into the file; that works only while nobody else has it open. A file that is no database has no log.</summary>
    private static void Settle(string database)
    {
        try
        {
            using var session = Open(database);
            Run(session, "PRAGMA busy_timeout = 1000");
            Run(session, "PRAGMA locking_mode = EXCLUSIVE");
            if (Run(session, "PRAGMA journal_mode = DELETE") is not "delete")
            {
                throw InUse(database, null);
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is 5 or 6)
        {
            throw InUse(database, fault);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is 11 or 26)
        {
            // Damaged, or no database at all: all the more reason to put the copy back.
        }
    }

    private static StoreUnavailableException InUse(string database, Exception? fault) =>
        new($"The database {database} is in use: stop the program first.", fault!);

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 10 }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string? Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this class.
        command.CommandText = statement;
#pragma warning restore CA2100
        return command.ExecuteScalar() as string;
    }

    private static void Flush(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>It holds everybody's words, so it is its owner's alone.</summary>
    private static void Restrict(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    private static void Remove(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static string Beside(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".workshopbot-{Guid.NewGuid():N}.tmp");
}
