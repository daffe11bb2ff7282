using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Moving;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Tests.Storage.Tables;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage;

/// <summary>Everything moves between a real file and a real Azurite, and back.</summary>
public sealed class MigrationTests : IDisposable
{
    private static readonly WorkshopId s_shoes = new("w-shoes");
    private static readonly WorkshopId s_pharmacy = new("w/pharmacy 2");
    private static readonly Room s_channel = new("teams", "19:abc@thread.tacv2");
    private static readonly Slot s_board = new(SlotKind.Board, s_channel.Key);

    private readonly SqliteFixture _file = new();
    private readonly TableFixture _tables = new();

    private IArchive File => _file.Storage.Archive;

    private IArchive Tables => _tables.Storage.Archive;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Everything_is_there_afterwards_and_again_after_the_way_back()
    {
        await FillAsync();

        var there = await MovedAsync(File, Tables);
        Assert.Equal((2, 253, 5, 2), (there.Total.Workshops, there.Total.Events, there.Total.Deliveries, there.Total.Marks));
        Assert.Equal((2, 2, 2, 2, 3), (there.Total.Slots, there.Total.Rooms, there.Total.People, there.Total.Shelves, there.Total.Documents));
        Assert.Equal(4, there.Copied);
        await SameAsync(_tables.Storage);

        using var back = new SqliteFixture();
        var home = await MovedAsync(Tables, back.Storage.Archive);
        Assert.Equal((there.Total, there.Hash), (home.Total, home.Hash));
        await SameAsync(back.Storage);
    }

    [Fact]
    public async Task What_moved_goes_on_where_it_was()
    {
        await FillAsync();
        await MovedAsync(File, Tables);
        var store = _tables.Storage.Store;

        Assert.Equal(new AppendResult.Duplicate(new("d1")), await store.AppendAsync(s_shoes, 250, [new(new("d1"), [Facts.Said(1)])], default));
        Assert.Equal(new AppendResult.Conflict(), await store.AppendAsync(s_shoes, 249, [new(new("new"), [Facts.Said(1)])], default));
        Assert.Equal(new AppendResult.Appended(251), await store.AppendAsync(s_shoes, 250, [new(new("new"), [Facts.Said(1)])], default));
        Assert.Null(await _tables.Storage.Ledger.ClaimAsync(s_shoes, new SlotClaim(s_board, 5), default));
        Assert.True(await _tables.Storage.Deadlines.ClaimAsync(new Deadline(s_shoes, Facts.Noon), Facts.Noon, Facts.Noon.AddMinutes(1), default));
        Assert.Equal(new AppendResult.Appended(1), await store.AppendAsync(new("w-new"), 0, [new(new("d1"), [Facts.Said(1)])], default));
        Assert.Equal(["w-shoes", "w/pharmacy 2", "w-new"], (await store.ListAsync(default).ToListAsync()).Select(id => id.Value));
    }

