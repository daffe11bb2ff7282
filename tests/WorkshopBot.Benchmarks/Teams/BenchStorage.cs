using WorkshopBot.Domain;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>Where the program that is measured keeps its workshops, and how another process counts what is in there.</summary>
/// <param name="Workshops">How many are open at a time: as many as are made in a moment.</param>
internal sealed record BenchStorage(string Name, int Workshops, IReadOnlyDictionary<string, string> Settings, Func<Task<long>> StoredAsync)
{
    /// <summary>A file that is on the disk when something is acknowledged, as the program is used by itself.</summary>
    public static BenchStorage File(string folder) => new("SQLite", 200, new Dictionary<string, string>(), async () =>
    {
        using var storage = new SqliteStorage(new SqliteStorageOptions { Path = Path.Combine(folder, "workshops.db"), ReadOnly = true });
        return await EventsAsync(storage.Store);
    });

    /// <summary>Azurite in memory, which takes its share of the same processors.</summary>
    public static BenchStorage Tables(AzuriteProcess azurite) => new(
        "tables",
        50,
        new Dictionary<string, string> { ["Storage__Provider"] = "Tables", ["Storage__Tables__ConnectionString"] = azurite.ConnectionString },
        () => EventsAsync(new TableStorage(new TableStorageOptions { ConnectionString = azurite.ConnectionString }).Store));

    private static async Task<long> EventsAsync(IWorkshopStore store)
    {
        var events = 0L;
        await foreach (var id in store.ListAsync(CancellationToken.None))
        {
            events += (await store.LoadAsync(id, CancellationToken.None)).Version;
        }

        return events;
    }
}
