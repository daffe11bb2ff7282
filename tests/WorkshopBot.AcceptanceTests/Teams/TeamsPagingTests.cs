using System.Text.Json.Nodes;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>Cards that are too long for one message, asked for page by page in a personal chat.</summary>
public sealed class TeamsPagingTests
{
    private const string Own = "a:29:Maya";

    [Theory]
    [InlineData("so far")]
    [InlineData("mine")]
    public async Task A_long_list_in_a_personal_chat_is_turned_page_by_page_and_every_line_is_on_one(string wish)
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SayAsync("Maya", "phases: Drop off, Pick up");
        await team.SayAsync("Nora", "reveal");
        await team.SayAsync("Nora", "phases: Drop off, Pick up");
        await team.SayAsync("Nora", "close anyway");
        var said = team.Cloud.In(Own).Count();
        for (var part = 0; part < 10; part++)
        {
            var lines = Enumerable.Range(1, 10).Select(number => $"in Drop off: Says in many words what happens at the counter on a busy morning, number {(part * 10) + number} of them");
            await team.SayAsync("Maya", string.Join('\n', lines), Own);
        }

        Assert.Equal(100, (await team.StateAsync()).In(StageKey.Customer).Count());
        await team.SayAsync("Nora", "reveal");
        await NewestAsync(team, said + 9);

        var before = team.Cloud.In(Own).Count();
        await team.SayAsync("Maya", wish, Own);
        var seen = new List<string>();
        var card = await NewestAsync(team, before);
        for (var pages = 1; ; pages++)
        {
            seen.AddRange(Rows(card));
            if (Cards.Objects(card).FirstOrDefault(element => (string?)element["title"] == "More") is not { } more)
            {
                Assert.True(pages > 1, "It was not too long.");
                break;
            }

            before = team.Cloud.In(Own).Count();
            await team.PostAsync(Activities.Submit(more["data"]!.AsObject(), Own, team.NewId()).By("Maya"));
            card = await NewestAsync(team, before);
        }

        Assert.Equal(Enumerable.Range(1, 100), seen.Select(int.Parse).Order());
    }

    /// <summary>The newest message once there are more than so many.</summary>
    private static async Task<JsonObject> NewestAsync(TeamsTeam team, int before)
    {
        await Eventually.TrueAsync(() => Task.FromResult(team.Cloud.In(Own).Count() > before), "No page came.");
        return team.Cloud.In(Own).Last().Card;
    }

    private static IEnumerable<string> Rows(JsonObject card) => Cards.Objects(card).Select(element => (string?)element["text"]).OfType<string>()
        .Where(text => text.Contains("busy morning, number ", StringComparison.Ordinal)).Select(text => text.Split("number ")[1].Split(' ')[0]).Distinct();
}
