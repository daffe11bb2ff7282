using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>How the whole service behaves towards the cloud: the habits that bots in production were seen to lack.</summary>
public sealed partial class TeamsHabitsTests
{
    [Fact]
    public async Task Keys_and_token_are_fetched_before_the_first_message()
    {
        await using var team = await TeamsTeam.StartAsync();

        await Eventually.TrueAsync(() => Task.FromResult(team.Cloud is { MetadataReads: 1, TokensGiven: 1 }), "They were not fetched.");
        await team.SayAsync("Nora", "start Prescription fulfilment");
        await team.SettledAsync();
        Assert.Equal((1, 1), (team.Cloud.MetadataReads, team.Cloud.TokensGiven));
    }

    [Fact]
    public async Task A_slow_connector_does_not_hold_up_the_acknowledgement()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        var board = await team.SettledAsync();
        team.Cloud.Fault = _ => new FakeFault(503) { Delay = TimeSpan.FromSeconds(5) };
        var clock = Stopwatch.StartNew();

        Assert.Equal(HttpStatusCode.OK, (await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya")).StatusCode);
        var form = await team.FetchAsync("Sam", board, "Contribute");
        await team.SubmitAsync("Sam", form, TeamsWorkshopTests.Send(form), ("Phases", "Pick up"));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"{clock.Elapsed}");
        team.Cloud.Fault = _ => null;
    }

    [Fact]
    public async Task Installing_says_once_in_the_conversation_what_the_bot_is_for_and_writes_to_nobody_alone()
    {
        await using var team = await TeamsTeam.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            await team.PostAsync(Activities.Of("installationUpdate", TeamsTeam.Channel, team.NewId()).Holding("action", "add"));
            await team.PostAsync(Activities.Of("conversationUpdate", TeamsTeam.Channel, team.NewId()).Holding("membersAdded", new JsonArray(
                new JsonObject { ["id"] = FakeTeams.Bot }, new JsonObject { ["id"] = "29:ann" }, new JsonObject { ["id"] = "29:ben" })));
        }

        await Eventually.TrueAsync(() => Task.FromResult(!team.Cloud.Messages.IsEmpty), "Nothing was said.");
        await Task.Delay(500);
        Assert.StartsWith(TeamsTeam.Channel, Assert.Single(team.Cloud.Messages.Values).Channel, StringComparison.Ordinal);
        Assert.Single(team.Cloud.Calls);
    }

    [Fact]
    public async Task What_belongs_under_a_board_goes_into_its_thread_and_only_calls_that_we_know_go_out()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SayAsync("Maya", "phases: Drop off, Pick up");
        await team.SettledAsync();
        await team.SayAsync("Nora", "reveal");
        await team.SayAsync("Nora", "phases: Drop off, Prepare, Pick up");
        await TeamsWorkshopTests.PublishedAsync(team);
        await team.SettledAsync();

        // No roster is ever read, and no thread is asked for by the message that is answered.
        var calls = team.Cloud.Calls.ToList();
        Assert.All(calls, call => Assert.Matches(KnownCall(), $"{call.Method} {call.Path}"));
        Assert.All(calls, call => Assert.DoesNotContain("replyToId", call.Body, StringComparison.Ordinal));
        var inChannel = calls.Where(call => call.Method == "POST" && call.Conversation.StartsWith(TeamsTeam.Channel, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(inChannel);
        Assert.All(inChannel, call => Assert.Contains(team.Heads, head => head.Conversation == call.Conversation));
    }

    [Fact]
    public async Task Many_contributions_at_once_are_few_updates_of_the_board()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var before = team.Cloud.Calls.Count(call => call.Method == "PUT");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => team.SayAsync(number % 2 == 0 ? "Maya" : "Theo", $"phases: Phase {number}", number % 2 == 0 ? "a:29:Maya" : "a:29:Theo")));
        await team.SettledAsync();

        Assert.InRange(team.Cloud.Calls.Count(call => call.Method == "PUT") - before, 1, 5);
    }

    [Fact]
    public async Task Another_host_that_the_service_asks_for_is_spoken_to_from_then_on()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        team.Cloud.Fault = call => call.Method == "PUT" ? new FakeFault(403, "InvalidBotApiHost") : null;

        await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya");

        // The other host is not one that may be sent a token here, so nothing leaves this machine.
        var places = team.Services.GetRequiredService<Places>();
        await Eventually.TrueAsync(
            async () => (await places.FindAsync(TeamsTeam.Channel, CancellationToken.None))!.ServiceUrl == "https://smba.infra.gcc.teams.microsoft.com/gcc", "The other host was not noted.");
    }

    [Fact]
    public async Task A_press_that_cannot_be_ours_is_answered_with_success_and_an_error_inside()
    {
        await using var team = await TeamsTeam.StartAsync();

        using var answer = await team.PostAsync(Activities.Execute(new JsonObject { ["do"] = "no-such-verb" }, TeamsTeam.Channel, team.NewId()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((400, "application/vnd.microsoft.error"), ((int)said["statusCode"]!, (string?)said["type"]));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_published_picture_is_small_comes_directly_and_opens_large()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SayAsync("Nora", "reveal");
        await team.SayAsync("Nora", "phases: Drop off, Prepare, Pick up");
        await TeamsWorkshopTests.PublishedAsync(team);
        await Eventually.TrueAsync(() => Task.FromResult(Images(team).Any()), "No picture was published.");

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        foreach (var image in Images(team).ToList())
        {
            Assert.Equal("true", image["msteams"]!["allowExpand"]!.ToJsonString());
            using var answer = await client.GetAsync(new Uri((string)image["url"]!));
            Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.NotNull(answer.Headers.CacheControl);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
            Assert.True(bytes.Length < 1_000_000 && width is > 300 and <= 1024 && height is > 50 and <= 1024, $"{width} × {height}, {bytes.Length} bytes");
        }

        Assert.Contains(team.Cloud.Messages.Values.SelectMany(message => Cards.Objects(message.Card)), element => (string?)element["type"] == "Action.OpenUrl");
    }

    private static IEnumerable<JsonObject> Images(TeamsTeam team) =>
        team.Cloud.Messages.Values.SelectMany(message => Cards.Objects(message.Card)).Where(element => (string?)element["type"] == "Image");

    [GeneratedRegex("^(POST /connector/v3/conversations(/[^/]+/activities)?|PUT /connector/v3/conversations/[^/]+/activities/[^/]+|GET /connector/v3/conversations/[^/]+/members/[^/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex KnownCall();
}
