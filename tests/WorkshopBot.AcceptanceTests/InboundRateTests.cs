using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Slack;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Channels;
using WorkshopBot.Domain;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.AcceptanceTests;

/// <summary>Somebody who floods a chat is told so in their language with their words given back; everybody else goes on.</summary>
public sealed class InboundRateTests
{
    private static readonly InboundLimits s_few = new() { PersonMinute = 5, ConversationMinute = 0 };

    [Fact]
    public async Task In_Teams_what_is_not_taken_is_said_and_given_back_and_another_person_goes_on()
    {
        await using var team = await TeamsTeam.StartAsync(inbound: s_few);
        await FloodAsync(words => team.SayAsync("Nora", words));

        await Eventually.TrueAsync(() => SaidAsync(Texts(team), "Too much came at once", "park thing 6"), "Nora was not told.");
        await team.SayAsync("Maya", "park a thing of Maya");
        Assert.Equal(["thing 1", "thing 2", "thing 3", "thing 4", "a thing of Maya"], await ParkedAsync(team.Services, await team.WorkshopAsync()));
    }

    [Fact]
    public async Task In_Slack_it_is_told_in_the_persons_language()
    {
        await using var team = await SlackTeam.StartAsync(inbound: s_few);
        team.Slack.Person(SlackTeam.Id("Nora"), "Nora", locale: "es-ES");
        await FloodAsync(words => team.SayAsync("Nora", words));

        await Eventually.TrueAsync(() => SaidAsync(team.Slack.OnlyFor(SlackTeam.Id("Nora")).Select(message => Seen.TextOf(new JsonObject { ["blocks"] = message.Blocks.DeepClone() })), "Llegó demasiado a la vez", "park thing 6"), "Nora was not told.");
        Assert.Equal(["thing 1", "thing 2", "thing 3", "thing 4"], await ParkedAsync(team.Services, await team.WorkshopAsync()));
    }

    [Fact]
    public async Task A_conversation_has_a_limit_of_its_own()
    {
        await using var team = await TeamsTeam.StartAsync(inbound: new InboundLimits { PersonMinute = 0, ConversationMinute = 5 });
        await team.SayAsync("Nora", "start Counter service");
        foreach (var who in new[] { "Maya", "Sam", "Theo", "Ines", "Nora", "Maya" })
        {
            await team.SayAsync(who, $"park a thing of {who}");
        }

        await Eventually.TrueAsync(() => SaidAsync(Texts(team), "Too much came at once"), "Nobody was told.");
        Assert.Equal(4, (await ParkedAsync(team.Services, await team.WorkshopAsync())).Count);
    }

    private static async Task FloodAsync(Func<string, Task> say)
    {
        await say("start Counter service");
        for (var number = 1; number <= 6; number++)
        {
            await say($"park thing {number}");
        }
    }

    private static Task<bool> SaidAsync(IEnumerable<string> texts, params string[] words) =>
        Task.FromResult(texts.Any(text => words.All(word => text.Contains(word, StringComparison.Ordinal))));

    private static IEnumerable<string> Texts(TeamsTeam team) =>
        team.Cloud.Messages.Values.Where(message => message.Body["attachments"] is not null).Select(message => Cards.TextOf(message.Card));

    private static async Task<List<string>> ParkedAsync(IServiceProvider services, WorkshopId id) =>
        await services.GetRequiredService<IWorkshopStore>().HistoryAsync(id, CancellationToken.None).OfType<ThingParked>().Select(thing => thing.Text).ToListAsync();
}
