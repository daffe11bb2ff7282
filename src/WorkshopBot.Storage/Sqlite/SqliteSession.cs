using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>One connection with its prepared statements; used by one thread at a time.</summary>
internal sealed class SqliteSession(string address) : IDisposable
{
    private readonly SqliteConnection _connection = new(address);
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    public void Open() => _connection.Open();

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <returns>The first column of the first row; null when there is none.</returns>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public List<T> Query<T>(Func<SqliteDataReader, T> read, string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Makes the row that all others of a workshop hang on.</summary>
    public void Know(string workshop) => Execute("INSERT OR IGNORE INTO workshops (workshop) VALUES ($1)", workshop);

    /// <summary>Reads everything in <paramref name="read"/> as of one moment.</summary>
    public T Snapshot<T>(Func<SqliteSession, T> read)
    {
        Execute("BEGIN");
        try
        {
            return read(this);
        }
        finally
        {
            Execute("ROLLBACK");
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every statement is a constant of this folder; values are bound.")]
    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var at = 1; at <= values.Length; at++)
            {
                command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${at}"), null));
            }

            _prepared.Add(sql, command);
        }

        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }

        return command;
    }
}
