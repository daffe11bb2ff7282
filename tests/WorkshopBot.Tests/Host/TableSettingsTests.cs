using Microsoft.Extensions.Configuration;
using WorkshopBot.Host.Configuration;

namespace WorkshopBot.Tests.Host;

public sealed class TableSettingsTests
{
    private const string Secret = "c2VjcmV0IHNlY3JldCBzZWNyZXQ=";
    private const string Connection = $"AccountName=acme;AccountKey={Secret}";

    [Fact]
    public void A_connection_string_is_enough()
    {
        var storage = Accepted(("Storage:Provider", "Tables"), ("Storage:Tables:ConnectionString", Connection));

        Assert.Equal(StorageProvider.Tables, storage.Provider);
        Assert.Equal((Connection, null, "WorkshopBot"), (storage.Tables!.ConnectionString, storage.Tables.Endpoint, storage.Tables.Prefix));
    }

    [Theory]
    [InlineData(null, "DefaultAzureCredential")]
    [InlineData("system", "ManagedIdentityCredential")]
    [InlineData("9b0c1b6e-6e8f-4d2a-9a57-1f2f3c4d5e6f", "ManagedIdentityCredential")]
    public void An_address_is_opened_by_an_identity(string? identity, string credential)
    {
        var tables = Accepted(
            ("Storage:Provider", "tables"), ("Storage:Tables:Endpoint", "https://acme.table.core.windows.net"), ("Storage:Tables:ManagedIdentity", identity)).Tables!;

        Assert.Equal(credential, tables.Credential!.GetType().Name);
        Assert.Null(tables.ConnectionString);
    }

    [Fact]
    public void Tables_may_be_set_up_while_workshops_are_kept_in_a_file()
    {
        var storage = Accepted(("Storage:Tables:ConnectionString", Connection));

        Assert.Equal(StorageProvider.Sqlite, storage.Provider);
        Assert.NotNull(storage.Tables);
    }

    [Theory]
    [InlineData("Storage:Provider=Tables", "Storage:Provider: Tables needs Storage:Tables:ConnectionString or Storage:Tables:Endpoint.")]
    [InlineData($"Storage:Tables:ConnectionString={Secret}", "Storage:Tables:ConnectionString: The connection string")]
    [InlineData($"Storage:Tables:ConnectionString=AccountName=acme;AccountKy={Secret}", "Storage:Tables:ConnectionString: The connection string needs AccountName and AccountKey")]
    [InlineData($"Storage:Tables:ConnectionString=AccountName=acme;AccountKey=!{Secret}", "Storage:Tables:ConnectionString: AccountKey is not")]
    [InlineData($"Storage:Tables:ConnectionString=DefaultEndpointsProtocol=http;{Connection}", "Storage:Tables:ConnectionString: Plain http")]
    [InlineData("Storage:Tables:Endpoint=http://acme.table.core.windows.net", "Storage:Tables:Endpoint: is not an address such as https://")]
    [InlineData($"Storage:Tables:Endpoint=https://acme.table.core.windows.net?sig={Secret}", "Storage:Tables:Endpoint: is not an address such as https://")]
    [InlineData($"Storage:Tables:Endpoint=https://acme.table.core.windows.net|Storage:Tables:ConnectionString={Connection}", "Storage:Tables: set either")]
    [InlineData("Storage:Tables:Endpoint=https://acme.table.core.windows.net|Storage:Tables:ManagedIdentity=mine", "Storage:Tables:ManagedIdentity: 'mine' is neither")]
    [InlineData($"Storage:Tables:ConnectionString={Connection}|Storage:Tables:Prefix=2nd", "Storage:Tables:Prefix: '2nd' cannot begin")]
    [InlineData($"Storage:Tables:ConnectionString={Connection}|Storage:Tables:Prefix=a-b", "Storage:Tables:Prefix: 'a-b' cannot begin")]
    public void A_setting_that_cannot_be_is_named_in_one_line_without_its_secret(string settings, string complaint)
    {
        var line = Assert.Single(Assert.IsType<SettingsReading.Refused>(Read([.. settings.Split('|').Select(Pair)])).Lines);

        Assert.StartsWith(complaint, line, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData($"{Connection};TableEndpoint=http://127.0.0.1:10002/acme")]
    [InlineData($"{Connection};TableEndpoint=http://azurite:10002/acme")]
    public void Plain_http_serves_within_a_machine_or_its_containers(string connection) =>
        Assert.NotNull(Accepted(("Storage:Provider", "Tables"), ("Storage:Tables:ConnectionString", connection)).Tables);

    [Theory]
    [InlineData("Tables", null, 1)]
    [InlineData("Tables", "https://workshop.example.org", 0)]
    [InlineData("Sqlite", null, 0)]
    public void Replicas_are_told_that_they_need_one_address(string provider, string? address, int doubts) => Assert.Equal(
        doubts,
        Assert.IsType<SettingsReading.Accepted>(Read([("Storage:Provider", provider), ("Storage:Tables:ConnectionString", Connection), ("PublicUrl", address)]))
            .Doubts.Count(line => line.StartsWith("PublicUrl: not set;", StringComparison.Ordinal)));

    [Fact]
    public void The_options_never_print_what_opens_the_account() =>
        Assert.DoesNotContain(Secret, $"{Accepted(("Storage:Tables:ConnectionString", Connection))}", StringComparison.Ordinal);

    private static (string Key, string? Value) Pair(string setting) =>
        (setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    private static StorageOptions Accepted(params (string Key, string? Value)[] settings) => Assert.IsType<SettingsReading.Accepted>(Read(settings)).Options.Storage;

    private static SettingsReading Read((string Key, string? Value)[] settings) => HostSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build());
}
