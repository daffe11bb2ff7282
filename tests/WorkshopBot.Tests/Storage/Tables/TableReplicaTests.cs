using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>Several replicas, which share nothing but the tables, and whose clocks differ.</summary>
public sealed class TableReplicaTests
{
    private static readonly WorkshopId s_id = new("w-shoes");
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);

    private readonly TableFixture _tables = new();

    [Fact]
    public async Task Deliveries_that_reach_two_replicas_are_stored_once_each()
    {
        var gates = Enumerable.Range(0, 2).Select(_ => new WorkshopGate(new CachedStore(_tables.Open().Store))).ToArray();

        // Each message comes to both, in different orders.
        var settled = await Task.WhenAll(gates.SelectMany((gate, replica) => Enumerable.Range(0, 60).OrderBy(at => (at * 7 * (replica + 1)) % 61)
            .Select(at => Task.Run(() => gate.DecideAsync(s_id, new($"d{at}"), _ => Decision.Of(Facts.Said(at)), default)))));

        var history = await _tables.Storage.Store.HistoryAsync(s_id, default).ToListAsync();
        Assert.Equal(Facts.Many(60).ToHashSet(), history.ToHashSet());
        Assert.Equal(60, history.Count);
        Assert.Equal(60, settled.Count(one => !one.Repeated));
        Assert.Equal(60, settled.Count(one => one.Repeated));
    }

    [Fact]
    public async Task Decisions_that_wait_for_one_workshop_share_a_transaction()
    {
        await using var line = await FaultProxy.StartAsync();
        var store = new CachedStore(new TableStorage(_tables.Options with { ConnectionString = AzuriteProcess.ConnectionStringAt(line.Endpoint.Port) }).Store);
        var gate = new WorkshopGate(store);
        await gate.DecideAsync(s_id, new("first"), _ => Decision.Of(Facts.Said(0)), default);
        line.Next();

        await Task.WhenAll(Enumerable.Range(1, 300).Select(at => gate.DecideAsync(s_id, new($"d{at}"), _ => Decision.Of(Facts.Said(at)), default)));

        // A load and a transaction for each fifty of them, since each delivery takes a row beside its event.
        Assert.InRange(line.Received, 7, 20);
        Assert.Equal(301, (await store.LoadAsync(s_id, default)).Version);
    }

    [Fact]
    public async Task Marks_of_one_round_that_two_replicas_store_at_once_are_all_there()
    {
        await Append(_tables.Storage, 0, "d0", Facts.Said(0));
        var replicas = new[] { _tables.Open(), _tables.Open() };

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => Task.Run(() => Append(replicas[at % 2], 1, $"m{at}", Facts.Answered($"web-{at}")))));

        Assert.All(results, result => Assert.Equal(new AppendResult.Appended(1), result));
        Assert.Equal(Enumerable.Range(0, 4).Select(at => Facts.Answered($"web-{at}")), (await _tables.Storage.Store.ReadFromAsync(s_id, 1, default)).Marks);
    }

    [Fact]
    public async Task Marks_alone_conflict_with_an_event_that_came_between()
    {
        await Append(_tables.Storage, 0, "d0", Facts.Said(0));
        await using var line = await FaultProxy.StartAsync();
        var slow = new TableStorage(_tables.Options with { ConnectionString = AzuriteProcess.ConnectionStringAt(line.Endpoint.Port) });

        // It has read everything when the other one appends.
        line.Next(FaultProxy.Pass, FaultProxy.Pass, FaultProxy.Pass, FaultProxy.After(() => Append(_tables.Storage, 1, "d1", Facts.Said(1))));

        Assert.Equal(new AppendResult.Conflict(), await Append(slow, 1, "m1", Facts.Answered("web-ana")));
        Assert.Empty((await _tables.Storage.Store.ReadFromAsync(s_id, 1, default)).Marks);
    }

    [Fact]
    public async Task A_workshop_that_is_deleted_while_somebody_decides_does_not_come_back()
    {
        await Append(_tables.Storage, 0, "d0", Facts.Many(150)[..99]);
        await using var line = await FaultProxy.StartAsync();
        var slow = new TableStorage(_tables.Options with { ConnectionString = AzuriteProcess.ConnectionStringAt(line.Endpoint.Port) });
        line.Next(FaultProxy.After(() => _tables.Storage.Store.DeleteAsync(s_id, default)));

        Assert.Equal(new AppendResult.Conflict(), await Append(slow, 99, "d1", Facts.Said(99)));
        Assert.Empty(await _tables.RowsAsync("Workshops"));
        Assert.Empty(await _tables.RowsAsync("Index"));
    }

    [Fact]
    public async Task A_deletion_that_is_broken_off_leaves_nothing_to_read_and_can_be_done_again()
    {
        for (var at = 0; at < 3; at++)
        {
            await Append(_tables.Storage, at * 99, $"d{at}", Facts.Many(99, at * 99));
        }

        await _tables.Storage.Rooms.MeetAsync(s_id, new Person(new("web-ana"), "Ana"), default);
        await using var line = await FaultProxy.StartAsync();
        var broken = new TableStorage(_tables.Options with { ConnectionString = AzuriteProcess.ConnectionStringAt(line.Endpoint.Port) });
        var cached = new CachedStore(_tables.Storage.Store);
        await cached.LoadAsync(s_id, default);

        // It looks, forgets a pointer, deletes the first hundred, and no more.
        line.Next([FaultProxy.Pass, FaultProxy.Pass, FaultProxy.Pass, .. Enumerable.Repeat(FaultProxy.Refuse(403, "AuthorizationFailure"), 10)]);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => broken.Store.DeleteAsync(s_id, default));

        Assert.Same(Workshop.None, await _tables.Storage.Store.LoadAsync(s_id, default));
        Assert.Equal([s_id], await _tables.Storage.Store.ListAsync(default).ToListAsync());

        await _tables.Storage.Store.DeleteAsync(s_id, default);
        Assert.Same(Workshop.None, await cached.LoadAsync(s_id, default));
        Assert.Empty(await _tables.RowsAsync("Workshops"));
        Assert.Empty(await _tables.RowsAsync("Index"));
    }

    [Fact]
    public async Task A_workshop_whose_start_was_broken_off_behind_its_first_event_is_listed()
    {
        await using var line = await FaultProxy.StartAsync();
        var broken = new TableStorage(_tables.Options with { ConnectionString = AzuriteProcess.ConnectionStringAt(line.Endpoint.Port) });

        // Known (the table is made for it), appended (likewise), and not said to have begun.
        await broken.Rooms.AddAsync(s_id, new Room("slack", "C1"), default);
        line.Next(FaultProxy.Pass, FaultProxy.Pass, FaultProxy.Refuse(403, "AuthorizationFailure"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Append(broken, 0, "d0", Facts.Said(0)));

        Assert.Equal([s_id], await _tables.Storage.Store.ListAsync(default).ToListAsync());
        Assert.Equal(new AppendResult.Duplicate(new("d0")), await Append(_tables.Storage, 0, "d0", Facts.Said(0)));
    }

    [Fact]
    public async Task Replicas_whose_clocks_differ_by_five_minutes_let_a_deadline_pass_once()
    {
        var due = Facts.Noon;
        TimeSpan[] skews = [-s_skew, TimeSpan.Zero, s_skew];
        var replicas = skews.Select(skew => (Storage: _tables.Open(), Skew: skew)).ToArray();
        await Append(_tables.Storage, 0, "d0", Facts.Said(0));
        await _tables.Storage.Deadlines.SetAsync(s_id, due, default);

        var passed = 0;
        for (var minute = -6; minute <= 6; minute++)
        {
            await Task.WhenAll(replicas.Select(async replica =>
            {
                var now = due.AddMinutes(minute) + replica.Skew;
                await foreach (var deadline in replica.Storage.Deadlines.DueAsync(now, default))
                {
                    // As with one that crashes behind the claim: the deadline is never taken back, and others take it when its lease is over for them.
                    if (await replica.Storage.Deadlines.ClaimAsync(deadline, now, now.AddMinutes(1), default)
                        && await Append(replica.Storage, 1, $"deadline|{deadline.Due.UtcTicks:x}", Facts.Said(1)) is AppendResult.Appended)
                    {
                        Interlocked.Increment(ref passed);
                    }
                }
            }));
        }

        Assert.Equal(1, passed);
        Assert.Equal(2, (await _tables.Storage.Store.LoadAsync(s_id, default)).Version);
    }

    [Fact]
    public async Task A_deadline_that_two_replicas_move_at_once_is_one_of_theirs_and_found_there()
    {
        var replicas = new[] { _tables.Open(), _tables.Open(), _tables.Open() };
        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(replicas.Select((replica, at) => Task.Run(() => replica.Deadlines.SetAsync(s_id, Facts.Noon.AddHours((round + at) % 4), default))));

            var deadline = Assert.Single(await _tables.Storage.Deadlines.DueAsync(Facts.Noon.AddDays(1), default).ToListAsync());
            Assert.True(await _tables.Storage.Deadlines.ClaimAsync(deadline, Facts.Noon.AddDays(1), Facts.Noon.AddDays(1), default));
            Assert.Single(await _tables.RowsAsync("Deadlines"));
        }
    }

    private static Task<AppendResult> Append(TableStorage storage, int expected, string delivery, params WorkshopEvent[] events) =>
        storage.Store.AppendAsync(s_id, expected, [new(new(delivery), events)], default);
}
