using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Sqlite;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

/// <summary>A file that cannot be used says why, holds nothing by halves, and is used again when it is well.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private static readonly WorkshopId s_id = new("w-shoes");

    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task What_was_stored_is_there_when_the_file_is_opened_again()
    {
        await StoreAsync(3);

        using var again = new SqliteStorage(_file.Path);

        Assert.Equal([Said(0), Said(1), Said(2)], await HistoryAsync(again));
        Assert.Equal(new AppendResult.Duplicate(new("d2")), await AppendAsync(again, 3, "d2", Said(2)));
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_named_and_the_store_works_once_it_is_there()
    {
        var folder = Path.Combine(_file.Folder, "later");
        using var storage = new SqliteStorage(Path.Combine(folder, "workshops.db"));

        Assert.Contains(folder, (await Unavailable(() => AppendAsync(storage, 0, "d0", Said(0)))).Message, StringComparison.Ordinal);
        await Unavailable(() => storage.Store.LoadAsync(s_id, default));

        Directory.CreateDirectory(folder);
        Assert.Equal(new AppendResult.Appended(1), await AppendAsync(storage, 0, "d0", Said(0)));
    }

    [Fact]
    public async Task A_store_opened_to_look_reads_and_refuses_to_write()
    {
        await StoreAsync(2);
        using var storage = new SqliteStorage(new SqliteStorageOptions { Path = _file.Path, ReadOnly = true });

        Assert.Contains("read-only", (await Unavailable(() => AppendAsync(storage, 2, "d2", Said(2)))).Message, StringComparison.Ordinal);

        Assert.Equal([Said(0), Said(1)], await HistoryAsync(storage));
    }

    [Fact]
    public async Task A_full_file_stores_nothing_by_halves_and_goes_on_when_there_is_room()
    {
        await StoreAsync(1);
        var stored = 1;
        using (var small = new SqliteStorage(new SqliteStorageOptions { Path = _file.Path, MaxPages = 60 }))
        {
            var full = await Unavailable(async () =>
            {
                for (; stored < 10_000; stored += 20)
                {
                    await AppendAsync(small, stored, $"d{stored}", Many(20, stored));
                }
            });

            Assert.Contains("full", full.Message, StringComparison.Ordinal);
            Assert.InRange(stored, 21, 9_999);
            Assert.Equal(Many(stored, 0), await HistoryAsync(small));
            Assert.Null(await small.Store.FindDeliveryAsync(s_id, new($"d{stored}"), default));
        }

        using var roomy = new SqliteStorage(_file.Path);
        Assert.Equal(new AppendResult.Appended(stored + 20), await AppendAsync(roomy, stored, $"d{stored}", Many(20, stored)));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_to_be_none_and_works_again_when_it_is_restored()
    {
        await StoreAsync(2);
        var good = await File.ReadAllBytesAsync(_file.Path);
        await File.WriteAllTextAsync(_file.Path, new string('x', 8192));
        using var storage = new SqliteStorage(_file.Path);

        Assert.Contains("not a database", (await Unavailable(() => storage.Store.LoadAsync(s_id, default))).Message, StringComparison.Ordinal);
        await Unavailable(() => AppendAsync(storage, 2, "d2", Said(2)));

        await File.WriteAllBytesAsync(_file.Path, good);
        Assert.Equal(new AppendResult.Appended(3), await AppendAsync(storage, 2, "d2", Said(2)));
        Assert.Equal([Said(0), Said(1), Said(2)], await HistoryAsync(storage));
    }

    [Fact]
    public async Task Damage_inside_the_file_is_said_to_be_damage()
    {
        await StoreAsync(400);
        var good = await File.ReadAllBytesAsync(_file.Path);
        var bad = good.ToArray();
        bad.AsSpan(8192).Fill(0xEE);
        await File.WriteAllBytesAsync(_file.Path, bad);
        using var storage = new SqliteStorage(_file.Path);

        Assert.Contains("damaged", (await Unavailable(() => HistoryAsync(storage))).Message, StringComparison.Ordinal);
        Assert.Contains("damaged", (await Unavailable(() => AppendAsync(storage, 400, "new", Said(400)))).Message, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(_file.Path, good);
        Assert.Equal(400, (await HistoryAsync(storage)).Count);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        await StoreAsync(1);
        Sql("PRAGMA user_version = 99");
        using var storage = new SqliteStorage(_file.Path);

        Assert.Contains("version 99", (await Unavailable(() => AppendAsync(storage, 1, "d1", Said(1)))).Message, StringComparison.Ordinal);
        Assert.Contains("version 99", (await Unavailable(() => storage.Store.LoadAsync(s_id, default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_nobody_knows_makes_its_workshop_unavailable_and_no_other()
    {
        await StoreAsync(1);
        using var storage = new SqliteStorage(_file.Path);
        await storage.Store.AppendAsync(new("w-other"), 0, [new(new("d"), [Said(5)])], default);
        Sql("""UPDATE events SET body = '{"event":"coffee-served"}' WHERE workshop = 'w-shoes'""");

        Assert.Contains("coffee-served", (await Unavailable(() => storage.Store.LoadAsync(s_id, default))).Message, StringComparison.Ordinal);
        Assert.Equal(1, (await storage.Store.LoadAsync(new("w-other"), default)).Version);
    }

    [Fact]
    public async Task A_store_that_was_closed_says_so()
    {
        var storage = new SqliteStorage(_file.Path);
        storage.Dispose();
        storage.Dispose();

        await Unavailable(() => AppendAsync(storage, 0, "d0", Said(0)));
        await Unavailable(() => storage.Store.LoadAsync(s_id, default));
    }

    private static WorkshopEvent Said(int number) => new ItemReworded(new('A', number + 1), "words", new("web-ana"), DateTimeOffset.UnixEpoch);

    private static WorkshopEvent[] Many(int count, int from) => [.. Enumerable.Range(from, count).Select(Said)];

    private static Task<AppendResult> AppendAsync(SqliteStorage storage, int expected, string delivery, params WorkshopEvent[] events) =>
        storage.Store.AppendAsync(s_id, expected, [new(new(delivery), events)], default);

    private static async Task<List<WorkshopEvent>> HistoryAsync(SqliteStorage storage) => await storage.Store.HistoryAsync(s_id, default).ToListAsync();

    private static Task<StoreUnavailableException> Unavailable(Func<Task> use) => Assert.ThrowsAsync<StoreUnavailableException>(use);

    private async Task StoreAsync(int count)
    {
        using var storage = new SqliteStorage(_file.Path);
        foreach (var part in Enumerable.Range(0, count).Chunk(50))
        {
            await AppendAsync(storage, part[0], $"d{part[^1]}", Many(part.Length, part[0]));
        }
    }

    private void Sql(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of this file.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
