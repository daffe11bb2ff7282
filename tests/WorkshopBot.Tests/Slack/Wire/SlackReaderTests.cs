using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.Tests.Slack.Wire;

/// <summary>What calls mean.</summary>
public sealed class SlackReaderTests
{
    [Theory]
    [InlineData("<@U0BOT> reveal", "reveal")]
    [InlineData("<@U0BOT|workshop> owner <@U1>", "owner @Ines")]
    [InlineData("a &amp; b &lt;c&gt; &amp;lt;", "a & b <c> &lt;")]
    [InlineData("see <https://a.example|the page> and <https://b.example> in <#C1|store> <!subteam^S1|@team>", "see the page and https://b.example in store @team")]
    [InlineData("  one\u00a0two\r\nthree ", "one two\nthree")]
    public void What_was_typed_comes_without_Slacks_signs(string text, string spoken) =>
        Assert.Equal(spoken, SpokenText.Of(text, FakeSlack.Bot, new Dictionary<string, string> { ["U1"] = "Ines" }));

    [Fact]
    public void An_installation_of_a_whole_organisation_is_known_by_it_even_where_the_workspace_is_missing()
    {
        var press = Payloads.Press("U1", new FakeMessage("C1", "1.1", []), new JsonObject { ["action_id"] = "help", ["value"] = "w|1|help" }, "t", "https://hooks.slack.com/x");
        press["is_enterprise_install"] = true;
        press["team"] = null;
        press["enterprise"] = new JsonObject { ["id"] = "E1" };

        Assert.Equal("E1", Assert.IsType<Received.Pressed>(Read(CallKind.Interaction, press)).Who.Install);
        Assert.Equal(new SlackPlace("E1", "C1"), ((Origin.Message)((Received.Pressed)Read(CallKind.Interaction, press)).From).Place);
    }

    [Fact]
    public void The_same_press_is_the_same_delivery_and_another_is_another()
    {
        var view = new FakeView("V1", "U1", 1, JsonNode.Parse("""{"type":"modal","private_metadata":"{\"s\":\"park-send\",\"n\":\"n1\"}","blocks":[]}""")!.AsObject());
        JsonObject Values(string words) => new() { ["f.n1.what"] = new JsonObject { ["what"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = words } } };
        string Of(string user, string words) => Assert.IsType<Received.Sent>(Read(CallKind.Interaction, Payloads.Submit(user, view, Values(words)))).Delivery;

        Assert.Equal(Of("U1", "a"), Of("U1", "a"));
        Assert.Equal(3, new[] { Of("U1", "a"), Of("U1", "b"), Of("U2", "a") }.Distinct().Count());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"type\":\"block_actions\"}")]
    [InlineData("{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},\"actions\":[{\"value\":\"not ours\"}]}")]
    [InlineData("{\"type\":\"view_submission\",\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},\"view\":{\"id\":\"V1\",\"private_metadata\":\"{broken\"}}")]
    [InlineData("{\"type\":\"view_closed\",\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"}}")]
    [InlineData("{\"type\":\"something_new\",\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"}}")]
    public void What_is_none_of_ours_means_nothing(string payload) => Assert.IsType<Received.Nothing>(Read(CallKind.Interaction, JsonNode.Parse(payload)!.AsObject()));

    [Theory]
    [InlineData(CallKind.Event, "not json")]
    [InlineData(CallKind.Event, "[]")]
    [InlineData(CallKind.Interaction, "payload=%7Bbroken")]
    [InlineData(CallKind.Interaction, "other=1")]
    public void A_body_that_is_none_is_none(object kind, string body) => Assert.Null(SlackCall.Read((CallKind)kind, Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_channel_that_is_renamed_stays_the_same_and_one_that_is_left_is_written_to_no_more()
    {
        Assert.IsType<Received.Nothing>(Event(new() { ["type"] = "channel_rename", ["channel"] = new JsonObject { ["id"] = "C1", ["name"] = "new" } }));
        Assert.Equal(new Received.Standing(new SlackPlace(FakeSlack.Team, "C1"), "not_in_channel", null), Event(new() { ["type"] = "channel_left", ["channel"] = "C1" }));
        Assert.Equal(new Received.Standing(new SlackPlace(FakeSlack.Team, "C1"), null, null), Event(new() { ["type"] = "channel_unarchive", ["channel"] = "C1" }));
    }

    private static Received Event(JsonObject said) => Read(CallKind.Event, Payloads.Event("Ev1", said));

    private static Received Read(CallKind kind, JsonObject payload)
    {
        using var call = SlackCall.Read(CallKind.Event, Encoding.UTF8.GetBytes(payload.ToJsonString()))!;
        return kind == CallKind.Event ? EventReader.Read(call.Payload) : InteractionReader.Read(call.Payload);
    }
}
