using System.Globalization;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>The tables, and how a file of an earlier version gets today's: each script takes it one version further.</summary>
internal static class SqliteSchema
{
    private static readonly string[] s_scripts =
    [
        """
        CREATE TABLE workshops (
          place INTEGER PRIMARY KEY AUTOINCREMENT,
          workshop TEXT NOT NULL UNIQUE) STRICT;

        CREATE TABLE deliveries (
          workshop TEXT NOT NULL REFERENCES workshops (workshop) ON DELETE CASCADE,
          delivery TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
          UNIQUE (workshop, delivery)) STRICT;

        CREATE TABLE events (
          workshop TEXT NOT NULL REFERENCES workshops (workshop) ON DELETE CASCADE,
          version INTEGER NOT NULL, body TEXT NOT NULL,
          PRIMARY KEY (workshop, version)) STRICT, WITHOUT ROWID;

        -- No time, no version, no delivery and no row number: nothing here can be joined to the words given at the same moment.
        CREATE TABLE marks (
          workshop TEXT NOT NULL REFERENCES workshops (workshop) ON DELETE CASCADE,
          stage TEXT NOT NULL, round INTEGER NOT NULL, who TEXT NOT NULL,
          PRIMARY KEY (workshop, stage, round, who)) STRICT, WITHOUT ROWID;

        CREATE TABLE ledger (
          workshop TEXT NOT NULL REFERENCES workshops (workshop) ON DELETE CASCADE,
          kind TEXT NOT NULL, room TEXT NOT NULL, subject TEXT NOT NULL,
          claimed INTEGER NOT NULL, shown INTEGER NOT NULL, reference TEXT, fingerprint TEXT,
          PRIMARY KEY (workshop, kind, room, subject)) STRICT, WITHOUT ROWID;

        CREATE TABLE deadlines (
          workshop TEXT NOT NULL PRIMARY KEY REFERENCES workshops (workshop) ON DELETE CASCADE,
          due INTEGER NOT NULL, lease INTEGER) STRICT, WITHOUT ROWID;
        CREATE INDEX deadlines_by_due ON deadlines (due);

        CREATE TABLE rooms (
          place INTEGER PRIMARY KEY,
          workshop TEXT NOT NULL REFERENCES workshops (workshop) ON DELETE CASCADE,
          key TEXT NOT NULL, channel TEXT NOT NULL, conversation TEXT NOT NULL, private INTEGER NOT NULL,
          UNIQUE (workshop, key)) STRICT;
        CREATE INDEX rooms_by_key ON rooms (key);

        CREATE TABLE people (
          workshop TEXT NOT NULL REFERENCES workshops (workshop) ON DELETE CASCADE,
          who TEXT NOT NULL, name TEXT NOT NULL, language TEXT, zone TEXT,
          chat_channel TEXT, chat_conversation TEXT, chat_private INTEGER,
          PRIMARY KEY (workshop, who)) STRICT, WITHOUT ROWID;
        CREATE INDEX people_by_who ON people (who);
        """,
        """
        CREATE TABLE shelves (
          shelf TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL,
          PRIMARY KEY (shelf, key)) STRICT, WITHOUT ROWID;
        """,
    ];

    public static int Version => s_scripts.Length;

    /// <summary>Brings the file to today's version; does not write when it is there already.</summary>
    /// <exception cref="NotSupportedException">A newer version wrote the file.</exception>
    public static void Ensure(SqliteSession session)
    {
        if (Current(session) == Version)
        {
            return;
        }

        session.Execute("PRAGMA journal_mode = WAL");
        session.Execute("BEGIN IMMEDIATE");

        // Looked at again under the lock: another process may have been first.
        for (var version = Current(session); version < Version; version++)
        {
            session.Execute(s_scripts[version]);
        }

        session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
        session.Execute("COMMIT");
    }

    private static int Current(SqliteSession session)
    {
        var version = Convert.ToInt32(session.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        return version <= Version
            ? version
            : throw new NotSupportedException($"its format is version {version}, and this version of the bot knows formats up to {Version}");
    }
}
