using Azure;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Tests.Storage.Tables.Support;

/// <summary>The one Azurite that all tests share; each test takes a table of its own.</summary>
internal static class Azurite
{
    private static readonly Lazy<Task<AzuriteProcess>> s_process = new(() => AzuriteProcess.StartAsync());

    public static Task<AzuriteProcess> StartedAsync() => s_process.Value;

    public static string NewTableName() => $"t{Guid.NewGuid():N}";

    /// <summary>A new table, and a client for it that tries again quickly.</summary>
    public static async Task<TableClient> NewTableAsync(TableClientOptions? options = null)
    {
        var azurite = await StartedAsync();
        var client = ClientAt(azurite.Endpoint, NewTableName(), options);
        await client.CreateIfNotExistsAsync(default);
        return client;
    }

    public static TableClient ClientAt(Uri endpoint, string table, TableClientOptions? options = null) =>
        new(endpoint, table, new AzureNamedKeyCredential(AzuriteProcess.Account, AzuriteProcess.Key), options ?? Quick());

    public static TableClientOptions Quick(string? operationIdProperty = null)
    {
        var options = new TableClientOptions { OperationIdProperty = operationIdProperty };
        options.Retry.Delay = TimeSpan.FromMilliseconds(5);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(20);
        return options;
    }
}
