using System.Globalization;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>What a look at a database file tells, without changing it.</summary>
/// <param name="Format">The version of its tables; 0 for an empty file.</param>
public sealed record SqliteInspection(int Format, int Workshops)
{
    /// <summary>The version of the tables that this program writes.</summary>
    public static int Today => SqliteSchema.Version;

    /// <summary>Reads how a file stands; nothing is written, not even when an older version of the program made it.</summary>
    /// <param name="thorough">Whether every page is read and held against the indexes, which takes a while for a large file.</param>
    /// <exception cref="StoreUnavailableException">It is no database, damaged, of a newer version, or cannot be read.</exception>
    public static SqliteInspection Of(string path, bool thorough = false)
    {
        var file = new SqliteFile(new SqliteStorageOptions { Path = path });
        try
        {
            // Through the driver's pool-less reader: a file in WAL mode wants its side files, which a read-only connection may not make.
            using var session = new SqliteSession(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
            session.Open();
            session.Execute("PRAGMA query_only = ON");
            var format = Number(session, "PRAGMA user_version");
            if (format > Today)
            {
                throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"its format is version {format}, and this version of the bot knows formats up to {Today}"));
            }

            return !thorough || session.Scalar("PRAGMA integrity_check") is "ok"
                ? new SqliteInspection(format, format == 0 ? 0 : Number(session, "SELECT count(*) FROM workshops WHERE EXISTS (SELECT 1 FROM events WHERE events.workshop = workshops.workshop)"))
                : throw new StoreUnavailableException($"The database {path} is damaged.");
        }
        catch (Exception fault) when (fault is SqliteException or NotSupportedException)
        {
            throw file.Explain(fault);
        }
    }

    private static int Number(SqliteSession session, string sql) => Convert.ToInt32(session.Scalar(sql), CultureInfo.InvariantCulture);
}
