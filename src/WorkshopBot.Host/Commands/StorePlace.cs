using WorkshopBot.Host.Configuration;
using WorkshopBot.Storage.Moving;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Storage.Tables;

namespace WorkshopBot.Host.Commands;

/// <summary>A store as the command line names it: <c>sqlite:PATH</c>, <c>sqlite</c> for the file of the settings, <c>tables</c> for their account.</summary>
internal sealed class StorePlace : IDisposable
{
    private const string Sqlite = "sqlite";
    private const string Tables = "tables";

    private readonly string? _path;
    private readonly SqliteStorage? _file;

    private StorePlace(string? path, TableStorageOptions? tables)
    {
        _path = path;
        _file = path is null ? null : new SqliteStorage(path);
        Archive = _file?.Archive ?? (tables is null ? null : new TableStorage(tables).Archive);
    }

    /// <summary>Null when the settings do not say where it is.</summary>
    public IArchive? Archive { get; }

    public string? Fault => Archive is null ? "tables: set Storage:Tables:ConnectionString or Storage:Tables:Endpoint." : null;

    /// <summary>A file that is not there: good to move to, not to move from.</summary>
    public bool IsMissing => _path is not null && !File.Exists(_path);

    public static bool IsOne(string said) => said is Sqlite or Tables || PathIn(said) is { Length: > 0 };

    public static StorePlace Of(string said, StorageOptions storage) => said == Tables
        ? new StorePlace(null, storage.Tables)
        : new StorePlace(PathIn(said) is { } path ? Path.GetFullPath(path) : storage.SqlitePath, null);

    public bool IsSame(StorePlace other) => _path == other._path;

    public void MakeFolder()
    {
        if (_path is not null)
        {
            OpenedStore.MakeFolder(_path);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static string? PathIn(string said) => said.StartsWith($"{Sqlite}:", StringComparison.Ordinal) ? said[(Sqlite.Length + 1)..] : null;
}
