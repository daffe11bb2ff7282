using WorkshopBot.Domain;
using WorkshopBot.Storage.Sqlite;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

/// <summary>A copy made while others write, and put back after the database is gone.</summary>
public sealed class SqliteBackupTests : IDisposable
{
    private readonly TempFile _file = new();
    private readonly TempFile _copy = new();

    public void Dispose()
    {
        _file.Dispose();
        _copy.Dispose();
    }

    [Fact]
    public async Task Everything_acknowledged_before_the_copy_is_there_after_the_database_was_destroyed_and_put_back()
    {
        using var process = new StoreProcess(_file.Path, "load", writers: 8, workshops: 3, count: 0);
        await process.FirstAcknowledgement;
        await Task.Delay(500);
        var before = process.Acknowledged.ToHashSet();

        SqliteBackup.Write(_file.Path, _copy.Path);

        var meanwhile = process.Acknowledged.Count;
        await Task.Delay(200);
        await process.KillAsync();
        Assert.True(process.Acknowledged.Count > meanwhile, "The writers did not go on after the copy.");
        Assert.True(before.Count > 50, $"{before.Count} appends are no load.");
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file.Path)!, Path.GetFileName(_file.Path) + "*"))
        {
            File.Delete(file);
        }

        SqliteBackup.PutBack(_copy.Path, _file.Path, _file.Path + ".kept");

        Assert.Subset(await StoredAsync(_file.Path), before);
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced()
    {
        using var storage = new SqliteStorage(_file.Path);
        await StoreAsync(storage, "first");
        SqliteBackup.Write(_file.Path, _copy.Path);

        var fault = Assert.Throws<StoreUnavailableException>(() => SqliteBackup.PutBack(_copy.Path, _file.Path, _file.Path + ".kept"));

        Assert.Contains("is in use", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_file.Path + ".kept"));
        await StoreAsync(storage, "second");
    }

    [Fact]
    public async Task What_stood_there_is_kept_and_the_log_of_it_is_in_it()
    {
        using (var storage = new SqliteStorage(_file.Path))
        {
            await StoreAsync(storage, "first");
            SqliteBackup.Write(_file.Path, _copy.Path);
            await StoreAsync(storage, "second");
        }

        var kept = _file.Path + ".kept";
        SqliteBackup.PutBack(_copy.Path, _file.Path, kept);

        Assert.Equal(["first"], (await StoredAsync(_file.Path)).Select(said => said.Delivery));
        Assert.Equal(["first", "second"], (await StoredAsync(kept)).Select(said => said.Delivery).Order());
        File.Delete(kept);
    }

    [Fact]
    public async Task A_damaged_copy_is_refused_and_the_database_stays()
    {
        using (var storage = new SqliteStorage(_file.Path))
        {
            for (var number = 0; number < 200; number++)
            {
                await StoreAsync(storage, $"number {number}");
            }
        }

        SqliteBackup.Write(_file.Path, _copy.Path);
        using (var stream = new FileStream(_copy.Path, FileMode.Open))
        {
            stream.Position = 4096 * 3;
            stream.Write(new byte[4096 * 4]);
        }

        Assert.Throws<StoreUnavailableException>(() => SqliteBackup.PutBack(_copy.Path, _file.Path, _file.Path + ".kept"));
        Assert.Equal(200, (await StoredAsync(_file.Path)).Count);
    }

    [Fact]
    public async Task A_copy_is_its_owners_alone_works_in_the_place_of_the_file_and_is_never_written_over()
    {
        using (var storage = new SqliteStorage(_file.Path))
        {
            await StoreAsync(storage, "first");
        }

        Assert.Equal(1, SqliteBackup.Write(_file.Path, _copy.Path).Workshops);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_copy.Path));
        }

        Assert.Throws<IOException>(() => SqliteBackup.Write(_file.Path, _copy.Path));
        Assert.Equal(["first"], (await StoredAsync(_copy.Path)).Select(said => said.Delivery));
        Assert.False(File.Exists(_copy.Path + "-wal"));
    }

    private static async Task StoreAsync(SqliteStorage storage, string text)
    {
        var id = new WorkshopId("w");
        var version = (await storage.Store.HistoryAsync(id, default).CountAsync());
        await storage.Store.AppendAsync(id, version, [new Append(new DeliveryId(text), [new ItemReworded(new ItemId('A', 1), text, new ParticipantId("web-ana"), DateTimeOffset.UnixEpoch)])], default);
    }

    private static async Task<HashSet<(string Workshop, string Delivery, int Version)>> StoredAsync(string path)
    {
        using var storage = new SqliteStorage(path);
        var stored = new HashSet<(string Workshop, string Delivery, int Version)>();
        await foreach (var id in storage.Store.ListAsync(default))
        {
            var version = 0;
            await foreach (var said in storage.Store.HistoryAsync(id, default).Cast<ItemReworded>())
            {
                stored.Add((id.Value, said.Text, ++version));
            }
        }

        return stored;
    }
}
