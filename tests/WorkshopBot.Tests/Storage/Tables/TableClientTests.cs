using Azure;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>The client over a real Azurite: what is written is read, conditions hold, pages follow each other, a transaction is all or nothing.</summary>
public sealed class TableClientTests
{
    public static TheoryData<string> OddKeys => [.. Samples.OddKeys];

    [Fact]
    public async Task Every_type_comes_back_as_it_was_sent()
    {
        var table = await Azurite.NewTableAsync();
        var sent = Samples.EveryType("p", "r");

        await table.AddEntityAsync(sent, default);
        var read = (await table.GetEntityAsync("p", "r", null, default)).Value;

        Samples.Equal(sent, read);
        Assert.StartsWith("W/\"datetime'", read.ETag.ToString(), StringComparison.Ordinal);
        Assert.Equal(DateTimeOffset.UtcNow, read.Timestamp!.Value, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task Keys_may_hold_any_letter_that_tables_allow(string key)
    {
        var table = await Azurite.NewTableAsync();
        await table.AddEntityAsync(new(key, key) { ["n"] = 1 }, default);
        var etag = (await table.GetEntityAsync(key, key, null, default)).Value.ETag;
        await table.UpdateEntityAsync(new(key, key) { ["n"] = 2 }, etag, TableUpdateMode.Replace, default);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new(key, key) { ["m"] = 3 })], default);

