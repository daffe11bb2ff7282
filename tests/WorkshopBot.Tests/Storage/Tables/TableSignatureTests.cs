using System.Text;
using Azure;
using Azure.Core;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Storage.Tables.Client.Wire;
using WorkshopBot.Tests.Storage.Tables.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>Signatures against values that Azurite took, and what each credential puts on a request.</summary>
public sealed class TableSignatureTests
{
    private const string Date = "Sat, 21 Nov 2026 10:00:00 GMT";

    [Theory]
    [InlineData(AzuriteProcess.Account, "POST", "http://127.0.0.1:10002/devstoreaccount1/Tables", "application/json", "yU+C1ORlRDRraOJteQo2A6jM5+UfbDL0d+RiLx8HPTU=")]
    [InlineData("myacct", "GET", "https://myacct.table.core.windows.net/mytable(PartitionKey='p1',RowKey='r1')", "", "/R8q4dNOCBd1JvDWcuDS1y2AsQjuBtF12lYqbm5jnj4=")]
    [InlineData("myacct", "GET", "https://myacct.table.core.windows.net/mytable(PartitionKey='p1',RowKey='r1')?$select=a&NextRowKey=b", "", "/R8q4dNOCBd1JvDWcuDS1y2AsQjuBtF12lYqbm5jnj4=")]
    public void A_shared_key_signs_method_type_date_and_path(string account, string method, string address, string type, string signature) =>
        Assert.Equal($"SharedKey {account}:{signature}", TableSignature.SharedKey(new Uri(address), Request(account, method, type)));

    [Fact]
    public void The_light_form_signs_date_and_path() => Assert.Equal(
        "SharedKeyLite devstoreaccount1:3nqQ9p/BTYEAxQDBQAhYXku9zXZXQk23VKpTh2xE11g=",
        TableSignature.SharedKeyLite(new Uri("http://127.0.0.1:10002/devstoreaccount1/Tables"), Request(AzuriteProcess.Account, "POST", "application/json")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Both_forms_open_Azurite(bool light)
    {
        var options = Azurite.Quick();
        options.SharedKeyLite = light;
        var table = await Azurite.NewTableAsync(options);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new("p", "r'é"))], default);
        Assert.Single(await table.QueryAsync("RowKey eq 'r''é'", 5, ["RowKey"], default).ToArrayAsync());
    }

    [Fact]
    public async Task A_wrong_key_is_refused_with_a_code()
    {
        var azurite = await Azurite.StartedAsync();
        var table = new TableClient(azurite.Endpoint, "people", new AzureNamedKeyCredential(AzuriteProcess.Account, Convert.ToBase64String("wrong"u8)), Azurite.Quick());
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync("p", "r", null, default));
        Assert.Equal((403, TableErrorCode.AuthorizationFailure), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Each_try_is_dated_and_signed_anew()
    {
        var clock = new ManualTime(DateTimeOffset.UnixEpoch);
        var wire = new StubWire(
            _ =>
            {
                clock.Pass(TimeSpan.FromMinutes(20));
                return StubWire.Refusal(503, "ServerBusy");
            },
            _ => StubWire.Answer(System.Net.HttpStatusCode.NoContent));
        var options = wire.Options();
        options.Clock = clock;
        await new TableClient(new Uri("https://acct.table.core.windows.net"), "people", new AzureNamedKeyCredential("acct", AzuriteProcess.Key), options).AddEntityAsync(new("p", "r"), default);

        Assert.Equal(["Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 1970 00:20:00 GMT"], wire.Sent.Select(request => request.Headers["x-ms-date"]));
        Assert.NotEqual(wire.Sent[0].Headers["Authorization"], wire.Sent[1].Headers["Authorization"]);
        Assert.All(wire.Sent, request => Assert.Equal("2019-02-02", request.Headers["x-ms-version"]));
    }

    [Fact]
    public async Task A_signature_stands_behind_the_outer_address_once_and_never_inside_a_batch()
    {
        var wire = new StubWire(_ => StubWire.Refusal(503, "ServerBusy"), _ => StubWire.Refusal(403, "AuthenticationFailed"));
        var table = new TableClient("TableEndpoint=https://acct.table.core.windows.net/;SharedAccessSignature=?sv=2019-02-02&sig=s%3D", "people", wire.Options());
        await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new("p", "r"))], default));
        await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync("p", "r", ["a"], default));

        Assert.Equal(
            ["/$batch?sv=2019-02-02&sig=s%3D", "/$batch?sv=2019-02-02&sig=s%3D", "/people(PartitionKey='p',RowKey='r')?$select=a&sv=2019-02-02&sig=s%3D"],
            wire.Sent.Select(request => request.Address.PathAndQuery));
        Assert.DoesNotContain("sig=", wire.Sent[0].Body, StringComparison.Ordinal);
        Assert.All(wire.Sent, request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task A_shared_access_signature_opens_Azurite_for_what_it_allows()
    {
        var table = await Azurite.NewTableAsync();
        await table.AddEntityAsync(new("p", "r") { ["n"] = 1 }, default);
        var azurite = await Azurite.StartedAsync();
        var reader = new TableClient(azurite.Endpoint, table.Name, new AzureSasCredential(AccountSas("r")), Azurite.Quick());

        Assert.Equal(1, (await reader.GetEntityAsync("p", "r", null, default)).Value.GetInt32("n"));
        Assert.Single(await reader.QueryAsync("n eq 1", 10, null, default).ToArrayAsync());
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => reader.AddEntityAsync(new("p", "s"), default));
        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_goes_with_the_version_that_knows_tokens()
    {
        var wire = new StubWire(_ => StubWire.Answer(System.Net.HttpStatusCode.NoContent));
        var credential = new FixedToken("a-token");
        await new TableClient(new Uri("https://acct.table.core.windows.net"), "people", credential, wire.Options()).AddEntityAsync(new("p", "r"), default);

        Assert.Equal(["https://storage.azure.com/.default"], credential.Asked);
        Assert.Equal(("Bearer a-token", "2020-12-06"), (wire.Sent[0].Headers["Authorization"], wire.Sent[0].Headers["x-ms-version"]));
        Assert.False(wire.Sent[0].Headers.ContainsKey("x-ms-date"));
    }

    private static SignedRequest Request(string account, string method, string type) =>
        new() { Account = account, Key = Convert.FromBase64String(AzuriteProcess.Key), Method = method, ContentType = type, Date = Date };

    private static string AccountSas(string permissions)
    {
        const string version = "2019-02-02", expires = "2099-01-01T00:00:00Z";
        var text = $"{AzuriteProcess.Account}\n{permissions}\nt\nsco\n\n{expires}\n\n\n{version}\n";
        var signature = System.Security.Cryptography.HMACSHA256.HashData(Convert.FromBase64String(AzuriteProcess.Key), Encoding.UTF8.GetBytes(text));
        return $"sv={version}&ss=t&srt=sco&sp={permissions}&se={Uri.EscapeDataString(expires)}&sig={Uri.EscapeDataString(Convert.ToBase64String(signature))}";
    }
}

/// <summary>A credential that always has the same token.</summary>
internal sealed class FixedToken(string token) : TokenCredential
{
    public List<string> Asked { get; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(token, DateTimeOffset.UtcNow.AddHours(1));

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Asked.AddRange(requestContext.Scopes);
        return ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
