using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Storage;

/// <summary>A file that an earlier version wrote is taken further, with everything in it.</summary>
public sealed class SqliteUpgradeTests
{
    [Fact]
    public async Task A_file_from_before_the_shelves_keeps_its_workshops_and_gets_them()
    {
        using var file = new TempFile();
        var id = new WorkshopId("w1");
        using (var before = new SqliteStorage(file.Path))
        {
            var begun = WorkshopDecider.Decide(new WorkshopCommand.StartWorkshop(Story.Nora, id, "Kept over the years", "en", "Europe/Madrid"), Workshop.None, Story.Monday);
            var events = Assert.IsType<Decision.Accepted>(begun).Events;
            Assert.IsType<AppendResult.Appended>(await before.Store.AppendAsync(id, 0, [new Append(new DeliveryId("d1"), [.. events])], CancellationToken.None));
            await before.Rooms.MeetAsync(id, new Person(Story.Nora, "Nora"), CancellationToken.None);
        }

        var today = Scalar(file.Path, "PRAGMA user_version");
        MakeVersionOne(file.Path);
        using var after = new SqliteStorage(file.Path);

        Assert.Equal("Kept over the years", (await after.Store.LoadAsync(id, CancellationToken.None)).Charter.Title);
        Assert.Equal("Nora", Assert.Single(await after.Rooms.PeopleAsync(id, CancellationToken.None)).Value.Name);
        await after.Shelf.PutAsync("posts", "1", "new", CancellationToken.None);
        Assert.Equal("new", await after.Shelf.ReadAsync("posts", "1", CancellationToken.None));
        Assert.Equal(today, Scalar(file.Path, "PRAGMA user_version"));
        Assert.Equal("ok", Scalar(file.Path, "PRAGMA integrity_check"));
    }

    /// <summary>The first version had every table but the shelves.</summary>
    private static void MakeVersionOne(string path)
    {
        Scalar(path, "DROP TABLE shelves");
        Scalar(path, "PRAGMA user_version = 1");
        Assert.Equal(0L, Scalar(path, "SELECT count(*) FROM sqlite_master WHERE name = 'shelves'"));
    }

    private static object? Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
