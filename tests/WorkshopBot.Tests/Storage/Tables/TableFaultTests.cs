using Azure;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>A bad line to a real Azurite: every answer is true, and what is stored is stored once.</summary>
public sealed class TableFaultTests : IAsyncLifetime
{
    private FaultProxy _proxy = null!;
    private TableClient _table = null!;

    public static TheoryData<string> Passing => [.. s_passing.Keys];

    private static readonly Dictionary<string, Fault[]> s_passing = new(StringComparer.Ordinal)
    {
        ["reset before"] = [FaultProxy.ResetBefore],
        ["reset after"] = [FaultProxy.ResetAfter],
        ["reset after, twice"] = [FaultProxy.ResetAfter, FaultProxy.ResetAfter],
        ["busy"] = [FaultProxy.Refuse(503, "ServerBusy")],
        ["busy, thrice"] = [FaultProxy.Refuse(503, "ServerBusy"), FaultProxy.Refuse(503, "ServerBusy"), FaultProxy.Refuse(503, "ServerBusy")],
        ["too many"] = [FaultProxy.Refuse(429, "TooManyRequests", "0")],
        ["timed out before"] = [FaultProxy.Refuse(500, "OperationTimedOut")],
        ["timed out after"] = [FaultProxy.RefuseAfter(500, "OperationTimedOut")],
        ["bad gateway after"] = [FaultProxy.RefuseAfter(502, "BadGateway")],
        ["a mixture"] = [FaultProxy.ResetBefore, FaultProxy.RefuseAfter(500, "OperationTimedOut"), FaultProxy.Refuse(503, "ServerBusy")],
    };

    public async Task InitializeAsync()
    {
        _proxy = await FaultProxy.StartAsync();
        _table = await _proxy.NewTableAsync();
    }

    public async Task DisposeAsync() => await _proxy.DisposeAsync();

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task An_insert_is_done_once_and_said_to_be_done(string fault)
    {
        _proxy.Next(s_passing[fault]);
        var added = await _table.AddEntityAsync(new("p", "r") { ["n"] = 1 }, default);

        Assert.Equal(s_passing[fault].Length, _proxy.Received - 1 - (added.Status == 200 ? 1 : 0));
        var row = Assert.Single(await RowsAsync());
        Assert.Equal((1, row.ETag), (row.GetInt32("n"), added.Headers.ETag));
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_conditional_update_is_done_once_and_said_to_be_done(string fault)
    {
        var before = (await _table.AddEntityAsync(new("p", "r") { ["n"] = 1 }, default)).Headers.ETag!.Value;
        _proxy.Next(s_passing[fault]);
        var updated = await _table.UpdateEntityAsync(new("p", "r") { ["m"] = 2 }, before, TableUpdateMode.Merge, default);

        var row = Assert.Single(await RowsAsync());
        Assert.Equal((1, 2, row.ETag), (row.GetInt32("n"), row.GetInt32("m"), updated.Headers.ETag));
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_transaction_is_done_once_and_said_to_be_done(string fault)
    {
        var before = (await _table.AddEntityAsync(new("p", "head") { ["n"] = 1 }, default)).Headers.ETag!.Value;
        await _table.AddEntityAsync(new("p", "old"), default);
        _proxy.Next(s_passing[fault]);
        var done = await _table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateMerge, new("p", "head") { ["n"] = 2 }, before),
                new(TableTransactionActionType.Delete, new("p", "old")),
                new(TableTransactionActionType.Add, new("p", "new 1")),
                new(TableTransactionActionType.Add, new("p", "new 2")),
            ],
            default);

