using System.Text.Json.Nodes;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>Held against Microsoft's own library for bots (npm botbuilder and botframework-connector), each side a server of its own.</summary>
public sealed class VendorLibraryTests
{
    [Fact]
    public async Task Its_channel_takes_everything_that_a_whole_workshop_sends()
    {
        await using var team = await TeamsTeam.StartAsync(with: options => options with { TargetedMessages = true });
        await using var library = await VendorLibrary.StartAsync(team.Cloud);
        var refused = new System.Collections.Concurrent.ConcurrentQueue<string>();
        team.Cloud.Fault = call =>
        {
            if (library.Take(call) is { } why)
            {
                refused.Enqueue(why);
            }

            return null;
        };

        await TeamsWorkshopTests.FramedAsync(team);
        await team.SayAsync("Maya", "phases: Drop off, Prepare, Pick up");
        await team.SayAsync("Sam", "phases: Drop off", "a:29:Sam");
        await team.SayAsync("Theo", "contribute", "a:29:Theo");
        await team.SayAsync("Nora", "reveal");
        await team.SayAsync("Nora", "picture", "a:29:Nora");
        await team.SettledAsync();
        await TeamsWorkshopTests.PublishedAsync(team);
        await team.SettledAsync();
        team.Cloud.Fault = _ => null;

        Assert.Empty(refused);
        var seen = (await library.SeenAsync())["seen"]!.AsArray().Select(call => (string)call!["what"]!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["member", "send", "thread", "update"], seen.Except(["chat"]));
        Assert.Contains((await library.SeenAsync())["seen"]!.AsArray(), call => (string?)call!["targeted"] == "29:Maya");
    }

    [Fact]
    public async Task Its_channel_refuses_what_is_no_activity_so_that_its_content_means_something()
    {
        await using var cloud = await FakeTeams.StartAsync();
        await using var library = await VendorLibrary.StartAsync(cloud);
        string? Take(string body, string authorization = "Bearer token-1") =>
            library.Take(new FakeCall("POST", "c", null, body, authorization, "") { Path = "/connector/v3/conversations/c/activities" });

        Assert.Null(Take("""{"type":"message","text":"words"}"""));
        Assert.NotNull(Take("""{"text":"words"}"""));
        Assert.NotNull(Take("""{"type":"message","attachments":[{"content":{}}]}"""));
        Assert.NotNull(Take("""{"type":"message","summary":7}"""));
        Assert.NotNull(Take("""{"type":"message","text":"words"}""", "Bearer somebody-else"));
    }

    [Fact]
    public async Task A_team_that_speaks_through_its_client_holds_a_workshop_with_our_bot()
    {
        await using var team = await TeamsTeam.StartAsync();
        await using var library = await VendorLibrary.StartAsync(team.Cloud);
        var speaking = new Speaking(team, library);

        Assert.Equal(200, (await speaking.SendAsync("installationUpdate", new() { ["action"] = "add" })).Status);
        Assert.Equal(200, (await speaking.SendAsync("conversationUpdate", new() { ["added"] = FakeTeams.Bot })).Status);
        Assert.Equal(200, (await speaking.SayAsync("start Prescription fulfilment")).Status);
        var board = await team.SettledAsync();

        var (status, dialog) = await speaking.SendAsync("invoke", new() { ["name"] = "task/fetch", ["value"] = new JsonObject { ["data"] = Cards.Action(board, "Fill in the charter")["data"]!.DeepClone() } });
        Assert.Equal((200, "continue"), (status, (string?)dialog!["task"]!["type"]));
        var form = dialog["task"]!["value"]!["card"]!["content"]!.AsObject();
        var data = Cards.Filled(
            form, SendOf(form), ("One scenario", "A new medicine"), ("One customer", "Walk-in patient"), ("It starts when", "joins the queue"), ("It ends when", "first doses"), ("What should be better", "no waiting"));
        Assert.Equal(200, (await speaking.SendAsync("invoke", new() { ["name"] = "task/submit", ["value"] = new JsonObject { ["data"] = data.DeepClone() } })).Status);
        Assert.Equal("A new medicine", (await team.StateAsync()).Charter.Scenario);

        var here = Cards.Action(board, "Open here, without a window")["data"]!.DeepClone();
        var (code, answer) = await speaking.SendAsync("invoke", new()
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = here } },
        });
        Assert.Equal((200, 200, "application/vnd.microsoft.card.adaptive"), (code, (int)answer!["statusCode"]!, (string?)answer["type"]));

        Assert.Equal(200, (await speaking.SayAsync("goal: nobody waits")).Status);
        Assert.Equal("nobody waits", (await team.StateAsync()).Charter.Goal);
    }

    [Fact]
    public async Task What_its_client_makes_and_we_have_no_use_for_is_taken_and_means_nothing()
    {
        await using var team = await TeamsTeam.StartAsync();
        await using var library = await VendorLibrary.StartAsync(team.Cloud);
        var speaking = new Speaking(team, library);
        foreach (var kind in new[] { "typing", "endOfConversation", "contactRelationUpdate", "handoff", "trace", "event", "value" })
        {
            Assert.Equal((kind, 200), (kind, (await speaking.SendAsync(kind, new() { ["name"] = "anything", ["value"] = new JsonObject { ["a"] = 1 } })).Status));
        }

        Assert.Equal(501, (await speaking.SendAsync("invoke", new() { ["name"] = "composeExtension/query", ["value"] = new JsonObject() })).Status);
        Assert.Empty(team.Cloud.Messages);
    }

    private static string SendOf(JsonObject form) =>
        (string)Cards.Objects(form).First(element => ((string?)element["type"]) == "Action.Submit" && (string?)element["associatedInputs"] != "none")["title"]!;

    /// <summary>Nora in the channel, whose client is the library.</summary>
    private sealed class Speaking(TeamsTeam team, VendorLibrary library)
    {
        public Task<(int Status, JsonNode? Body)> SayAsync(string words) => SendAsync("message", new()
        {
            ["text"] = $"<at>Workshop</at> {words}",
            ["mentions"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Workshop</at>",
                ["mentioned"] = new JsonObject { ["id"] = FakeTeams.Bot, ["name"] = "Workshop" },
            }),
        });

        public Task<(int Status, JsonNode? Body)> SendAsync(string kind, JsonObject more)
        {
            more["kind"] = kind;
            more["to"] = team.Endpoint().ToString();
            more["token"] = team.Cloud.Keys.Token(new TokenShape { ServiceUrl = team.Cloud.ServiceUrl });
            more["serviceUrl"] = team.Cloud.ServiceUrl;
            more["id"] = team.NewId();
            more["tenant"] = FakeTeams.Tenant;
            more["from"] = new JsonObject { ["id"] = "29:Nora", ["name"] = "Nora", ["aadObjectId"] = Activities.AadOf("Nora") };
            more["conversation"] = new JsonObject { ["id"] = TeamsTeam.Channel, ["name"] = "General", ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = FakeTeams.Tenant };
            return library.SendAsync(more);
        }
    }
}
