using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.Tests.Slack.Api;

/// <summary>The client against a real socket that fails.</summary>
public sealed class SlackClientTests : IAsyncLifetime
{
    private readonly SlackHttp _http = new();
    private FakeSlack _slack = null!;
    private Installations _installations = null!;
    private SlackClient _client = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        var options = _slack.Options with { Patience = new SlackPatience { FirstPause = TimeSpan.FromMilliseconds(5), LongestPause = TimeSpan.FromMilliseconds(20) } };
        var wire = new SlackWire(_http, options);
        _installations = new Installations(new InMemoryShelf(), new EphemeralDataProtectionProvider(), wire, options, TimeProvider.System, NullLogger<Installations>.Instance);
        _client = new SlackClient(wire, _installations, options, new SlackPace(TimeProvider.System), TimeProvider.System, NullLogger<SlackClient>.Instance);
    }

    [Theory]
    [InlineData(503, null)]
    [InlineData(200, "internal_error")]
    public async Task A_post_that_may_have_arrived_is_not_sent_twice(int status, string? error)
    {
        _slack.Fault = call => call.Method == "chat.postMessage" ? new FakeFault(status, error, Accepted: true) : null;

        Assert.True(Assert.IsType<Answered.Failed>(await CallAsync(Post("one"))).Unsure);
        Assert.Single(_slack.Messages);
    }

    [Fact]
    public async Task What_was_refused_for_the_rate_is_sent_when_Slack_says_so()
    {
        var refusals = 1;
        _slack.Fault = call => call.Method == "chat.postMessage" && Interlocked.Decrement(ref refusals) >= 0 ? new FakeFault(429, "ratelimited", "1") : null;
        var begun = DateTime.UtcNow;

        Assert.IsType<Answered.Done>(await CallAsync(Post("one")));
        Assert.True(DateTime.UtcNow - begun >= TimeSpan.FromSeconds(1));
        Assert.Single(_slack.Messages);
    }

    [Fact]
    public async Task Of_several_changes_of_a_message_only_the_newest_is_sent_behind_one_on_its_way()
    {
        var ts = ((Answered.Done)await CallAsync(Post("first"))).Body.GetProperty("ts").GetString()!;
        _slack.Fault = call => call.Method == "chat.update" && call.Text("text") == "change 0" ? new FakeFault(200, "ratelimited") { Delay = TimeSpan.FromMilliseconds(200) } : null;
        var changes = Enumerable.Range(0, 5).Select(number => CallAsync(new SlackMethod.UpdateMessage(FakeSlack.Channel, ts, Body($"change {number}")))).ToList();
        await Task.WhenAll(changes);

        Assert.IsType<Answered.Done>(await changes[^1]);
        Assert.Equal("change 4", (string?)_slack.In(FakeSlack.Channel)[0].Body["text"]);
        Assert.DoesNotContain(_slack.Calls, call => call.Text("text") is "change 1" or "change 2" or "change 3");
    }

    [Fact]
    public async Task Messages_of_a_channel_arrive_in_the_order_in_which_they_were_sent()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => CallAsync(Post($"{number}"))));
        Assert.Equal(["0", "1", "2", "3", "4"], _slack.In(FakeSlack.Channel).Select(message => (string?)message.Body["text"]));
    }

    public async Task DisposeAsync()
    {
        _installations.Dispose();
        _http.Dispose();
        await _slack.DisposeAsync();
    }

    private Task<Answered> CallAsync(SlackMethod method) => _client.CallAsync(FakeSlack.Team, method, CancellationToken.None);

    private static SlackMethod.PostMessage Post(string words) => new(FakeSlack.Channel, Body(words));

    private static JsonObject Body(string words) => new() { ["text"] = words, ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) };
}
