using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Host.Checking;

/// <summary>Whether workshops can be kept where the settings say; a store that is not there yet is not made by looking.</summary>
internal static class StorageCheck
{
    private const string Thing = "storage";

    public static async Task<Finding> LookAsync(StorageOptions options, CancellationToken ct)
    {
        try
        {
            return options.Provider switch
            {
                StorageProvider.Memory => new Finding(Standing.Warning, Thing, "Memory: every workshop is gone when the program ends"),
                StorageProvider.Sqlite => Sqlite(options.SqlitePath),
                _ => await OpenedAsync(options, ct),
            };
        }
        catch (StoreUnavailableException fault)
        {
            return new Finding(Standing.Broken, Thing, fault.Message);
        }
    }

    private static Finding Sqlite(string path)
    {
        if (Obstacle(path) is { } obstacle)
        {
            return new Finding(Standing.Broken, Thing, obstacle);
        }

        if (!File.Exists(path))
        {
            return new Finding(Standing.Fine, Thing, $"SQLite, {path}: made at the first start");
        }

        var found = SqliteInspection.Of(path);
        var older = found.Format < SqliteInspection.Today ? "; of an earlier version, brought up to date at the next start: back it up before" : "";
        return new Finding(
            older.Length == 0 ? Standing.Fine : Standing.Warning, Thing, string.Create(CultureInfo.InvariantCulture, $"SQLite, {path}: {found.Workshops} workshops{older}"));
    }

    private static async Task<Finding> OpenedAsync(StorageOptions options, CancellationToken ct)
    {
        using var store = OpenedStore.Open(options);
        await store.Workshops.LoadAsync(new WorkshopId("health"), ct);
        return new Finding(Standing.Fine, Thing, $"{options.Provider}: answers");
    }

    /// <summary>SQLite writes beside its file too, so the folder has to be writable and not the file alone.</summary>
    private static string? Obstacle(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? ".";
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            folder = above;
        }

        var blocked = $"SQLite, {path}: the file or its folder {folder} may not be written by this user";
        if (folder != (Path.GetDirectoryName(path) ?? ".") && File.Exists(Path.Combine(folder, Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0])))
        {
            return blocked;
        }

        try
        {
            using (File.Create(Path.Combine(folder, $".workshopbot-{Guid.NewGuid():N}.tmp"), 1, FileOptions.DeleteOnClose))
            {
            }

            if (File.Exists(path))
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            }

            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return blocked;
        }
    }
}
