using System.Text;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Sqlite;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

/// <summary>Group commit, waiting for others, and what the file itself gives away.</summary>
public sealed class SqliteWriterTests : IDisposable
{
    private static readonly WorkshopId s_id = new("w-shoes");

    private readonly TempFile _file = new();
    private readonly SqliteStorage _storage;

    public SqliteWriterTests() =>
        _storage = new SqliteStorage(new SqliteStorageOptions { Path = _file.Path, BusyTimeout = TimeSpan.FromSeconds(20) });

    public void Dispose()
    {
        _storage.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task One_conflict_in_a_transaction_does_not_fail_the_others()
    {
        await AppendAsync(s_id, 0, "d0", Said(0));
        Task<AppendResult>[] appends;
        using (await OccupyAsync())
        {
            appends =
            [
                AppendAsync(s_id, 0, "late", Said(1)), AppendAsync(s_id, 1, "d0", Said(1)), AppendAsync(s_id, 1, "good", Said(1)),
                AppendAsync(new("w-other"), 0, "good", Said(1)), AppendAsync(s_id, 1, "second", Said(2)),
            ];
        }

        Assert.Equal(
            [
                new AppendResult.Conflict(), new AppendResult.Duplicate(new("d0")), new AppendResult.Appended(2),
                new AppendResult.Appended(1), new AppendResult.Conflict(),
            ],
            await Task.WhenAll(appends));
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_another_process_is_told_and_nothing_is_stored()
    {
        await AppendAsync(s_id, 0, "d0", Said(0));
        using var hurried = new SqliteStorage(new SqliteStorageOptions { Path = _file.Path, BusyTimeout = TimeSpan.FromMilliseconds(100) });
        using (await OccupyAsync())
        {
            var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
                hurried.Store.AppendAsync(s_id, 1, [new(new("d1"), [Said(1)])], default));
            Assert.Contains("locked", fault.Message, StringComparison.Ordinal);
            Assert.Equal(1, (await hurried.Store.LoadAsync(s_id, default)).Version);
        }

        Assert.Equal(new AppendResult.Appended(2), await hurried.Store.AppendAsync(s_id, 1, [new(new("d1"), [Said(1)])], default));
    }

    [Fact]
    public async Task An_append_can_be_cancelled_while_it_waits_and_not_once_it_is_taken()
    {
        await AppendAsync(s_id, 0, "d0", Said(0));
        using var cancelTaken = new CancellationTokenSource();
        using var cancelWaiting = new CancellationTokenSource();
        Task<AppendResult> taken;
        using (await OccupyAsync())
        {
            taken = _storage.Store.AppendAsync(s_id, 1, [new(new("taken"), [Said(1)])], cancelTaken.Token);
            await Task.Delay(300);
            var waiting = _storage.Store.AppendAsync(new("w-other"), 0, [new(new("waiting"), [Said(2)])], cancelWaiting.Token);
            await cancelTaken.CancelAsync();
            await cancelWaiting.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        Assert.Equal(new AppendResult.Appended(2), await taken);
        await AppendAsync(new("w-third"), 0, "d", Said(3));
        Assert.Equal(0, (await _storage.Store.LoadAsync(new("w-other"), default)).Version);
    }

    [Fact]
    public async Task A_cached_state_follows_what_another_process_appends_and_deletes()
    {
        using var elsewhere = new SqliteStorage(_file.Path);
        var cached = new CachedStore(_storage.Store);
        await AppendAsync(s_id, 0, "d0", Said(0));
        Assert.Equal(1, (await cached.LoadAsync(s_id, default)).Version);

        await elsewhere.Store.AppendAsync(s_id, 1, [new(new("d1"), [Said(1), Said(2)])], default);
        Assert.Equal(3, (await cached.LoadAsync(s_id, default)).Version);

        await elsewhere.Store.DeleteAsync(s_id, default);
        Assert.Same(Workshop.None, await cached.LoadAsync(s_id, default));
    }

    [Fact]
    public async Task Nothing_in_a_mark_can_be_joined_to_the_words_of_the_same_moment()
    {
        await AppendAsync(s_id, 0, "d0", Said(0), new PersonAnswered(StageKey.Fail, 1, new("web-ana")));

        Assert.Equal(["workshop", "stage", "round", "who"], Texts("SELECT name FROM pragma_table_info('marks')"));
        Assert.Equal(["w-shoes", "fail", "1", "web-ana"], Texts("SELECT workshop FROM marks UNION ALL SELECT stage FROM marks UNION ALL SELECT round FROM marks UNION ALL SELECT who FROM marks"));
        Assert.Contains("rowid", Assert.Throws<SqliteException>(() => Texts("SELECT rowid FROM marks")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts("SELECT body FROM events"), body => body.Contains("answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forgotten_name_is_in_no_byte_of_the_files()
    {
        await AppendAsync(s_id, 0, "d0", Said(0));
        await _storage.Rooms.MeetAsync(s_id, new Person(new("web-1"), "Wilhelmina Featherstonehaugh"), default);
        Assert.True(FilesContain("Featherstonehaugh"));

        await _storage.Rooms.ForgetAsync(new("web-1"), default);

        Assert.False(FilesContain("Featherstonehaugh"));
        Assert.True(FilesContain("w-shoes"));
    }

    [Fact]
    public async Task A_deleted_workshop_is_in_no_byte_of_the_files()
    {
        await AppendAsync(s_id, 0, "d0", Said(0) with { Text = "something confidential" });
        await AppendAsync(new("w-other"), 0, "d0", Said(0));

        await _storage.Store.DeleteAsync(s_id, default);

        Assert.False(FilesContain("confidential"));
        Assert.False(FilesContain("w-shoes"));
        Assert.True(FilesContain("w-other"));
    }

    private static ItemReworded Said(int number) => new(new('A', number + 1), "words", new("web-bob"), DateTimeOffset.UnixEpoch);

    private Task<AppendResult> AppendAsync(WorkshopId id, int expected, string delivery, params WorkshopEvent[] events) =>
        _storage.Store.AppendAsync(id, expected, [new(new(delivery), events)], default);

    /// <summary>Keeps the file locked as another writing process would, until it is disposed.</summary>
    private async Task<IDisposable> OccupyAsync()
    {
        var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        await connection.OpenAsync();
        connection.BeginTransaction(deferred: false);
        return connection;
    }

    private bool FilesContain(string text) => Directory.GetFiles(_file.Folder).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });

    private List<string> Texts(string query)
    {
        using var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are those of this file.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
