using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>Everybody who may turn up: guests, people without an id in the directory, from another tenant, without a name; and when the bot may write to them alone.</summary>
public sealed class TeamsPeopleTests
{
    [Fact]
    public async Task A_guest_and_somebody_from_another_tenant_take_part_like_everybody()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        var guest = team.Typed("Gil", "phases: Drop off");
        guest["from"]!["name"] = "Gil Ray (Guest)";
        guest["from"]!["userRole"] = "guest";
        guest["from"]!["tenantId"] = "aaaaaaaa-0000-4000-8000-00000000beef";
        await team.PostAsync(guest);

        var person = (await PeopleAsync(team))[new ParticipantId(Activities.AadOf("Gil"))];
        Assert.Equal(("Gil Ray (Guest)", "en", "Europe/London"), (person.Name, person.Language, person.Zone));
        Assert.Single((await team.StateAsync()).In(StageKey.Chain));
    }

    [Fact]
    public async Task Somebody_without_an_id_in_the_directory_is_the_same_person_every_time()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.PostAsync(Anonymous(team, "phases: Drop off"));
        await team.PostAsync(Anonymous(team, "phases: Pay"));

        var id = Assert.Single((await team.StateAsync()).CurrentRound!.Answered);
        Assert.StartsWith("teams-", id.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("visitor", id.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whose_id_is_left_out_of_one_activity_is_still_who_they_are()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SayAsync("Maya", "phases: Drop off");
        var without = team.Typed("Maya", "phases: Pay");
        without["from"]!.AsObject().Remove("aadObjectId");
        await team.PostAsync(without);

        Assert.Equal(Activities.AadOf("Maya"), Assert.Single((await team.StateAsync()).CurrentRound!.Answered).Value);
    }

    [Fact]
    public async Task Whoever_has_no_name_is_someone_and_no_mail_address_is_asked_for()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        var nameless = team.Typed("Maya", "phases: Drop off");
        nameless["from"]!.AsObject().Remove("name");
        await team.PostAsync(nameless);

        Assert.Single((await team.StateAsync()).In(StageKey.Chain));
        await team.SettledAsync();
        Assert.DoesNotContain(team.Cloud.Calls, call => call.Path.Contains("members", StringComparison.Ordinal) && call.Method != "GET");
    }

    [Fact]
    public async Task Language_and_time_zone_come_with_the_activity()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        var spoken = team.Typed("Maya", "fases: Entrega", "a:29:Maya").Holding("locale", "es-MX");
        spoken["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "es-MX", ["timezone"] = "America/Mexico_City" });
        await team.PostAsync(spoken);

        await Eventually.TrueAsync(
            () => Task.FromResult(team.Cloud.In("a:29:Maya").Any(message => Cards.TextOf(message.Card).Contains("Guardado", StringComparison.Ordinal))), "Maya is not answered in Spanish.");
        var person = (await PeopleAsync(team))[new ParticipantId(Activities.AadOf("Maya"))];
        Assert.Equal(("es", "America/Mexico_City"), (person.Language, person.Zone));
    }

    [Fact]
    public async Task Nobody_is_asked_in_private_before_they_have_written_there_themselves()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SayAsync("Maya", "phases: Drop off");
        await team.SettledAsync();
        await team.RepairAsync();
        Assert.DoesNotContain(team.Cloud.Messages.Values, message => message.Conversation is "a:29:Sam" or "a:29:Theo" or "a:29:Ines");
        Assert.DoesNotContain(team.Cloud.Calls, call => call.Path.EndsWith("/v3/conversations", StringComparison.Ordinal) && call.Body.Contains("29:Sam", StringComparison.Ordinal));

        await team.SayAsync("Sam", "hello", "a:29:Sam");
        await team.SayAsync("Maya", "ask @Sam", "a:29:Maya");
        await Eventually.TrueAsync(() => Task.FromResult(team.Cloud.In("a:29:Sam").Any()), "Sam, who has written, is not answered.");
    }

    [Fact]
    public async Task Where_the_tenant_has_targeted_messages_a_private_word_stays_in_the_conversation()
    {
        await using var team = await TeamsTeam.StartAsync(with: options => options with { TargetedMessages = true });
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SayAsync("Maya", "phases: Drop off");

        await Eventually.TrueAsync(() => Task.FromResult(Targeted(team, "29:Maya").Any()), "Nothing was said to Maya.");
        Assert.All(team.Cloud.Calls.Where(call => call.Query.Contains("isTargetedActivity", StringComparison.Ordinal)), call =>
        {
            Assert.Equal(("POST", "?isTargetedActivity=true"), (call.Method, call.Query));
            Assert.NotNull(JsonNode.Parse(call.Body)!["recipient"]!["id"]);
        });
        Assert.Empty(team.Cloud.In("a:29:Maya"));
    }

    [Theory]
    [InlineData(400, "Bad Argument")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ActivityNotFoundInConversation")]
    public async Task Where_a_targeted_message_is_refused_the_word_goes_to_the_persons_own_chat(int status, string code)
    {
        await using var team = await TeamsTeam.StartAsync(with: options => options with { TargetedMessages = true });
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        team.Cloud.Fault = call => call.Query.Contains("isTargetedActivity", StringComparison.Ordinal) ? new FakeFault(status, code) : null;
        await team.SayAsync("Maya", "phases: Drop off");

        await Eventually.TrueAsync(() => Task.FromResult(team.Cloud.In("a:29:Maya").Any(message => Cards.TextOf(message.Card).Contains("Saved", StringComparison.Ordinal))), "Maya was not told.");
        await team.SettledAsync();
    }

    private static IEnumerable<FakeCall> Targeted(TeamsTeam team, string who) => team.Cloud.Calls.Where(call =>
        call.Query == "?isTargetedActivity=true" && (string?)JsonNode.Parse(call.Body)!["recipient"]!["id"] == who);

    private static JsonObject Anonymous(TeamsTeam team, string text)
    {
        var activity = team.Typed("Jo", text);
        activity["from"] = new JsonObject { ["id"] = "29:teamsvisitor-jo", ["name"] = "Jo (Guest)", ["userRole"] = "anonymous" };
        return activity;
    }

    private static async Task<IReadOnlyDictionary<ParticipantId, Person>> PeopleAsync(TeamsTeam team) =>
        await team.Services.GetRequiredService<IRooms>().PeopleAsync(await team.WorkshopAsync(), CancellationToken.None);
}
