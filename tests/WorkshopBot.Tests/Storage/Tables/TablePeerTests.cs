using System.Text.Json;
using Azure;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Storage.Tables.Support;
using Vendor = Microsoft.Azure.Cosmos.Table;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>Microsoft's own clients, the one for Node and the earlier one for .NET, read what ours writes, write what ours reads, and run into the same refusals.</summary>
public sealed class TablePeerTests
{
    // The earlier client writes these as texts and reads them not at all; 3.0 it writes as 3.
    private static readonly string[] s_notNumbers = ["double_nan", "double_infinity", "double_minus_infinity"];

    [Fact]
    public async Task The_client_for_Node_reads_what_ours_wrote()
    {
        // JavaScript has no 3.0: that client takes it for a whole number, whoever wrote it.
        var table = await FilledAsync("double_whole");
        Same(Samples.Many("double_whole"), (await NodeAsync(table, "read")).Select(PlainEntity.Parse));
    }

    [Fact]
    public async Task Ours_reads_what_the_client_for_Node_wrote()
    {
        var table = await Azurite.NewTableAsync();
        await NodeAsync(table, "write", Samples.Many().Select(entity => PlainEntity.Of(entity).ToLine()));
        Same(Samples.Many(), (await table.QueryAsync(null, null, null, default).ToArrayAsync()).Select(PlainEntity.Of));
    }

    [Fact]
    public async Task The_earlier_client_reads_what_ours_wrote()
    {
        var table = await FilledAsync(s_notNumbers);
        var read = new List<PlainEntity>();
        Vendor.TableContinuationToken? token = null;
        do
        {
            var page = await (await VendorAsync(table)).ExecuteQuerySegmentedAsync(new Vendor.TableQuery(), token);
            read.AddRange(page.Results.Select(entity => new PlainEntity(
                entity.PartitionKey, entity.RowKey, entity.Properties.ToDictionary(property => property.Key, property => PlainEntity.Plain(property.Value.PropertyAsObject)))));
            token = page.ContinuationToken;
        }
        while (token is not null);
        Same(Samples.Many(s_notNumbers), read);
    }

    [Fact]
    public async Task Ours_reads_what_the_earlier_client_wrote()
    {
        var table = await Azurite.NewTableAsync();
        var vendor = await VendorAsync(table);
        foreach (var (at, entity) in Samples.Many(["double_whole", .. s_notNumbers]).Index())
        {
            var sent = new Vendor.DynamicTableEntity(entity.PartitionKey, entity.RowKey, "*", entity.Where(property => property.Value is not null)
                .ToDictionary(property => property.Key, property => Vendor.EntityProperty.CreateEntityPropertyFromObject(property.Value)));
            if (at % 2 == 0)
            {
                await vendor.ExecuteAsync(Vendor.TableOperation.InsertOrReplace(sent));
            }
            else
            {
                await vendor.ExecuteBatchAsync([Vendor.TableOperation.Insert(sent)]);
            }
        }

        Same(Samples.Many(["double_whole", .. s_notNumbers]), (await table.QueryAsync(null, null, null, default).ToArrayAsync()).Select(PlainEntity.Of));
    }

    [Fact]
    public async Task A_refusal_is_the_same_to_both()
    {
        var theirs = (await NodeAsync(await Azurite.NewTableAsync(), "refusals")).Select(line => JsonSerializer.Deserialize<string>(line)!).ToArray();
        var table = await Azurite.NewTableAsync();
        var old = (await table.AddEntityAsync(Row("a"), default)).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new("refusals", "a") { ["n"] = 1 }, old, TableUpdateMode.Replace, default);
        string[] ours =
        [
            await SaidAsync(table.AddEntityAsync(Row("a"), default)),
            await SaidAsync(table.UpdateEntityAsync(Row("a"), old, TableUpdateMode.Merge, default)),
            await SaidAsync(table.UpdateEntityAsync(Row("none"), ETag.All, TableUpdateMode.Replace, default)),
            await SaidAsync(table.DeleteEntityAsync("refusals", "a", old, default)),
            await SaidAsync(table.GetEntityAsync("refusals", "none", null, default)),
            await SaidAsync(table.SubmitTransactionAsync([Add("b"), Add("c"), Add("a")], default)),
            await SaidAsync(table.SubmitTransactionAsync([Add("b"), new(TableTransactionActionType.UpdateMerge, Row("a"), old)], default)),
            await SaidAsync(table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, Row("none"))], default)),
            await SaidAsync(table.SubmitTransactionAsync([Add("b"), new(TableTransactionActionType.Delete, Row("a"))], default)),
        ];
        Assert.Equal(theirs, ours);
        Assert.Contains("409 EntityAlreadyExists 2", ours);

        static TableEntity Row(string rowKey) => new("refusals", rowKey);
        static TableTransactionAction Add(string rowKey) => new(TableTransactionActionType.Add, Row(rowKey));
    }

    private static async Task<string> SaidAsync(Task act)
    {
        try
        {
            await act;
            return "done";
        }
        catch (RequestFailedException refused)
        {
            return $"{refused.Status} {refused.ErrorCode} {(refused as TableTransactionFailedException)?.FailedTransactionActionIndex}".TrimEnd();
        }
    }

    private static async Task<TableClient> FilledAsync(params string[] without)
    {
        var table = await Azurite.NewTableAsync();
        foreach (var (at, entity) in Samples.Many(without).Index())
        {
            await (at % 2 == 0 ? (Task)table.AddEntityAsync(entity, default) : table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, entity)], default));
        }

        return table;
    }

    private static void Same(IEnumerable<TableEntity> sent, IEnumerable<PlainEntity> read) => Assert.Equal(
        sent.SelectMany(entity => PlainEntity.Of(entity).ToLines()).Order(StringComparer.Ordinal),
        read.SelectMany(entity => entity.ToLines()).Order(StringComparer.Ordinal));

    private static async Task<string[]> NodeAsync(TableClient table, string verb, IEnumerable<string>? lines = null)
    {
        var azurite = await Azurite.StartedAsync();
        using var node = AzuriteProcess.StartNode("data-tables.mjs", azurite.Endpoint.AbsoluteUri, table.Name, verb);
        var (said, told) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        foreach (var line in lines ?? [])
        {
            await node.StandardInput.WriteLineAsync(line);
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await told);
        return (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<Vendor.CloudTable> VendorAsync(TableClient table)
    {
        var azurite = await Azurite.StartedAsync();
        var client = new Vendor.CloudTableClient(azurite.Endpoint, new Vendor.StorageCredentials(AzuriteProcess.Account, AzuriteProcess.Key));
        client.DefaultRequestOptions.RetryPolicy = new Vendor.NoRetry();
        return client.GetTableReference(table.Name);
    }
}
