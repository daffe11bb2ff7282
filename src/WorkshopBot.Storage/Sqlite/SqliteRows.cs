using Microsoft.Data.Sqlite;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Columns that may be empty.</summary>
internal static class SqliteRows
{
    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
