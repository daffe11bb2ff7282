using System.Text.Json.Nodes;
using WorkshopBot.Channels;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Tests.Facilitation.Shell;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Connector;

/// <summary>The connector client against a real socket that fails in every documented way.</summary>
public sealed class ConnectorClientTests : IAsyncLifetime, IDisposable
{
    private const string Chat = "19:group@thread.v2";

    private readonly TeamsHttp _http = new();
    private readonly TestLog _log = new();
    private FakeTeams _cloud = null!;
    private TokenSource _tokens = null!;
    private ConnectorClient _client = null!;

    public async Task InitializeAsync()
    {
        _cloud = await FakeTeams.StartAsync();
        _tokens = new TokenSource(() => Credentials.Make(_cloud.Options, _http.Client), _cloud.Options.Scope, TimeProvider.System);
        _client = Client(_cloud.Options.ServiceHosts);
    }

    public async Task DisposeAsync() => await _cloud.DisposeAsync();

    public void Dispose()
    {
        _tokens.Dispose();
        _http.Dispose();
    }

    [Theory]
    [InlineData(400, "BadSyntax", 1, "Failed")]
    [InlineData(401, "Unauthorized", 2, "Failed")]
    [InlineData(403, "BotDisabledByAdmin", 1, "Stopped")]
    [InlineData(403, "BotNotInConversationRoster", 1, "Stopped")]
    [InlineData(403, "ConversationBlockedByUser", 1, "Stopped")]
    [InlineData(403, "ForbiddenOperationException", 1, "Stopped")]
    [InlineData(403, "MessageWritesBlocked", 1, "Stopped")]
    [InlineData(403, "InvalidBotApiHost", 1, "WrongHost")]
    [InlineData(403, "NotEnoughPermissions", 1, "Failed")]
    [InlineData(403, "ServiceError", 1, "Failed")]
    [InlineData(403, null, 1, "Failed")]
    [InlineData(404, "ActivityNotFoundInConversation", 1, "Gone")]
    [InlineData(404, "ConversationNotFound", 2, "Stopped")]
    [InlineData(412, "PreconditionFailed", 3, "Failed")]
    [InlineData(413, "MessageSizeTooBig", 1, "TooBig")]
    [InlineData(429, "Throttled", 3, "Failed")]
    [InlineData(500, "ServiceError", 1, "Failed")]
    [InlineData(502, null, 1, "Failed")]
    [InlineData(503, null, 1, "Failed")]
    [InlineData(504, null, 1, "Failed")]
    [InlineData(302, null, 1, "Failed")]
    public async Task A_post_that_is_refused_is_tried_again_only_where_it_cannot_have_arrived(int status, string? code, int calls, string outcome)
    {
        _cloud.Fault = _ => new FakeFault(status, code, status == 429 ? "0" : null) { Location = status == 302 ? "https://evil.example/" : null };

        Assert.Equal(outcome, (await PostAsync()).GetType().Name);
        Assert.Equal(calls, _cloud.Calls.Count);
    }

    [Theory]
    [InlineData(403, "ServiceError", 1, "Gone")]
    [InlineData(502, null, 3, "Failed")]
    [InlineData(503, null, 3, "Failed")]
    [InlineData(504, null, 3, "Failed")]
    [InlineData(412, "PreconditionFailed", 3, "Failed")]
    public async Task An_update_may_be_repeated(int status, string? code, int calls, string outcome)
    {
        _cloud.Fault = _ => new FakeFault(status, code);

        Assert.Equal(outcome, (await SendAsync(ConnectorCall.Put(Chat, "1", Body()))).GetType().Name);
        Assert.Equal(calls, _cloud.Calls.Count);
    }

    [Fact]
    public async Task A_post_that_was_taken_and_then_failed_is_there_once()
    {
        _cloud.Fault = _ => new FakeFault(502, null, Accepted: true);

        Assert.True(Assert.IsType<Delivered.Failed>(await PostAsync()).Unsure);
        Assert.Single(_cloud.Messages);
    }

