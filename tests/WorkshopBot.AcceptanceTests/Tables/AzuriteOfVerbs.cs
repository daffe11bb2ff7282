using System.Text.Json;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.AcceptanceTests.Tables;

/// <summary>An Azurite for the tests of one class.</summary>
public sealed class AzuriteOfVerbs : IAsyncLifetime
{
    private AzuriteProcess _azurite = null!;

    public string ConnectionString => _azurite.ConnectionString;

    public async Task InitializeAsync() => _azurite = await AzuriteProcess.StartAsync();

    public Task DisposeAsync()
    {
        _azurite.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Settings in a folder, as an operator writes them.</summary>
    internal void Write(TempFolder folder, string provider, string prefix) => folder.Write("appsettings.json", JsonSerializer.Serialize(new
    {
        Storage = new { Provider = provider, Tables = new { ConnectionString, Prefix = prefix } },
    }));
}