        Assert.Equal([204, 204, 204, 204], done.Value.Select(answer => answer.Status));
        Assert.Equal(["head", "new 1", "new 2"], (await RowsAsync()).Select(row => row.RowKey));
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_reads_upserts_and_deletes_may_be_done_again(string fault)
    {
        await _table.AddEntityAsync(new("p", "old"), default);
        _proxy.Next(s_passing[fault]);
        await _table.UpsertEntityAsync(new("p", "r") { ["n"] = 1 }, TableUpdateMode.Replace, default);
        _proxy.Next(s_passing[fault]);
        Assert.Equal(1, (await _table.GetEntityAsync("p", "r", null, default)).Value.GetInt32("n"));
        _proxy.Next(s_passing[fault]);
        await _table.DeleteEntityAsync("p", "old", ETag.All, default);
        _proxy.Next(s_passing[fault]);
        Assert.Equal(["r"], (await _table.QueryAsync(null, null, null, default).ToArrayAsync()).Select(row => row.RowKey));
        _proxy.Next(s_passing[fault]);
        await _table.CreateIfNotExistsAsync(default);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_read_again()
    {
        await _table.AddEntityAsync(new("p", "r") { ["n"] = 1 }, default);
        _proxy.Next(FaultProxy.Truncate);
        Assert.Equal(1, (await _table.GetEntityAsync("p", "r", null, default)).Value.GetInt32("n"));
        _proxy.Next(FaultProxy.Truncate, FaultProxy.Truncate);
        Assert.Single(await _table.QueryAsync(null, null, null, default).ToArrayAsync());
        _proxy.Next(FaultProxy.Truncate);
        await _table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new("p", "s")), new(TableTransactionActionType.Add, new("p", "t"))], default);
        Assert.Equal(3, (await RowsAsync()).Length);
    }

    [Fact]
    public async Task Somebody_else_s_row_is_a_conflict_on_the_second_try_too()
    {
        var straight = Azurite.ClientAt((await Azurite.StartedAsync()).Endpoint, _table.Name, Azurite.Quick("Op"));
        _proxy.Next(FaultProxy.ResetBefore, FaultProxy.After(() => straight.AddEntityAsync(new("p", "r") { ["n"] = 9 }, default)));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new("p", "r") { ["n"] = 1 }, default));
        Assert.Equal(TableErrorCode.EntityAlreadyExists, refused.ErrorCode);

        _proxy.Next(FaultProxy.ResetBefore, FaultProxy.After(() => straight.AddEntityAsync(new("p", "s") { ["n"] = 9 }, default)));
        var whole = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new("p", "q")), new(TableTransactionActionType.Add, new("p", "s"))], default));
        Assert.Equal((TableErrorCode.EntityAlreadyExists, 1), (whole.ErrorCode, whole.FailedTransactionActionIndex));

        var version = (await straight.UpsertEntityAsync(new("p", "u"), TableUpdateMode.Replace, default)).Headers.ETag!.Value;
        _proxy.Next(FaultProxy.ResetBefore, FaultProxy.After(() => straight.UpsertEntityAsync(new("p", "u"), TableUpdateMode.Replace, default)));
        var late = await Assert.ThrowsAsync<RequestFailedException>(() => _table.UpdateEntityAsync(new("p", "u"), version, TableUpdateMode.Merge, default));
        Assert.Equal(412, late.Status);
        Assert.Equal(["r 9", "s 9", "u "], (await RowsAsync()).Select(row => $"{row.RowKey} {row.GetInt32("n")}"));
    }

    [Fact]
    public async Task Without_a_property_for_it_one_s_own_first_try_is_a_conflict()
    {
        var plain = await _proxy.NewTableAsync(operationIdProperty: null);
        _proxy.Next(FaultProxy.ResetAfter);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => plain.AddEntityAsync(new("p", "r"), default));
        Assert.Equal(TableErrorCode.EntityAlreadyExists, refused.ErrorCode);
        Assert.Equal(2, _proxy.Received);
    }

    [Fact]
    public async Task After_five_tries_there_is_no_answer_and_what_was_refused_keeps_its_code()
    {
        _proxy.Next([.. Enumerable.Repeat<Fault>(FaultProxy.ResetBefore, 5)]);
        var none = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new("p", "r"), default));
        Assert.Equal((0, TableErrorCode.NoAnswer, 5), (none.Status, none.ErrorCode, _proxy.Received));

        _proxy.Next([.. Enumerable.Repeat(FaultProxy.Refuse(503, "ServerBusy"), 5)]);
        var busy = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new("p", "r"))], default));
        Assert.Equal((503, TableErrorCode.ServerBusy, 5), (busy.Status, busy.ErrorCode, _proxy.Received));
        Assert.Empty(await RowsAsync());
    }

    [Theory]
    [InlineData(409, "TableBeingDeleted")]
    [InlineData(403, "AuthorizationPermissionMismatch")]
    [InlineData(400, "InvalidInput")]
    [InlineData(501, "NotImplemented")]
    public async Task What_will_not_change_is_not_tried_again(int status, string code)
    {
        _proxy.Next(FaultProxy.Refuse(status, code));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => _table.CreateIfNotExistsAsync(default));
        Assert.Equal((status, code, 1), (refused.Status, refused.ErrorCode, _proxy.Received));
    }

    [Fact]
    public async Task A_table_being_deleted_is_said_of_every_call()
    {
        _proxy.Next([.. Enumerable.Repeat(FaultProxy.Refuse(409, "TableBeingDeleted"), 3)]);
        Assert.Equal(TableErrorCode.TableBeingDeleted, (await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new("p", "r"), default))).ErrorCode);
        Assert.Equal(TableErrorCode.TableBeingDeleted, (await Assert.ThrowsAsync<RequestFailedException>(() => _table.QueryAsync(null, null, null, default).ToArrayAsync().AsTask())).ErrorCode);
        var whole = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new("p", "r"))], default));
        Assert.Equal((TableErrorCode.TableBeingDeleted, null), (whole.ErrorCode, whole.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task The_service_is_given_the_time_it_asks_for_but_not_more_than_there_is()
    {
        _proxy.Next(FaultProxy.Refuse(503, "ServerBusy", "1"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await _table.AddEntityAsync(new("p", "r"), default);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.95), TimeSpan.FromSeconds(20));

        _proxy.Next(FaultProxy.Refuse(503, "ServerBusy", "31"));
        var busy = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new("p", "s"), default));
        Assert.Equal((TableErrorCode.ServerBusy, 1), (busy.ErrorCode, _proxy.Received));
        _proxy.Next(FaultProxy.Refuse(503, "ServerBusy", DateTimeOffset.UtcNow.AddMinutes(2).ToString("R")));
        await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new("p", "s"), default));
        Assert.Equal(1, _proxy.Received);
    }

    [Fact]
    public async Task Whoever_cancels_waits_no_longer_and_is_told_so()
    {
        _proxy.Next(FaultProxy.Never, FaultProxy.Never);
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _table.AddEntityAsync(new("p", "r"), soon.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(1, _proxy.Received);

        using var never = new CancellationTokenSource();
        await never.CancelAsync();
        _proxy.Next();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _table.QueryAsync(null, null, null, never.Token).ToArrayAsync().AsTask());
        Assert.Equal(0, _proxy.Received);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_between_tries()
    {
        _proxy.Next(FaultProxy.Refuse(503, "ServerBusy", "25"));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _table.AddEntityAsync(new("p", "r"), soon.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_asked_for_again()
    {
        var options = Azurite.Quick("Op");
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(400);
        var table = Azurite.ClientAt(_proxy.Endpoint, _table.Name, options);
        _proxy.Next(FaultProxy.Never);
        await table.AddEntityAsync(new("p", "r"), default);
        Assert.Single(await RowsAsync());

        _proxy.Next([.. Enumerable.Repeat<Fault>(FaultProxy.Never, 5)]);
        var none = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync("p", "r", null, default));
        Assert.Equal(TableErrorCode.NoAnswer, none.ErrorCode);
    }

    [Fact]
    public async Task Thirty_writers_on_a_bad_line_leave_each_row_once()
    {
        var random = new Random(7);
        Fault[] bad = [FaultProxy.ResetAfter, FaultProxy.ResetBefore, .. Enumerable.Repeat<Fault>(FaultProxy.Pass, 6), FaultProxy.RefuseAfter(500, "OperationTimedOut"), FaultProxy.Refuse(503, "ServerBusy")];
        _proxy.Next([.. Enumerable.Range(0, 600).Select(_ => bad[random.Next(bad.Length)])]);
        var options = Azurite.Quick("Op");
        options.Retry.MaxRetries = 12;
        var table = Azurite.ClientAt(_proxy.Endpoint, _table.Name, options);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(writer => Task.Run(async () =>
        {
            for (var n = 0; n < 8; n++)
            {
                await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new("p", $"{writer:D2} {n} a")), new(TableTransactionActionType.Add, new("p", $"{writer:D2} {n} b"))], default);
            }
        })));
        Assert.Equal(480, (await RowsAsync()).Length);
    }

    private async Task<TableEntity[]> RowsAsync() => await _table.QueryAsync(null, null, null, default).ToArrayAsync();
}
