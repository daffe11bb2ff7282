using System.Text.Json.Nodes;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>Cards that are too long for one message, asked for page by page in a personal chat.</summary>
public sealed class TeamsPagingTests
{
    private const string Own = "a:29:Nora";

    [Theory]
    [InlineData("so far")]
    [InlineData("my steps")]
    public async Task A_long_list_in_a_personal_chat_is_turned_page_by_page_and_every_line_is_on_one(string wish)
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SayAsync("Nora", "phases: Drop off, Pick up");
        await team.SayAsync("Nora", "close anyway");
        for (var part = 0; part < 5; part++)
        {
            var lines = Enumerable.Range(1, 20).Select(number => $"Says in many words what happens at the counter on a busy morning, number {(part * 20) + number} of them");
            await team.SayAsync("Nora", string.Join('\n', lines), Own);
        }

        Assert.Equal(100, (await team.StateAsync()).In(StageKey.Customer).Count());
        await team.SayAsync("Nora", "reveal");
        await Task.Delay(500);

        await team.SayAsync("Nora", wish, Own);
        var seen = new List<string>();
        var card = await NewestAsync(team, card => Rows(card).Any());
        for (var pages = 1; ; pages++)
        {
            seen.AddRange(Rows(card));
            if (Cards.Objects(card).FirstOrDefault(element => (string?)element["title"] == "More") is not { } more)
            {
                Assert.True(pages > 1, "It was not too long.");
                break;
            }

            var before = card.ToJsonString();
            await team.PostAsync(Activities.Submit(more["data"]!.AsObject(), Own, team.NewId()).By("Nora"));
            card = await NewestAsync(team, next => Rows(next).Any() && next.ToJsonString() != before);
        }

        Assert.Equal(Enumerable.Range(1, 100), seen.Select(int.Parse).Order());
    }

    private static async Task<JsonObject> NewestAsync(TeamsTeam team, Func<JsonObject, bool> fits)
    {
        JsonObject? found = null;
        await Eventually.TrueAsync(() => Task.FromResult((found = team.Cloud.In(Own).Select(message => message.Card).LastOrDefault()) is { } card && fits(card)), "No page came.");
        return found!;
    }

    private static IEnumerable<string> Rows(JsonObject card) => Cards.Objects(card).Select(element => (string?)element["text"]).OfType<string>()
        .Where(text => text.Contains("busy morning, number ", StringComparison.Ordinal)).Select(text => text.Split("number ")[1].Split(' ')[0]).Distinct();
}