    [Fact]
    public async Task Moving_again_copies_nothing_and_later_only_what_is_new()
    {
        await FillAsync();
        await MovedAsync(File, Tables);
        Assert.Equal(0, (await MovedAsync(File, Tables)).Copied);

        await _file.Storage.Store.AppendAsync(s_shoes, 250, [new(new("later"), [Facts.Said(1)])], default);
        await _file.Storage.Ledger.RecordAsync(s_shoes, new LedgerEntry(s_board, 251, 251, "ts-1", "later"), default);
        await _file.Storage.Shelf.RemoveAsync("keys", "k1", default);
        await _file.Storage.Store.DeleteAsync(s_pharmacy, default);
        var later = await MovedAsync(File, Tables);

        Assert.Equal((2, 1, 251), (later.Copied, later.Total.Workshops, later.Total.Events));
        await SameAsync(_tables.Storage);
        Assert.Equal([s_shoes], await _tables.Storage.Store.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task A_move_that_is_broken_off_goes_on()
    {
        await FillAsync();
        await using var line = await FaultProxy.StartAsync();
        var bad = new TableStorage(_tables.Options with { ConnectionString = AzuriteProcess.ConnectionStringAt(line.Endpoint.Port) }).Archive;

        foreach (var passes in new[] { 20, 27, 33 })
        {
            line.Next([.. Enumerable.Repeat<Fault>(FaultProxy.Pass, passes), FaultProxy.Refuse(403, "AuthorizationFailure")]);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => new Migration(File, bad).RunAsync(_ => { }, default));
        }

        line.Next();
        Assert.IsType<MigrationResult.Moved>(await new Migration(File, bad).RunAsync(_ => { }, default));
        await SameAsync(_tables.Storage);
    }

    [Fact]
    public async Task A_target_that_holds_something_else_is_refused_before_anything_is_written()
    {
        await FillAsync();
        await _tables.Storage.Store.AppendAsync(s_pharmacy, 0, [new(new("theirs"), [Facts.Said(9)])], default);
        await _tables.Storage.Shelf.PutAsync("keys", "k9", "theirs", default);
        await _tables.Storage.Shelf.PutAsync("elsewhere", "1", "theirs", default);

        var refused = Assert.IsType<MigrationResult.Refused>(await new Migration(File, Tables).RunAsync(_ => { }, default));

        Assert.Equal(["workshop w/pharmacy 2", "shelf keys", "shelf elsewhere"], refused.Different);
        Assert.Equal([s_pharmacy], await _tables.Storage.Store.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task What_was_used_in_the_target_since_is_never_replaced()
    {
        await FillAsync();
        await MovedAsync(File, Tables);
        await _tables.Storage.Store.AppendAsync(s_shoes, 250, [new(new("theirs"), [Facts.Said(9)])], default);
        await _file.Storage.Store.AppendAsync(s_shoes, 250, [new(new("ours"), [Facts.Said(8)])], default);

        var refused = Assert.IsType<MigrationResult.Refused>(await new Migration(File, Tables).RunAsync(_ => { }, default));

        Assert.Equal(["workshop w-shoes"], refused.Different);
        Assert.Equal(251, (await _tables.Storage.Store.LoadAsync(s_shoes, default)).Version);
    }

    private static async Task<MigrationResult.Moved> MovedAsync(IArchive from, IArchive to) =>
        Assert.IsType<MigrationResult.Moved>(await new Migration(from, to).RunAsync(_ => { }, default));

    private async Task FillAsync()
    {
        var file = _file.Storage;
        for (var at = 0; at < 3; at++)
        {
            await file.Store.AppendAsync(s_shoes, at * 99, [new(new($"d{at}"), Facts.Many(at < 2 ? 99 : 52, at * 99))], default);
        }

        await file.Store.AppendAsync(s_shoes, 250, [new(new("m1"), [Facts.Answered("web-zoe"), Facts.Answered("web-ana")])], default);
        await file.Rooms.AddAsync(s_shoes, s_channel, default);
        await file.Rooms.AddAsync(s_shoes, new Room("slack", "C1"), default);
        await file.Rooms.MeetAsync(s_shoes, new Person(new("web-ana"), "Ana", new Room("teams", "a:1", Private: true), "es", "Europe/Madrid"), default);
        await file.Rooms.MeetAsync(s_shoes, new Person(new("web-zoe"), "Zoe"), default);
        await file.Ledger.RecordAsync(s_shoes, new LedgerEntry(s_board, 7, 6, "ts-1", "f00"), default);
        await file.Ledger.ClaimAsync(s_shoes, new SlotClaim(new Slot(SlotKind.Reminder, s_channel.Key, "web-zoe"), 0), default);
        await file.Deadlines.SetAsync(s_shoes, Facts.Noon, default);
        await file.Deadlines.ClaimAsync(new Deadline(s_shoes, Facts.Noon), Facts.Noon, Facts.Noon.AddMinutes(1), default);
        await file.Store.AppendAsync(s_pharmacy, 0, [new(new("d0"), [Facts.Said(1), Facts.Said(2, new string('é', 100_000)), Facts.Said(3)])], default);
        await file.Shelf.PutAsync("keys", "k1", "<key/>", default);
        await file.Shelf.PutAsync("keys", "k/2", new string('x', 90_000), default);
        await file.Shelf.PutAsync("teams-greeted", s_channel.Conversation, "", default);
    }

    private Task SameAsync(TableStorage storage) => SameAsync(storage.Store, storage.Ledger, storage.Rooms, storage.Shelf);

    private Task SameAsync(SqliteStorage storage) => SameAsync(storage.Store, storage.Ledger, storage.Rooms, storage.Shelf);

    /// <summary>Through the ports, as the bot looks at it.</summary>
    private async Task SameAsync(WorkshopBot.Storage.IWorkshopLog store, ICardLedger ledger, IRooms rooms, IShelf shelf)
    {
        var file = _file.Storage;
        Assert.Equal(await file.Store.ListAsync(default).ToListAsync(), await store.ListAsync(default).ToListAsync());
        await foreach (var id in file.Store.ListAsync(default))
        {
            var (ours, theirs) = (await file.Store.ReadFromAsync(id, 1, default), await store.ReadFromAsync(id, 1, default));
            Assert.Equal(ours.Events, theirs.Events);
            Assert.Equal(ours.Marks, theirs.Marks);
            Assert.Equal(await file.Ledger.AllAsync(id, default).ToHashSetAsync(), await ledger.AllAsync(id, default).ToHashSetAsync());
            Assert.Equal(await file.Rooms.OfAsync(id, default).ToListAsync(), await rooms.OfAsync(id, default).ToListAsync());
            Assert.Equal(await file.Rooms.PeopleAsync(id, default), await rooms.PeopleAsync(id, default));
        }

        Assert.Equal(await file.Rooms.InAsync(s_channel.Key, default).ToListAsync(), await rooms.InAsync(s_channel.Key, default).ToListAsync());
        Assert.Equal(await file.Rooms.WithAsync(new("web-ana"), default).ToListAsync(), await rooms.WithAsync(new("web-ana"), default).ToListAsync());
        foreach (var name in new[] { "keys", "teams-greeted" })
        {
            Assert.Equal(await file.Shelf.AllAsync(name, "", default).ToListAsync(), await shelf.AllAsync(name, "", default).ToListAsync());
        }
    }
}
