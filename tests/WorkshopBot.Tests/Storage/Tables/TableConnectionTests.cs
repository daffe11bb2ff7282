using Azure;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Storage.Tables.Client.Wire;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>Where a client goes and what it opens the door with; what cannot be is said at once, and never with the key.</summary>
public sealed class TableConnectionTests
{
    private const string Secret = "c2VjcmV0LWtleQ==";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/people", "devstoreaccount1")]
    [InlineData($"AccountName=acct;AccountKey={Secret}", "https://acct.table.core.windows.net/people", "acct")]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=acct;AccountKey={Secret};EndpointSuffix=core.usgovcloudapi.net", "https://acct.table.core.usgovcloudapi.net/people", "acct")]
    [InlineData($" accountname = acct ; ACCOUNTKEY={Secret};TableEndpoint=https://other.example/acct/; ", "https://other.example/acct/people", "acct")]
    [InlineData("TableEndpoint=https://acct.table.core.windows.net;SharedAccessSignature=sv=1&sig=a%3D", "https://acct.table.core.windows.net/people", "acct")]
    [InlineData("AccountName=acct;SharedAccessSignature=?sv=1&sig=a%3D", "https://acct.table.core.windows.net/people", "acct")]
    public void A_connection_string_names_a_place(string connection, string address, string account)
    {
        var client = new TableClient(connection, "people");
        Assert.Equal((address, account, "people"), (client.Uri.AbsoluteUri, client.AccountName, client.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData($"AccountKey={Secret}")]
    [InlineData("AccountName=acct")]
    [InlineData($"AccountName=acct;{Secret}")]
    [InlineData($"AccountName=acct;AccountKey={Secret};AccountKey={Secret}")]
    [InlineData($"AccountName=acct;AccountKey={Secret};TableEndpoint=nowhere")]
    public void A_connection_string_that_lacks_something_is_refused_without_being_quoted(string connection)
    {
        var refused = Assert.Throws<FormatException>(() => new TableClient(connection, "people"));
        Assert.DoesNotContain("c2Vj", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"AccountName=acct;AccountKey={Secret};DefaultEndpointsProtocol=http")]
    [InlineData($"AccountName=acct;AccountKey={Secret};TableEndpoint=http://10.0.0.7:10002/acct")]
    [InlineData($"AccountName=acct;AccountKey={Secret};TableEndpoint=http://localhost.example/acct")]
    [InlineData($"AccountName=acct;AccountKey={Secret};TableEndpoint=http://[2001:db8::1]/acct")]
    [InlineData($"AccountName=acct;AccountKey={Secret};TableEndpoint=ftp://127.0.0.1/acct")]
    [InlineData($"AccountName=acct;AccountKey={Secret};TableEndpoint=https://acct.table.core.windows.net/?sig=x")]
    [InlineData($"AccountName=acct;AccountKey={Secret};TableEndpoint=https://user:pw@acct.table.core.windows.net/")]
    [InlineData("AccountName=acct;AccountKey=not base64")]
    public void Nothing_goes_in_clear_to_another_machine_and_no_key_that_is_none(string connection)
    {
        var refused = Assert.Throws<ArgumentException>(() => new TableClient(connection, "people"));
        Assert.DoesNotContain("c2Vj", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("not base64;", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:10002/acct")]
    [InlineData("http://[::1]:10002/acct")]
    [InlineData("http://127.0.0.1/acct")]
    [InlineData("http://azurite:10002/acct")]
    public void This_machine_and_a_container_beside_it_may_be_spoken_to_in_clear(string endpoint) => Assert.Equal($"{endpoint}/people", new TableAddress(new Uri(endpoint), "people").Entities.AbsoluteUri);

    [Fact]
    public void A_token_never_goes_in_clear() =>
        Assert.Throws<ArgumentException>(() => new TableClient(new Uri("http://127.0.0.1:10002/acct"), "people", new FixedToken("token")));

    [Theory]
    [InlineData("ab")]
    [InlineData("1people")]
    [InlineData("peo-ple")]
    [InlineData("people\n")]
    [InlineData("Tables")]
    [InlineData("péople")]
    [InlineData("people012345678901234567890123456789012345678901234567890123456789")]
    public void A_table_has_a_name_that_tables_may_have(string name) =>
        Assert.Throws<ArgumentException>(() => new TableClient("UseDevelopmentStorage=true", name));

    [Fact]
    public void Nothing_prints_a_key()
    {
        var connection = TableConnection.Parse($"AccountName=acct;AccountKey={Secret}");
        object[] printed = [connection, new TableClient($"AccountName=acct;AccountKey={Secret}", "people"), new SignedRequest { Account = "acct", Key = [1], Method = "GET", ContentType = "", Date = "" }, new TableEntity("Ortega", "Ortega") { ["a"] = "Ortega" }];
        Assert.All(printed, value =>
        {
            Assert.DoesNotContain(Secret, value.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("Ortega", value.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_key_may_be_exchanged_while_the_client_lives()
    {
        var credential = new AzureNamedKeyCredential(AzuriteProcess.Account, Secret);
        var azurite = await Azurite.StartedAsync();
        var table = new TableClient(azurite.Endpoint, Azurite.NewTableName(), credential, Azurite.Quick());
        await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync(default));
        credential.Update(AzuriteProcess.Account, AzuriteProcess.Key);
        await table.CreateIfNotExistsAsync(default);
    }
}
