using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>Large things, many things, and keys that tables would not take.</summary>
public sealed class TableStoreLimitTests
{
    private static readonly WorkshopId s_id = new("w-shoes");

    private readonly TableFixture _tables = new();

    public static TheoryData<string> OddNames =>
    [
        "a/b", "a\\b", "a#b", "a?b", "a%b", "a+b", "a'b", "''", "a|b", "19:meeting_x@thread.tacv2;messageid=17", "\t", "\u0085", "é☃", "👩‍⚕️", "%2F", "..", "*", new string('x', 2000), new string('/', 300),
    ];

    [Theory]
    [InlineData(32_700)]
    [InlineData(70_000)]
    [InlineData(200_000)]
    public async Task An_event_longer_than_a_property_comes_back_whole(int length)
    {
        // Every second part would be cut through a pair.
        var long1 = Facts.Said(1, string.Concat(Enumerable.Repeat("👩‍⚕️ \"é\" ", (length / 10) + 1))[..length]);
        await Append(0, "d1", long1, Facts.Said(2));

        Assert.Equal([long1, Facts.Said(2)], await _tables.Storage.Store.HistoryAsync(s_id, default).ToListAsync());
        Assert.Equal(long1, (await _tables.Storage.Store.FindDeliveryAsync(s_id, new("d1"), default))![0]);
    }

    [Fact]
    public async Task An_event_that_no_entity_holds_is_refused_and_nothing_is_stored()
    {
        var fault = await Assert.ThrowsAsync<TableLimitException>(() => Append(0, "d1", Facts.Said(1), Facts.Said(2, new string('x', 600_000))));

        Assert.StartsWith("An entity holds at most 1048576 bytes; this one has ", fault.Message, StringComparison.Ordinal);
        await NothingIsStored();
    }

    [Fact]
    public async Task Events_that_no_transaction_holds_are_refused_and_nothing_is_stored()
    {
        var fault = await Assert.ThrowsAsync<TableLimitException>(() =>
            Append(0, "d1", [.. Enumerable.Range(0, 99).Select(at => Facts.Said(at, new string('x', 60_000)))]));

        Assert.StartsWith("A transaction is less than 4194304 bytes; this one is ", fault.Message, StringComparison.Ordinal);
        await NothingIsStored();
    }

    [Fact]
    public async Task Decisions_too_large_for_one_transaction_are_stored_in_several()
    {
        var gate = new WorkshopGate(_tables.Storage.Store);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(at =>
            gate.DecideAsync(s_id, new($"d{at}"), workshop => Decision.Of(Facts.Said(workshop.Version, new string('x', 100_000))), default)));

        Assert.Equal(60, (await _tables.Storage.Store.LoadAsync(s_id, default)).Version);
    }

    [Fact]
    public async Task A_workshop_of_two_thousand_contributions_is_read_whole_and_then_only_what_is_new()
    {
        for (var at = 0; at < 2000; at += 80)
        {
            await Append(at, $"d{at}", Facts.Many(80, at));
        }

        await using var line = await FaultProxy.StartAsync();
        var store = new CachedStore(new TableStorage(_tables.Options with { ConnectionString = AzuriteProcess.ConnectionStringAt(line.Endpoint.Port) }).Store);
        Assert.Equal(2000, (await store.LoadAsync(s_id, default)).Version);
        Assert.Equal(2, line.Received);

        await Append(2000, "one more", Facts.Said(2000));
        line.Next();
        Assert.Equal(2001, (await store.LoadAsync(s_id, default)).Version);
        Assert.Equal(1, line.Received);

        var tail = await _tables.Storage.Store.ReadFromAsync(s_id, 1999, default);
        Assert.Equal(Facts.Many(3, 1998), tail.Events);
    }

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task Foreign_names_may_hold_anything(string name)
    {
        var storage = _tables.Storage;
        var (id, who, room, slot) = (new WorkshopId(name), new ParticipantId(name), new Room("teams", name), new Slot(SlotKind.Board, name, name));
        await storage.Store.AppendAsync(id, 0, [new(new(name), [Facts.Said(1), Facts.Answered(name)])], default);
        await storage.Rooms.AddAsync(id, room, default);
        await storage.Rooms.MeetAsync(id, new Person(who, name, room, name, name), default);
        await storage.Ledger.ClaimAsync(id, new SlotClaim(slot, 1), default);
        await storage.Deadlines.SetAsync(id, Facts.Noon, default);
        await storage.Shelf.PutAsync(name, name, name, default);

        Assert.Equal([id], await storage.Store.ListAsync(default).ToListAsync());
        Assert.Equal([Facts.Answered(name)], (await storage.Store.ReadFromAsync(id, 1, default)).Marks);
        Assert.Single((await storage.Store.FindDeliveryAsync(id, new(name), default))!);
        Assert.Equal([id], await storage.Rooms.InAsync(room.Key, default).ToListAsync());
        Assert.Equal([id], await storage.Rooms.WithAsync(who, default).ToListAsync());
        Assert.Equal(new Person(who, name, room, name, name), (await storage.Rooms.PeopleAsync(id, default))[who]);
        Assert.Equal(slot, (await storage.Ledger.AllAsync(id, default).SingleAsync()).Slot);
        Assert.Equal([new Deadline(id, Facts.Noon)], await storage.Deadlines.DueAsync(Facts.Noon, default).ToListAsync());
        Assert.Equal([new ShelfItem(name, name)], await storage.Shelf.AllAsync(name, "", default).ToListAsync());

        await storage.Rooms.ForgetAsync(who, default);
        await storage.Store.DeleteAsync(id, default);
        await storage.Shelf.EmptyAsync(name, default);
        await NothingIsStored();
    }

    [Fact]
    public async Task A_document_longer_than_a_property_comes_back_whole()
    {
        var text = string.Concat(Enumerable.Repeat("päper ", 20_000));
        await _tables.Storage.Shelf.PutAsync("posts", "1", text, default);

        Assert.Equal(text, await _tables.Storage.Shelf.ReadAsync("posts", "1", default));

        await _tables.Storage.Shelf.PutAsync("posts", "1", "short", default);
        Assert.Equal("short", await _tables.Storage.Shelf.ReadAsync("posts", "1", default));
    }

    private Task<AppendResult> Append(int expected, string delivery, params WorkshopEvent[] events) =>
        _tables.Storage.Store.AppendAsync(s_id, expected, [new(new(delivery), events)], default);

    /// <summary>Neither in the store's own eyes nor in the tables behind its back; a workshop of which no event is stored may be known by name.</summary>
    private async Task NothingIsStored()
    {
        Assert.Empty(await _tables.Storage.Store.ListAsync(default).ToListAsync());
        foreach (var name in new[] { "Workshops", "Deadlines", "Shelves" })
        {
            Assert.Empty(await _tables.RowsAsync(name));
        }

        Assert.DoesNotContain(await _tables.RowsAsync("Index"), row => row.PartitionKey != "workshops");
    }
}
