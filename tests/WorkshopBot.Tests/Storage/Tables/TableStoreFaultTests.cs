using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>The store behind a bad line: answers that go lost, a busy service, a service that refuses, tables that go away.</summary>
public sealed class TableStoreFaultTests : IAsyncLifetime
{
    private const int AllTries = 5;

    private static readonly WorkshopId s_id = new("w-shoes");
    private static readonly Slot s_board = new(SlotKind.Board, "slack|C1");

    private readonly TableFixture _tables = new();
    private FaultProxy _line = null!;
    private TableStorage _storage = null!;

    public async Task InitializeAsync()
    {
        _line = await FaultProxy.StartAsync();
        _storage = new TableStorage(_tables.Options with { ConnectionString = AzuriteProcess.ConnectionStringAt(_line.Endpoint.Port) });
        await Append(0, "d0", Facts.Said(0));
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task An_append_whose_answer_goes_lost_knows_its_own_rows_again()
    {
        foreach (var (fault, at) in new (Fault, int)[] { (FaultProxy.ResetAfter, 1), (FaultProxy.Truncate, 2), (FaultProxy.RefuseAfter(503, "ServerBusy"), 3) })
        {
            _line.Next(fault);

            Assert.Equal(new AppendResult.Appended(at + 1), await Append(at, $"d{at}", Facts.Said(at)));
        }

        Assert.Equal(Facts.Many(4), await _tables.Storage.Store.HistoryAsync(s_id, default).ToListAsync());
    }

    [Fact]
    public async Task An_append_of_marks_alone_whose_answer_goes_lost_knows_its_own_rows_again()
    {
        // A mark is read before it is written, and so is what it stands on.
        _line.Next(FaultProxy.Pass, FaultProxy.Pass, FaultProxy.Pass, FaultProxy.ResetAfter);

        Assert.Equal(new AppendResult.Appended(1), await Append(1, "d1", Facts.Answered("web-ana")));
        Assert.Equal([Facts.Answered("web-ana")], (await _tables.Storage.Store.ReadFromAsync(s_id, 1, default)).Marks);
    }

    [Fact]
    public async Task Somebody_elses_delivery_is_still_a_duplicate_on_the_second_try()
    {
        await _tables.Storage.Store.AppendAsync(s_id, 1, [new(new("d1"), [Facts.Said(1)])], default);
        _line.Next(FaultProxy.ResetBefore);

        Assert.Equal(new AppendResult.Duplicate(new("d1")), await Append(1, "d1", Facts.Said(1)));
    }

    [Fact]
    public async Task Somebody_elses_event_is_still_a_conflict_on_the_second_try()
    {
        _line.Next(FaultProxy.ResetBefore, FaultProxy.After(() => _tables.Storage.Store.AppendAsync(s_id, 1, [new(new("other"), [Facts.Said(7)])], default)));

        Assert.Equal(new AppendResult.Conflict(), await Append(1, "d1", Facts.Said(1)));
        Assert.Equal([Facts.Said(0), Facts.Said(7)], await _storage.Store.HistoryAsync(s_id, default).ToListAsync());
    }

    [Fact]
    public async Task Claims_notes_and_documents_whose_answers_go_lost_are_their_writers()
    {
        await _storage.Shelf.AddAsync("posts", "0", "", default);
        _line.Next(FaultProxy.Pass, FaultProxy.ResetAfter);
        Assert.NotNull(await _storage.Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), default));

        _line.Next(FaultProxy.Pass, FaultProxy.ResetAfter);
        Assert.True(await _storage.Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 4, 4, "ts-1", "hash"), default));

        _line.Next(FaultProxy.ResetAfter);
        Assert.True(await _storage.Shelf.AddAsync("posts", "1", "first", default));

        await _storage.Deadlines.SetAsync(s_id, Facts.Noon, default);
        _line.Next(FaultProxy.Pass, FaultProxy.ResetAfter);
        Assert.True(await _storage.Deadlines.ClaimAsync(new Deadline(s_id, Facts.Noon), Facts.Noon, Facts.Noon.AddSeconds(30), default));
        Assert.False(await _tables.Storage.Deadlines.ClaimAsync(new Deadline(s_id, Facts.Noon), Facts.Noon, Facts.Noon.AddSeconds(30), default));
    }

    [Fact]
    public async Task A_service_that_is_busy_for_a_moment_is_not_noticed()
    {
        _line.Next(FaultProxy.Refuse(503, "ServerBusy"), FaultProxy.Refuse(500, "OperationTimedOut"), FaultProxy.Refuse(429, "ServerBusy"));

        Assert.Equal(new AppendResult.Appended(2), await Append(1, "d1", Facts.Said(1)));
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_named_as_such_and_nothing_is_stored()
    {
        _line.Next([.. Enumerable.Repeat(FaultProxy.Refuse(503, "ServerBusy"), AllTries)]);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => Append(1, "d1", Facts.Said(1)));

        Assert.Contains("is busy (ServerBusy), also after several tries", fault.Message, StringComparison.Ordinal);
        Assert.Equal([Facts.Said(0)], await _storage.Store.HistoryAsync(s_id, default).ToListAsync());
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_named_as_such()
    {
        _line.Next([.. Enumerable.Repeat<Fault>(FaultProxy.ResetBefore, AllTries)]);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => _storage.Store.LoadAsync(s_id, default));

        Assert.Contains("does not answer", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_refuses_the_bot_says_what_to_check_and_no_secret()
    {
        _line.Next(FaultProxy.Refuse(403, "AuthorizationPermissionMismatch"));

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => Append(1, "d1", Facts.Said(1)));

        Assert.Contains("refuses the bot (AuthorizationPermissionMismatch): check the credentials, the role 'Storage Table Data Contributor'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(AzuriteProcess.Key, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_is_named_as_such()
    {
        _line.Next(FaultProxy.Refuse(404, "TableNotFound"), FaultProxy.Refuse(409, "TableBeingDeleted"));

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => Append(1, "d1", Facts.Said(1)));

        Assert.Contains("is being deleted, which takes Azure a minute or more: wait, or choose another Storage:Tables:Prefix", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_gone_is_made_again_by_the_next_write()
    {
        await _tables.Table("Workshops").DeleteAsync(default);

        Assert.Same(Workshop.None, await _storage.Store.LoadAsync(s_id, default));
        Assert.Equal(new AppendResult.Conflict(), await Append(1, "d1", Facts.Said(1)));
        Assert.Equal(new AppendResult.Appended(1), await Append(0, "d2", Facts.Said(2)));
        Assert.Equal([Facts.Said(2)], await _storage.Store.HistoryAsync(s_id, default).ToListAsync());
    }

    [Fact]
    public async Task A_cancelled_wait_for_a_busy_service_is_a_cancelled_call()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        _line.Next(FaultProxy.Never);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _storage.Store.LoadAsync(s_id, patience.Token));
    }

    private Task<AppendResult> Append(int expected, string delivery, params WorkshopEvent[] events) =>
        _storage.Store.AppendAsync(s_id, expected, [new(new(delivery), events)], default);
}
