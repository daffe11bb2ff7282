using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Support;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Wire;

/// <summary>What each kind of activity means.</summary>
public sealed class TeamsReaderTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_typed_in_a_personal_chat_is_for_the_bot()
    {
        var message = Said(Activities.Message("start Prescription fulfilment")).Message;

        Assert.Equal("start Prescription fulfilment", message.Text);
        Assert.True(message.Addressed);
        Assert.True(message.Room.Private);
        Assert.Equal("teams|a:1personal", message.Room.Key);
        Assert.Equal(new ParticipantId(Activities.Ann), message.From.Id);
        Assert.Equal(("Ann", "en", "Europe/London"), (message.From.Name, message.From.Language, message.From.Zone));
    }

    [Fact]
    public void In_a_channel_the_bots_own_mention_goes_and_the_thread_is_not_part_of_the_room()
    {
        var message = Said(Activities.InChannel("<at>Workshop</at>&nbsp;start Refills")).Message;

        Assert.Equal("start Refills", message.Text);
        Assert.Equal("teams|19:general@thread.tacv2", message.Room.Key);
        Assert.False(message.Room.Private);
    }

    [Fact]
    public void Other_people_stay_in_the_text_and_are_handed_on()
    {
        var said = Said(Activities.InChannel("<at>Workshop</at> invite <at>Theo Kay</at> as back", ("<at>Theo Kay</at>", "29:theo", "Theo Kay")));

        Assert.Equal("invite @Theo Kay as back", said.Message.Text);
        Assert.Equal("29:theo", Assert.Single(said.Others).Who.Id);
    }

    [Theory]
    [InlineData("<div><p>Joins the queue</p><p>Pays &amp; leaves</p></div>", "Joins the queue\nPays & leaves")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "one\ntwo")]
    [InlineData("a<br/>b", "a\nb")]
    public void A_body_in_html_becomes_lines(string html, string text)
    {
        var activity = Activities.Message("");
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        Assert.Equal(text, Said(activity).Message.Text);
    }

    [Fact]
    public void What_is_not_meant_for_the_bot_is_not_addressed() => Assert.False(Said(Activities.InGroup("we could do this", mention: false)).Message.Addressed);

    [Fact]
    public void A_submitted_card_has_no_text_and_is_a_press_with_its_fields()
    {
        var message = Said(Activities.Submit(new JsonObject { ["do"] = "answer customer 1", ["w"] = "w1", ["n"] = "n1", ["f.steps.n1"] = "Joins\r\nPays", ["f.finished.n1"] = "true", ["x"] = "y" })).Message;

        Assert.Equal(ActionId.Of(Verbs.Answer, "customer", "1"), message.Action);
        Assert.Equal("Joins\nPays", message.Fields["steps"]);
        Assert.Equal("true", message.Fields["finished"]);
        Assert.Equal(2, message.Fields.Count);
        Assert.Equal(new WorkshopId("w1"), message.Workshop);
        Assert.Null(message.Text);
    }

    [Fact]
    public void The_same_press_delivered_under_another_id_is_the_same_delivery()
    {
        var data = new JsonObject { ["do"] = "answer customer 1", ["n"] = "n1", ["f.steps.n1"] = "Joins" };
        var (one, again) = (Activities.Invoke("task/submit", data, "id-1"), Activities.Invoke("task/submit", data, "id-2"));
        var other = Activities.Invoke("task/submit", new JsonObject { ["do"] = "answer customer 1", ["n"] = "n1", ["f.steps.n1"] = "Pays" }, "id-3");

        Assert.Equal(Asked(one).Message.Delivery, Asked(again).Message.Delivery);
        Assert.NotEqual(Asked(one).Message.Delivery, Asked(other).Message.Delivery);
    }

    [Fact]
    public void The_same_message_delivered_twice_is_one_delivery_and_two_messages_are_two()
    {
        Assert.Equal(Said(Activities.Message("a", "1")).Message.Delivery, Said(Activities.Message("a", "1")).Message.Delivery);
        Assert.NotEqual(Said(Activities.Message("a", "1")).Message.Delivery, Said(Activities.Message("a", "2")).Message.Delivery);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    public void A_dialog_is_answered_as_a_dialog(string name) =>
        Assert.Equal(Answering.Dialog, Asked(Activities.Invoke(name, new JsonObject { ["do"] = "contribute", ["w"] = "w1" })).How);

    [Fact]
    public void An_execute_is_answered_in_place() =>
        Assert.Equal(Answering.InPlace, Asked(Activities.Execute(new JsonObject { ["do"] = "contribute", ["w"] = "w1" })).How);

    [Fact]
    public void What_a_client_asks_by_itself_only_looks()
    {
        var activity = Activities.Execute(new JsonObject { ["do"] = "finished", ["w"] = "w1" });
        activity["value"]!["trigger"] = "automatic";
        Assert.Null(Asked(activity).Message.Action);
    }

    [Fact]
    public void A_new_workshop_beside_a_running_one_is_about_none_yet() =>
        Assert.Null(Asked(Activities.Execute(new JsonObject { ["do"] = "start Refills", ["w"] = "w1" })).Message.Workshop);

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("")]
    [InlineData("DROP TABLE")]
    public void A_button_that_we_never_wrote_is_refused(string action)
    {
        Assert.IsType<Received.WrongInvoke>(Read(Activities.Execute(new JsonObject { ["do"] = action })));
        Assert.IsType<Received.Nothing>(Read(Activities.Submit(new JsonObject { ["do"] = action })));
    }

    [Fact]
    public void An_execute_without_its_action_is_refused()
    {
        var activity = Activities.Invoke("adaptiveCard/action", []);
        activity["value"] = new JsonObject();
        Assert.IsType<Received.WrongInvoke>(Read(activity));
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    [InlineData("something/new")]
    public void An_invoke_that_we_never_ask_for_is_not_implemented(string name) => Assert.IsType<Received.UnknownInvoke>(Read(Activities.Invoke(name, [])));

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("somethingNew")]
    public void Other_kinds_mean_nothing(string type) => Assert.IsType<Received.Nothing>(Read(Activities.Of(type)));

    [Theory]
    [InlineData("channelRenamed", null, "nothing")]
    [InlineData("teamRenamed", null, "nothing")]
    [InlineData("teamMemberAdded", null, "nothing")]
    [InlineData("channelCreated", null, "nothing")]
    [InlineData("brandNewEvent", null, "nothing")]
    [InlineData("channelDeleted", "channel-deleted", "19:other@thread.tacv2")]
    [InlineData("channelRestored", null, "19:other@thread.tacv2")]
    [InlineData("teamArchived", "team-gone", "19:general@thread.tacv2")]
    [InlineData("teamHardDeleted", "team-gone", "19:general@thread.tacv2")]
    [InlineData("teamUnarchived", null, "19:general@thread.tacv2")]
    public void Names_change_nothing_and_what_is_gone_is_written_to_no_more(string happened, string? stopped, string where)
    {
        var activity = Activities.Of("conversationUpdate", Activities.Channel);
        activity["channelData"] = new JsonObject { ["eventType"] = happened, ["team"] = new JsonObject { ["id"] = "19:team" }, ["channel"] = new JsonObject { ["id"] = "19:other@thread.tacv2" } };
        var read = Read(activity);

        if (where == "nothing")
        {
            Assert.IsType<Received.Nothing>(read);
            return;
        }

        var standing = Assert.IsType<Received.Standing>(read);
        Assert.Equal((where, stopped), (standing.Conversation, standing.Stopped));
    }

    [Theory]
    [InlineData("add", null, true)]
    [InlineData("add-upgrade", null, true)]
    [InlineData("remove", "uninstalled", false)]
    [InlineData("remove-upgrade", "uninstalled", false)]
    public void Installing_lets_the_bot_speak_and_removing_silences_it(string action, string? stopped, bool installed)
    {
        var activity = Activities.Of("installationUpdate", Activities.Channel);
        activity["action"] = action;
        var standing = Assert.IsType<Received.Standing>(Read(activity));
        Assert.Equal((stopped, installed), (standing.Stopped, standing.Installed));
    }

    [Fact]
    public void Somebody_without_an_id_in_the_directory_has_one_that_is_theirs()
    {
        var activity = Activities.Message("hello");
        activity["from"]!.AsObject().Remove("aadObjectId");
        var (one, two) = (Said(activity).Message.From.Id, Said(activity.DeepClone().AsObject()).Message.From.Id);

        Assert.Equal(one, two);
        Assert.StartsWith("teams-", one.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("29:", one.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":7,\"conversation\":{\"id\":\"x\"}}")]
    [InlineData("null")]
    [InlineData("{\"type\":\"message\",\"conversation\":\"x\"}")]
    public void What_is_no_activity_is_none(string json) => Assert.Null(TeamsActivity.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Fields_of_a_kind_that_we_do_not_expect_are_left_alone()
    {
        var odd = """{"type":"message","id":5,"text":["a"],"conversation":{"id":"c"},"entities":{"a":1},"channelData":"x","from":[],"value":"v","attachments":[null,3]}""";
        Assert.IsType<Received.Nothing>(TeamsReader.Read(TeamsActivity.Parse(Encoding.UTF8.GetBytes(odd))!, s_now));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("channel")]
    [InlineData("execute")]
    [InlineData("fetch")]
    [InlineData("submit")]
    public void What_is_understood_of_an_activity(string kind)
    {
        var activity = kind switch
        {
            "personal" => Activities.Message("my steps: Joins the queue"),
            "channel" => Activities.InChannel("<at>Workshop</at> so far"),
            "execute" => Activities.Execute(new JsonObject { ["do"] = "contribute customer 1", ["w"] = "w1", ["n"] = "n1" }),
            "fetch" => Activities.Invoke("task/fetch", new JsonObject { ["do"] = "so-far", ["w"] = "w1", ["p"] = 2, ["msteams"] = new JsonObject { ["type"] = "task/fetch" } }),
            _ => Activities.Submit(new JsonObject { ["do"] = "park-send", ["w"] = "w1", ["n"] = "n1", ["f.what.n1"] = "Refills?" }),
        };
        var (message, how) = Read(activity) switch
        {
            Received.Said said => (said.Message, "said"),
            Received.Asked asked => (asked.Message, $"asked {asked.How} page {asked.Page}"),
            var other => throw new NotSupportedException(other.ToString()),
        };
        var fields = string.Join("", message.Fields.Select(field => $"  {field.Key} = {field.Value}\n"));
        Golden.Match(
            $"{how}\ndelivery {message.Delivery}\nroom {message.Room.Key} {(message.Room.Private ? "private" : "shared")}\nfrom {message.From.Id} {message.From.Language} {message.From.Zone}\n"
            + $"sent {message.SentAt:u}\ntext {message.Text}\naction {message.Action}\nworkshop {message.Workshop}\naddressed {message.Addressed}\n{fields}",
            $"Teams/Wire/{kind}.txt");
    }

    private static Received Read(JsonObject activity) => TeamsReader.Read(TeamsActivity.Parse(JsonSerializer.SerializeToUtf8Bytes(activity))!, s_now);

    private static Received.Said Said(JsonObject activity) => Assert.IsType<Received.Said>(Read(activity));

    private static Received.Asked Asked(JsonObject activity) => Assert.IsType<Received.Asked>(Read(activity));
}