    [Fact]
    public async Task After_a_refusal_for_haste_the_time_that_is_asked_for_is_waited()
    {
        var before = TimeProvider.System.GetTimestamp();
        var first = true;
        _cloud.Fault = _ => first && !(first = false) ? new FakeFault(429, "Throttled", "1") : null;

        Assert.IsType<Delivered.Done>(await PostAsync());
        Assert.True(TimeProvider.System.GetElapsedTime(before) >= TimeSpan.FromMilliseconds(950));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://user@127.0.0.1/")]
    [InlineData("not an address")]
    public async Task No_token_goes_to_a_host_that_is_not_trusted(string service)
    {
        Assert.Equal("untrusted-host", Assert.IsType<Delivered.Failed>(await _client.SendAsync(Place() with { ServiceUrl = service }, ConnectorCall.Post(Chat, Body()), CancellationToken.None)).Code);
        Assert.Empty(_cloud.Calls);
        Assert.Equal(0, _cloud.TokensGiven);
    }

    [Fact]
    public async Task An_empty_answer_is_a_success_without_an_id()
    {
        _cloud.Fault = _ => new FakeFault(202);
        Assert.Null(Assert.IsType<Delivered.Done>(await PostAsync()).Id);
    }

    [Fact]
    public async Task Calls_about_one_conversation_arrive_in_the_order_in_which_they_were_made()
    {
        var calls = Enumerable.Range(0, 6).Select(number => SendAsync(ConnectorCall.Post(Chat, new JsonObject { ["text"] = $"{number}" })));
        await Task.WhenAll(calls);

        Assert.Equal(Enumerable.Range(0, 6).Select(number => $"{number}"), _cloud.Calls.Select(call => (string?)JsonNode.Parse(call.Body)!["text"]));
    }

    [Fact]
    public async Task One_token_serves_many_calls_and_all_that_wait_for_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => SendAsync(ConnectorCall.Post($"19:{number}@thread.v2", Body()))));
        Assert.Equal(1, _cloud.TokensGiven);
    }

    [Fact]
    public async Task One_token_of_the_home_tenant_serves_every_tenant()
    {
        foreach (var tenant in new[] { FakeTeams.Tenant, "aaaaaaaa-0000-4000-8000-000000000002", "aaaaaaaa-0000-4000-8000-000000000003" })
        {
            Assert.IsType<Delivered.Done>(await _client.SendAsync(Place() with { TenantId = tenant }, ConnectorCall.Post(Chat, Body()), CancellationToken.None));
        }

        // The login service here gives tokens at the home tenant alone.
        Assert.Equal(1, _cloud.TokensGiven);
    }

    [Fact]
    public async Task Neither_words_nor_tokens_get_into_the_log()
    {
        _cloud.Fault = _ => new FakeFault(400, "BadSyntax");
        await PostAsync();

        Assert.NotEmpty(_log.Lines);
        Assert.All(_log.Lines, line =>
        {
            Assert.DoesNotContain("somebody", line, StringComparison.Ordinal);
            Assert.DoesNotContain("token-", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Below_the_limits_of_a_conversation_nothing_waits_and_above_them_the_next_waits_for_the_window()
    {
        var clock = new TestClock();
        var pace = new Pace(clock);
        for (var call = 0; call < 7; call++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Take("c", "t"));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), pace.Take("c", "t"));
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, pace.Take("c", "t"));
        Assert.Equal(TimeSpan.FromSeconds(1), pace.Take("c", "t"));
        Assert.Equal(TimeSpan.Zero, pace.Take("another", "t"));
    }

    [Fact]
    public void A_tenant_is_called_thirty_times_a_second_at_most()
    {
        var pace = new Pace(new TestClock());
        Assert.All(Enumerable.Range(0, 30), call => Assert.Equal(TimeSpan.Zero, pace.Take($"c{call}", "t")));
        Assert.Equal(TimeSpan.FromSeconds(1), pace.Take("c99", "t"));
        Assert.Equal(TimeSpan.Zero, pace.Take("c99", "another"));
    }

    private ConnectorClient Client(IReadOnlyList<string> hosts) => new(
        _http.Client, _tokens, new TrustedHosts(hosts), new WorkLanes(), new Pace(TimeProvider.System),
        new ConnectorPatience { Attempts = 3, FirstPause = TimeSpan.FromMilliseconds(5), LongestPause = TimeSpan.FromMilliseconds(10) }, TimeProvider.System, _log.For<ConnectorClient>());

    private Place Place() => new(_cloud.ServiceUrl, FakeTeams.Tenant, TeamsConversation.Group, FakeTeams.Bot);

    private Task<Delivered> PostAsync() => SendAsync(ConnectorCall.Post(Chat, Body()));

    private Task<Delivered> SendAsync(ConnectorCall call) => _client.SendAsync(Place(), call, CancellationToken.None);

    private static JsonObject Body() => new() { ["type"] = "message" };
}
