using System.Globalization;
using WorkshopBot.Storage.Sqlite;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

/// <summary>Processes on one file: killed in the middle of writing, and writing at the same time.</summary>
public sealed class SqliteProcessTests : IDisposable
{
    private const int Workshops = 3;

    /// <summary>STORE_KILLS makes a soak of it.</summary>
    private static readonly int s_kills = int.Parse(Environment.GetEnvironmentVariable("STORE_KILLS") ?? "20", CultureInfo.InvariantCulture);

    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_exactly_once()
    {
        var random = new Random(20260314);
        var acknowledged = new HashSet<(string Workshop, string Delivery, int Version)>();
        for (var kill = 0; kill < s_kills; kill++)
        {
            using var process = new StoreProcess(_file.Path, $"k{kill}", writers: 8, Workshops, count: 0);
            await process.FirstAcknowledgement;
            await Task.Delay(random.Next(60));
            await process.KillAsync();

            Assert.NotEmpty(process.Acknowledged);
            acknowledged.UnionWith(process.Acknowledged);
            Assert.Subset(await StoredAsync(), acknowledged);
        }
    }

    [Fact]
    public async Task Two_processes_on_one_file_lose_nothing_and_store_nothing_twice()
    {
        using var one = new StoreProcess(_file.Path, "one", writers: 6, Workshops, count: 40);
        using var two = new StoreProcess(_file.Path, "two", writers: 6, Workshops, count: 40);

        Assert.Equal((0, ""), await one.EndAsync());
        Assert.Equal((0, ""), await two.EndAsync());

        var stored = await StoredAsync();
        Assert.Equal(2 * 6 * 40, stored.Count);
        Assert.Equal(stored.Order(), one.Acknowledged.Concat(two.Acknowledged).Order());
    }

    [Fact]
    public async Task A_process_that_is_killed_does_not_stop_the_other()
    {
        using var killed = new StoreProcess(_file.Path, "killed", writers: 6, Workshops, count: 0);
        using var lives = new StoreProcess(_file.Path, "lives", writers: 6, Workshops, count: 40);
        await Task.WhenAll(killed.FirstAcknowledgement, lives.FirstAcknowledgement);
        await killed.KillAsync();

        Assert.Equal((0, ""), await lives.EndAsync());

        Assert.Equal(240, lives.Acknowledged.Count);
        Assert.Subset(await StoredAsync(), killed.Acknowledged.Concat(lives.Acknowledged).ToHashSet());
    }

    /// <summary>Everything in the file; fails when a history has a gap or says something twice.</summary>
    private async Task<HashSet<(string Workshop, string Delivery, int Version)>> StoredAsync()
    {
        using var storage = new SqliteStorage(_file.Path);
        var stored = new HashSet<(string Workshop, string Delivery, int Version)>();
        var deliveries = new HashSet<(string Workshop, string Delivery)>();
        await foreach (var id in storage.Store.ListAsync(default))
        {
            var version = 0;
            await foreach (var said in storage.Store.HistoryAsync(id, default).Cast<ItemReworded>())
            {
                Assert.True(deliveries.Add((id.Value, said.Text)), $"{said.Text} is stored twice.");
                stored.Add((id.Value, said.Text, ++version));
                Assert.Equal([said], await storage.Store.FindDeliveryAsync(id, new(said.Text), default));
            }

            Assert.Equal(version, (await storage.Store.LoadAsync(id, default)).Version);
        }

        return stored;
    }
}
