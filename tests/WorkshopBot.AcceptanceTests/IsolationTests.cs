using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Slack;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.AcceptanceTests.Web;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests;

/// <summary>Whoever is outside gets the same answer, to the letter, for a workshop that exists and for one that does not.</summary>
public sealed partial class IsolationTests
{
    private const string Nothing = "00000000000000000000";

    [Fact]
    public async Task In_the_browser_every_address_of_a_foreign_room_answers_as_if_there_were_none()
    {
        await using var house = await WebHouse.OpenAsync();
        using var inside = house.Visitor();
        using var outside = house.Visitor();
        var room = await inside.StartAsync("Counter service", "Amelie Testperson");
        await outside.StartAsync("Another service", "Bertram Testperson");
        var missing = $"/room/{new string('x', room.Split('/')[^1].Length)}";
        foreach (var below in new[] { "", "/events", "/blueprint", "/published", "/roles", "/picture", "/files/blueprint.pdf", "/people" })
        {
            Assert.Equal(await AnswerAsync(outside, HttpMethod.Get, missing + below), await AnswerAsync(outside, HttpMethod.Get, room + below));
        }

        foreach (var below in new[] { "/say", "/tell", "/press", "/draft", "/close", "/play" })
        {
            Assert.Equal(await AnswerAsync(outside, HttpMethod.Post, missing + below), await AnswerAsync(outside, HttpMethod.Post, room + below));
        }
    }

    [Fact]
    public async Task A_picture_without_its_signature_is_as_missing_as_one_of_no_workshop()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var id = house.WorkshopIn(await visitor.StartAsync("Counter service", "Amelie Testperson", "shoeshine")).Id.Value;
        var real = house.Services.GetRequiredService<IPictureLinks>().For(new WorkshopId(id), 1, "overview.png").PathAndQuery;
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(real)).Status);

        foreach (var address in new[] { real[..^3] + "AAA", real.Split('?')[0], real.Replace("until=", "until=1", StringComparison.Ordinal) })
        {
            Assert.Equal(await AnswerAsync(visitor, HttpMethod.Get, address.Replace(id, Nothing, StringComparison.Ordinal)), await AnswerAsync(visitor, HttpMethod.Get, address));
        }
    }

    [Fact]
    public async Task In_Teams_a_button_of_a_foreign_board_is_answered_like_one_of_a_workshop_that_is_none()
    {
        await using var team = await TeamsTeam.StartAsync();
        await team.SayAsync("Nora", "start Counter service");
        var id = (await team.WorkshopAsync()).Value;
        var buttons = Cards.Objects(await team.SettledAsync()).Where(element => element["data"] is JsonObject).Select(element => element["data"]!.ToJsonString()).ToList();
        Assert.Contains(buttons, data => data.Contains(id, StringComparison.Ordinal));

        // In another conversation of the same tenant somebody makes such a press up.
        foreach (var data in buttons)
        {
            var foreign = await PressTeamsAsync(team, data);
            Assert.Equal(await PressTeamsAsync(team, data.Replace(id, Nothing, StringComparison.Ordinal)), foreign);
            Assert.DoesNotContain("Counter service", foreign, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_Teams_another_tenant_is_refused_whatever_it_asks_for()
    {
        await using var team = await TeamsTeam.StartAsync();
        await team.SayAsync("Nora", "start Counter service");
        var id = (await team.WorkshopAsync()).Value;
        List<(HttpStatusCode, string)> answers = [];
        foreach (var named in new[] { id, Nothing })
        {
            var activity = Activities.Invoke("task/fetch", new JsonObject { ["w"] = named }, team.NewId(), TeamsTeam.Channel);
            activity["conversation"]!["tenantId"] = "bbbbbbbb-0000-4000-8000-000000000002";
            activity["channelData"]!["tenant"] = new JsonObject { ["id"] = "bbbbbbbb-0000-4000-8000-000000000002" };
            using var answer = await team.PostAsync(activity);
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }

        Assert.Equal(HttpStatusCode.Forbidden, answers[0].Item1);
        Assert.Equal(answers[0], answers[1]);
        Assert.DoesNotContain("Counter service", answers[0].Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Slack_a_button_of_a_foreign_board_is_answered_like_one_of_a_workshop_that_is_none()
    {
        await using var team = await SlackTeam.StartAsync();
        await team.SayAsync("Nora", "start Counter service");
        team.Slack.Person(SlackTeam.Id("Mallory"), "Mallory");
        var id = (await team.WorkshopAsync()).Value;
        var buttons = Cards.Objects((await team.SettledAsync()).Blocks).Where(element => (string?)element["type"] == "button").Select(button => button.ToJsonString()).ToList();
        Assert.Contains(buttons, button => button.Contains(id, StringComparison.Ordinal));

        foreach (var button in buttons)
        {
            var foreign = await PressSlackAsync(team, button);
            Assert.Equal(await PressSlackAsync(team, button.Replace(id, Nothing, StringComparison.Ordinal)), foreign);
            Assert.DoesNotContain("Counter service", foreign, StringComparison.Ordinal);
        }
    }

    private static async Task<string> PressTeamsAsync(TeamsTeam team, string data)
    {
        using var answer = await team.PostAsync(Activities.Invoke("task/fetch", JsonNode.Parse(data)!.AsObject(), team.NewId(), "19:elsewhere@thread.tacv2").By("Mallory"));
        return $"{answer.StatusCode} {answer.Content.Headers.ContentType} {Changing().Replace(await answer.Content.ReadAsStringAsync(), "#")}";
    }

    /// <summary>What the bot asks of Slack in answer to a press made up in another channel.</summary>
    private static async Task<string> PressSlackAsync(SlackTeam team, string button)
    {
        var mallory = SlackTeam.Id("Mallory");
        var message = new WorkshopBot.Tests.Slack.Support.FakeMessage("C0ELSE", "1795000000.999999", new JsonObject { ["blocks"] = new JsonArray() });
        var (before, hook) = (team.Slack.Calls.Count, team.Slack.NewHook("C0ELSE", mallory, message.Ts));
        await team.DeliverAsync("interactive", Payloads.Press(mallory, message, JsonNode.Parse(button)!.AsObject(), team.Slack.NewTrigger(mallory), hook));
        var seen = -1;
        await Eventually.TrueAsync(
            async () =>
            {
                // Nothing more came for a moment.
                var last = seen;
                seen = team.Slack.Calls.Count;
                await Task.Delay(300);
                return seen > before && seen == last && seen == team.Slack.Calls.Count;
            },
            "Slack heard nothing.");
        return string.Join('\n', team.Slack.Calls.Skip(before).Where(call => call.Method != "users.info").Select(call => $"{call.Method} {Changing().Replace(call.Arguments.ToJsonString(), "#")}"));
    }

    private static async Task<string> AnswerAsync(WebVisitor visitor, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = method == HttpMethod.Post ? new StringContent("text=x", Encoding.UTF8, "application/x-www-form-urlencoded") : null };
        using var answer = await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal);
        return $"{answer.StatusCode}\n{string.Join('\n', headers)}\n{Changing().Replace(await answer.Content.ReadAsStringAsync(), "#")}";
    }

    /// <summary>Tokens against forgery and nonces are never the same twice.</summary>
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+|(trigger\\.|hook|V|h)[0-9]+|[0-9]+\\.h|[0-9a-f]{12,32}(?=[^0-9a-f])")]
    private static partial Regex Changing();
}