        var found = Assert.Single(await table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}"), null, null, default).ToArrayAsync());
        Assert.Equal((key, key, 2, 3), (found.PartitionKey, found.RowKey, found.GetInt32("n"), found.GetInt32("m")));
        await table.DeleteEntityAsync(key, key, found.ETag, default);
        Assert.False((await table.GetEntityIfExistsAsync(key, key, null, default)).HasValue);
    }

    [Fact]
    public async Task An_update_holds_only_for_the_version_it_names()
    {
        var table = await Azurite.NewTableAsync();
        var first = (await table.AddEntityAsync(new("p", "r") { ["a"] = 1, ["b"] = 1 }, default)).Headers.ETag!.Value;
        var second = (await table.UpdateEntityAsync(new("p", "r") { ["a"] = 2 }, first, TableUpdateMode.Merge, default)).Headers.ETag!.Value;

        var late = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new("p", "r") { ["a"] = 9 }, first, TableUpdateMode.Merge, default));
        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied), (late.Status, late.ErrorCode));
        var lateDeletion = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", first, default));
        Assert.Equal(412, lateDeletion.Status);

        var read = (await table.GetEntityAsync("p", "r", null, default)).Value;
        Assert.Equal((2, 1, second), (read.GetInt32("a"), read.GetInt32("b"), read.ETag));
        await table.UpdateEntityAsync(new("p", "r") { ["a"] = 3 }, ETag.All, TableUpdateMode.Replace, default);
        read = (await table.GetEntityAsync("p", "r", null, default)).Value;
        Assert.Equal((3, false), (read.GetInt32("a"), read.ContainsKey("b")));
    }

    [Fact]
    public async Task An_update_without_a_version_is_refused_here()
    {
        var wire = new StubWire();
        await Assert.ThrowsAsync<ArgumentException>(() => wire.Client().UpdateEntityAsync(new("p", "r"), default, TableUpdateMode.Merge, default));
        Assert.Empty(wire.Sent);
    }

    [Fact]
    public async Task An_upsert_needs_nothing_to_be_there_and_minds_nothing_that_is()
    {
        var table = await Azurite.NewTableAsync();
        await table.UpsertEntityAsync(new("p", "r") { ["a"] = 1 }, TableUpdateMode.Merge, default);
        await table.UpsertEntityAsync(new("p", "r") { ["b"] = 2 }, TableUpdateMode.Merge, default);
        var read = (await table.GetEntityAsync("p", "r", null, default)).Value;
        Assert.Equal((1, 2), (read.GetInt32("a"), read.GetInt32("b")));

        await table.UpsertEntityAsync(new("p", "r") { ["c"] = 3 }, TableUpdateMode.Replace, default);
        Assert.Equal(["c"], (await table.GetEntityAsync("p", "r", null, default)).Value.Keys);
    }

    [Fact]
    public async Task Only_what_is_selected_is_read()
    {
        var table = await Azurite.NewTableAsync();
        await table.AddEntityAsync(new("p", "r") { ["a"] = 1, ["b"] = 2L, ["c"] = 3 }, default);

        Assert.Equal(["b"], (await table.GetEntityAsync("p", "r", ["b"], default)).Value.Keys);
        var found = Assert.Single(await table.QueryAsync(null, null, ["b"], default).ToArrayAsync());
        Assert.Equal(("p", "r", 2L), (found.PartitionKey, found.RowKey, found.GetInt64("b")));
        Assert.Equal(["b"], found.Keys);
    }

    [Fact]
    public async Task Rows_come_in_the_order_of_their_keys_page_after_page()
    {
        var table = await Azurite.NewTableAsync();
        foreach (var chunk in Enumerable.Range(0, 2500).Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(n => new TableTransactionAction(TableTransactionActionType.Add, new("p", $"{n:D5}") { ["n"] = n })), default);
        }

        var pages = await table.QueryAsync("PartitionKey eq 'p'", null, null, default).AsPages().ToArrayAsync();
        Assert.Equal([1000, 1000, 500], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(0, 2500), pages.SelectMany(page => page.Values).Select(row => row.GetInt32("n")!.Value));

        var rest = await table.QueryAsync("PartitionKey eq 'p'", null, null, default).AsPages(pages[1].ContinuationToken).ToArrayAsync();
        Assert.Equal(Enumerable.Range(2000, 500), rest.SelectMany(page => page.Values).Select(row => row.GetInt32("n")!.Value));
        var small = table.QueryAsync("PartitionKey eq 'p' and RowKey lt '00010'", 3, null, default).AsPages();
        Assert.Equal([3, 3, 3, 1], (await small.ToArrayAsync()).Select(page => page.Values.Count));
    }

    [Fact]
    public async Task A_filter_compares_values_of_every_type()
    {
        var table = await Azurite.NewTableAsync();
        await table.AddEntityAsync(Samples.EveryType("p", "r"), default);
        await table.AddEntityAsync(new("p", "other"), default);
        var sent = Samples.EveryType("p", "r");

        FormattableString[] filters =
        [
            $"text eq {sent["text"]}", $"yes eq {true}", $"int_most eq {int.MaxValue}", $"long_most ge {long.MaxValue}", $"double_third eq {1.0 / 3}", $"double_whole eq {3.0}",
            $"time eq {sent["time"]}", $"id eq {Samples.Id}", $"bytes eq {sent["bytes"]}", $"RowKey ge {"r"} and RowKey lt {"s"} and not (no eq {true})",
        ];
        foreach (var filter in filters)
        {
            var found = await table.QueryAsync(TableClient.CreateQueryFilter(filter), null, null, default).ToArrayAsync();
            Assert.True(found is [{ RowKey: "r" }], TableClient.CreateQueryFilter(filter));
        }
    }

    [Fact]
    public async Task A_transaction_of_a_hundred_is_done_and_answered_in_order()
    {
        var table = await Azurite.NewTableAsync();
        var answers = (await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new("p", $"{n:D3}"))), default)).Value;

        var rows = await table.QueryAsync(null, null, null, default).ToArrayAsync();
        Assert.Equal(rows.Select(row => row.ETag), answers.Select(answer => answer.Headers.ETag!.Value));
        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
    }

    [Fact]
    public async Task A_transaction_does_every_kind_of_action()
    {
        var table = await Azurite.NewTableAsync();
        await table.SubmitTransactionAsync(((string[])["gone", "merged", "replaced"]).Select(key => new TableTransactionAction(TableTransactionActionType.Add, new("p", key) { ["old"] = 1 })), default);
        await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new("p", "added") { ["new"] = "é'\r\n--changeset" }),
                new(TableTransactionActionType.Delete, new("p", "gone")),
                new(TableTransactionActionType.UpdateMerge, new("p", "merged") { ["new"] = "2" }),
                new(TableTransactionActionType.UpdateReplace, new("p", "replaced") { ["new"] = "3" }),
                new(TableTransactionActionType.UpsertMerge, new("p", "upserted") { ["new"] = "4" }),
                new(TableTransactionActionType.UpsertReplace, new("p", "upserted2") { ["new"] = "5" }),
            ],
            default);

        var rows = await table.QueryAsync(null, null, null, default).ToArrayAsync();
        Assert.Equal(
            ["added  é'\r\n--changeset", "merged 1 2", "replaced  3", "upserted  4", "upserted2  5"],
            rows.Select(row => $"{row.RowKey} {row.GetInt32("old")} {row.GetString("new")}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(57)]
    [InlineData(99)]
    public async Task A_transaction_that_fails_names_the_action_and_leaves_nothing(int failing)
    {
        var table = await Azurite.NewTableAsync();
        await table.AddEntityAsync(new("p", $"{failing:D3}"), default);

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new("p", $"{n:D3}"))), default));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists, failing), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Single(await table.QueryAsync(null, null, null, default).ToArrayAsync());
    }

    [Fact]
    public async Task A_transaction_minds_versions()
    {
        var table = await Azurite.NewTableAsync();
        var old = (await table.AddEntityAsync(new("p", "r"), default)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new("p", "r"), TableUpdateMode.Replace, default);

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new("p", "new")), new(TableTransactionActionType.UpdateReplace, new("p", "r"), old)], default));
        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied, 1), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task Creating_twice_and_deleting_twice_is_fine_and_a_table_that_is_not_there_is_said()
    {
        var azurite = await Azurite.StartedAsync();
        var table = new TableClient(azurite.ConnectionString, Azurite.NewTableName(), Azurite.Quick());
        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new("p", "r"), default));
        Assert.Equal((404, TableErrorCode.TableNotFound), (missing.Status, missing.ErrorCode));
        var missingInside = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new("p", "r"))], default));
        Assert.Equal((404, TableErrorCode.TableNotFound), (missingInside.Status, missingInside.ErrorCode));

        await table.CreateIfNotExistsAsync(default);
        await table.CreateIfNotExistsAsync(default);
        await table.AddEntityAsync(new("p", "r"), default);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "none", ETag.All, default)).Status);
        await table.DeleteAsync(default);
        await table.DeleteAsync(default);
    }

    [Fact]
    public async Task What_is_not_there_is_told_from_what_is()
    {
        var table = await Azurite.NewTableAsync();
        var none = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync("p", "r", null, default));
        Assert.Equal((404, TableErrorCode.ResourceNotFound), (none.Status, none.ErrorCode));
        Assert.False((await table.GetEntityIfExistsAsync("p", "r", null, default)).HasValue);
        var update = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new("p", "r"), ETag.All, TableUpdateMode.Merge, default));
        Assert.Equal((404, TableErrorCode.ResourceNotFound), (update.Status, update.ErrorCode));
        await table.AddEntityAsync(new("p", "r"), default);
        Assert.True((await table.GetEntityIfExistsAsync("p", "r", null, default)).HasValue);
        var twice = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new("p", "r"), default));
        Assert.Equal((409, TableErrorCode.EntityAlreadyExists), (twice.Status, twice.ErrorCode));
    }
}
