using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Slack.Api;

/// <summary>Below the limits, and away as long as Slack says.</summary>
public sealed class SlackPaceTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_channel_gets_a_short_burst_and_then_less_than_one_message_a_second()
    {
        var pace = new SlackPace(_time);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(TimeSpan.Zero, pace.Take("T1", Post("C1"))));

        Assert.Equal(TimeSpan.FromSeconds(1), pace.Take("T1", Post("C1")));
        Assert.Equal(TimeSpan.Zero, pace.Take("T1", Post("C2")));
        Assert.Equal(TimeSpan.Zero, pace.Take("T2", Post("C1")));
        var sent = 3;
        for (var second = 1; second <= 60; second++)
        {
            _time.Pass(TimeSpan.FromSeconds(1));
            while (pace.Take("T1", Post("C1")) == TimeSpan.Zero)
            {
                sent++;
            }
        }

        Assert.InRange(sent, 50, 60);
    }

    [Fact]
    public void A_method_keeps_to_its_tier_in_each_workspace()
    {
        var pace = new SlackPace(_time);
        for (var call = 0; call < 46; call++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Take("T1", Update()));
        }

        Assert.Equal(TimeSpan.FromMinutes(1), pace.Take("T1", Update()));
        Assert.Equal(TimeSpan.Zero, pace.Take("T2", Update()));
        _time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, pace.Take("T1", Update()));
    }

    [Fact]
    public void What_Slack_closes_stays_closed_for_everybody_as_long_as_it_said()
    {
        var pace = new SlackPace(_time);
        pace.Close("T1", Update(), TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), pace.Take("T1", new SlackMethod.UpdateMessage("C2", "2", Body())));
        Assert.Equal(TimeSpan.Zero, pace.Take("T1", new SlackMethod.UserInfo("U1")));
        _time.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, pace.Take("T1", Update()));
    }

    [Fact]
    public async Task A_response_url_is_used_five_times_at_most_and_only_at_hosts_of_Slacks()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var http = new SlackHttp();
        var hooks = new SlackHooks(http, slack.Options, _time);
        var hook = slack.NewHook(FakeSlack.Channel, "U0MAYA");
        for (var use = 0; use < 5; use++)
        {
            Assert.True(await hooks.SendAsync(hook, Body(), CancellationToken.None));
        }

        Assert.False(await hooks.SendAsync(hook, Body(), CancellationToken.None));
        var late = slack.NewHook(FakeSlack.Channel, "U0MAYA");
        Assert.True(await hooks.SendAsync(late, Body(), CancellationToken.None));
        _time.Pass(TimeSpan.FromMinutes(30));
        Assert.False(await hooks.SendAsync(late, Body(), CancellationToken.None));
        Assert.Equal(6, slack.Calls.Count);
        foreach (var foreign in (string[])["https://evil.example/x", "https://hooks.slack.com@evil.example/x", "http://hooks.slack.com/x", "file:///etc/passwd", "no address"])
        {
            Assert.False(await hooks.SendAsync(foreign, Body(), CancellationToken.None));
        }
    }

    [Theory]
    [InlineData("expired_trigger_id", "TooLate")]
    [InlineData("exchanged_trigger_id", "TooLate")]
    [InlineData("push_limit_reached", "TooLate")]
    [InlineData("hash_conflict", "Conflict")]
    [InlineData("message_not_found", "Gone")]
    [InlineData("cant_update_message", "Gone")]
    [InlineData("not_found", "Gone")]
    [InlineData("not_in_channel", "Uninvited")]
    [InlineData("channel_not_found", "Uninvited")]
    [InlineData("is_archived", "Stopped")]
    [InlineData("restricted_action_thread_only_channel", "Stopped")]
    [InlineData("messages_tab_disabled", "Stopped")]
    [InlineData("token_revoked", "Dead")]
    [InlineData("account_inactive", "Dead")]
    [InlineData("invalid_auth", "Dead")]
    [InlineData("token_expired", "Dead")]
    [InlineData("missing_scope", "Unpermitted")]
    [InlineData("invalid_blocks", "Failed")]
    [InlineData("internal_error", "Failed")]
    [InlineData("a_new_one", "Failed")]
    public void Every_error_has_its_meaning(string error, string meaning) => Assert.Equal(meaning, SlackErrors.Of(error, "chat:write").Answered.GetType().Name);

    [Fact]
    public void Only_errors_that_may_pass_are_tried_again()
    {
        string[] all = ["ratelimited", "service_unavailable", "request_timeout", "internal_error", "fatal_error", "token_expired", "invalid_blocks", "is_archived", "token_revoked", "a_new_one"];
        Assert.Equal(
            [Next.Again, Next.AgainIfRepeatable, Next.AgainIfRepeatable, Next.AgainIfRepeatable, Next.AgainIfRepeatable, Next.WithNewToken, Next.Settled, Next.Settled, Next.Settled, Next.Settled],
            all.Select(error => SlackErrors.Of(error, null).Next));
        Assert.False(Post("C1").IsRepeatable);
        Assert.True(Update().IsRepeatable);
    }

    private static SlackMethod Post(string channel) => new SlackMethod.PostMessage(channel, Body());

    private static SlackMethod Update() => new SlackMethod.UpdateMessage("C1", "1", Body());

    private static JsonObject Body() => new() { ["text"] = "x", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) };
}
