using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using WorkshopBot.Channels;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Teams.Boards;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Facilitation.Shell;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams;

/// <summary>What the connector says about a conversation as a whole is remembered.</summary>
public sealed class PostsTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly TestLog _log = new();
    private readonly CloudHandler _cloud;
    private readonly HttpClient _http;
    private readonly TokenSource _tokens;
    private readonly Places _places;
    private readonly Posts _posts;
    private Func<CloudCall, (HttpStatusCode, string)> _answer = _ => (HttpStatusCode.Created, """{"id":"m1"}""");

    public PostsTests()
    {
        var shelf = new InMemoryStorage().Shelf;
        _cloud = new CloudHandler(call => _answer(call));
        _http = new HttpClient(_cloud);
        _tokens = new TokenSource(() => new Anybody(), "s", TimeProvider.System);
        _places = new Places(shelf, _clock);
        var connector = new ConnectorClient(
            _http, _tokens, new TrustedHosts(TeamsOptions.UsualHosts), new WorkLanes(), new Pace(TimeProvider.System),
            new ConnectorPatience { FirstPause = TimeSpan.FromMilliseconds(1), LongestPause = TimeSpan.FromMilliseconds(1) }, TimeProvider.System, _log.For<ConnectorClient>());
        _posts = new Posts(connector, _places, new Talk(shelf), new FormsInPlace(shelf, _clock));
    }

    public void Dispose()
    {
        _http.Dispose();
        _cloud.Dispose();
        _tokens.Dispose();
    }

    [Fact]
    public async Task A_community_cloud_tenant_is_served_at_its_own_host_from_the_first_refusal_on()
    {
        await MetAsync("https://smba.trafficmanager.net/amer/");
        _answer = call => call.Address.Host == "smba.trafficmanager.net" ? (HttpStatusCode.Forbidden, """{"error":{"code":"InvalidBotApiHost"}}""") : (HttpStatusCode.Created, """{"id":"m1"}""");

        Assert.Equal("m1", (await PostAsync()).Activity);
        await PostAsync();

        Assert.Equal(
            ["https://smba.trafficmanager.net/amer", "https://smba.infra.gcc.teams.microsoft.com/gcc", "https://smba.infra.gcc.teams.microsoft.com/gcc"],
            _cloud.Calls.Select(call => call.Address.AbsoluteUri.Split("/v3/")[0]));
    }

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/")]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://europe.botframework.azure.cn/")]
    public async Task The_hosts_of_every_cloud_get_the_token(string service)
    {
        await MetAsync(service);
        await PostAsync();

        Assert.Equal("Bearer anybody", Assert.Single(_cloud.Calls).Headers["Authorization"]);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("http://smba.trafficmanager.net/")]
    public async Task Nobody_else_gets_it(string service)
    {
        await MetAsync(service);
        Assert.Equal("untrusted-host", (await Assert.ThrowsAsync<ChannelFaultException>(PostAsync)).Code);
        Assert.Empty(_cloud.Calls);
    }

    [Fact]
    public async Task After_a_block_nothing_is_sent_until_somebody_speaks_there_again()
    {
        await MetAsync("https://smba.trafficmanager.net/amer/");
        _answer = _ => (HttpStatusCode.Forbidden, """{"error":{"code":"ConversationBlockedByUser"}}""");
        await Assert.ThrowsAsync<ChannelFaultException>(PostAsync);
        _answer = _ => (HttpStatusCode.Created, """{"id":"m1"}""");
        Assert.Equal("ConversationBlockedByUser", (await Assert.ThrowsAsync<ChannelFaultException>(PostAsync)).Code);
        Assert.Single(_cloud.Calls);

        await MetAsync("https://smba.trafficmanager.net/amer/");
        await PostAsync();
        Assert.Equal(2, _cloud.Calls.Count);
    }

    private Task MetAsync(string service) => _places.NoteAsync(
        TeamsActivity.Parse(JsonSerializer.SerializeToUtf8Bytes(Activities.InGroup("hello").Holding("serviceUrl", service)))!, CancellationToken.None);

    private async Task<MessageRef> PostAsync() =>
        await _posts.PostAsync(await _posts.SpotAsync(Activities.Group, CancellationToken.None), () => new JsonObject { ["type"] = "message" }, null, CancellationToken.None);

    private sealed class Anybody : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("anybody", DateTimeOffset.UtcNow.AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
