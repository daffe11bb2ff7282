using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>Several workspaces: each installs the app itself, and each has its own token.</summary>
public sealed class SlackInstallTests
{
    [Fact]
    public async Task A_workspace_installs_the_app_and_its_token_is_kept_sealed()
    {
        await using var team = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await InstallAsync(team, FakeSlack.Team, "xoxb-secret")).StatusCode);

        await team.CommandAsync("Nora", "Prescription fulfilment");
        await team.SettledAsync();

        Assert.Contains(team.Slack.Calls, call => call.Authorization == "Bearer xoxb-secret");
        var kept = await team.Services.GetRequiredService<IShelf>().ReadAsync(Installations.Shelf, FakeSlack.Team, CancellationToken.None);
        Assert.DoesNotContain("xoxb", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_own_state_and_cookie_no_code_is_taken()
    {
        await using var team = await StartAsync();
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true });
        team.Slack.Api.Codes["code"] = Given(FakeSlack.Team, "xoxb-secret");
        using var begun = await stranger.GetAsync(new Uri(new Uri(team.Address()), "/slack/install"));
        var query = QueryHelpers.ParseQuery(begun.Headers.Location!.Query);
        Assert.Equal(string.Join(',', Channels.Slack.SlackOptions.Scopes), query["scope"]);

        foreach (var state in new[] { "", "forged", query["state"].ToString()! })
        {
            using var other = new HttpClient();
            using var answer = await other.GetAsync(new Uri(new Uri(team.Address()), $"/slack/oauth?code=code&state={Uri.EscapeDataString(state)}"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Single(team.Slack.Api.Codes);
        using var refused = await stranger.GetAsync(new Uri(new Uri(team.Address()), $"/slack/oauth?error=access_denied&state={Uri.EscapeDataString(query["state"].ToString()!)}"));
        Assert.Equal("Nothing was installed.\n", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_token_that_ends_is_renewed_once_for_all_who_wait()
    {
        using var folder = new TempFolder();
        await using var team = await StartAsync(folder["workshops.db"]);
        team.Slack.Api.Refresh["xoxe-1"] = FakeSlack.Team;
        await InstallAsync(team, FakeSlack.Team, "xoxb-old", more => (more["expires_in"], more["refresh_token"]) = (3_600, "xoxe-1"));

        await Task.WhenAll(team.CommandAsync("Nora", "Prescription fulfilment"), team.WriteAsync("Maya", "help"), team.WriteAsync("Sam", "help"));
        await team.SettledAsync();

        Assert.Single(team.Slack.Calls, call => call.Text("refresh_token") is not null);
        Assert.DoesNotContain(team.Slack.Calls, call => call.Authorization == "Bearer xoxb-old");
        Assert.Single(team.Slack.Api.Refresh);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_and_the_call_made_once_more()
    {
        await using var team = await StartAsync();
        team.Slack.Api.Refresh["xoxe-1"] = FakeSlack.Team;
        await InstallAsync(team, FakeSlack.Team, "xoxb-old", more => (more["expires_in"], more["refresh_token"]) = (43_200, "xoxe-1"));
        team.Slack.Tokens["xoxb-old"] = "expired";

        await team.CommandAsync("Nora", "Prescription fulfilment");

        await team.SettledAsync();
        Assert.Single(team.Heads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_removal_nothing_is_sent_until_somebody_installs_it_again(bool revokedFirst)
    {
        await using var team = await StartAsync();
        await InstallAsync(team, FakeSlack.Team, "xoxb-1");
        await SlackWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        JsonObject[] events =
        [
            new() { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(FakeSlack.Bot) } },
            new() { ["type"] = "app_uninstalled" },
        ];
        foreach (var said in revokedFirst ? events : events.Reverse())
        {
            await team.EventAsync(team.Slack.NewId("Ev"), said);
        }

        await Task.Delay(300);
        var before = team.Slack.Calls.Count;
        await team.RepairAsync();
        Assert.Equal(before, team.Slack.Calls.Count);

        await InstallAsync(team, FakeSlack.Team, "xoxb-2");
        await team.WriteAsync("Maya", "phases: Drop off");
        await team.RepairAsync();
        await team.SettledAsync();
        Assert.Contains(team.Slack.Calls, call => call.Authorization == "Bearer xoxb-2");
    }

    [Fact]
    public async Task Each_workspace_and_a_whole_organisation_have_tokens_of_their_own()
    {
        await using var team = await StartAsync();
        await InstallAsync(team, FakeSlack.Team, "xoxb-1");
        await InstallAsync(team, "E0ORG", "xoxb-org", more => (more["is_enterprise_install"], more["team"], more["enterprise"]) = (true, null, new JsonObject { ["id"] = "E0ORG" }));
        team.Slack.Person("U0OLGA", "Olga");
        var said = Payloads.Event("Ev1", Payloads.Direct("U0OLGA", "help", "1.1"), "T0INORG");
        said["authorizations"]![0]!["is_enterprise_install"] = true;
        said["authorizations"]![0]!["enterprise_id"] = "E0ORG";

        await team.DeliverAsync("events_api", said);
        await team.WriteAsync("Maya", "help");

        await SlackFaultTests.SaidToAsync(team, "Olga", "No workshop here yet");
        await SlackFaultTests.SaidToAsync(team, "Maya", "No workshop here yet");
        Assert.Equal(
            ["Bearer xoxb-1", "Bearer xoxb-org"],
            team.Slack.Calls.Where(call => call.Method == "chat.postMessage").Select(call => call.Authorization).Order(StringComparer.Ordinal));
    }

    private static async Task<HttpResponseMessage> InstallAsync(SlackTeam team, string install, string token, Action<JsonObject>? also = null)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true });
        using var begun = await browser.GetAsync(new Uri(new Uri(team.Address()), "/slack/install"));
        var state = QueryHelpers.ParseQuery(begun.Headers.Location!.Query)["state"].ToString()!;
        var given = Given(install, token);
        also?.Invoke(given);
        (team.Slack.Api.Codes["code"], team.Slack.Tokens[token]) = (given, install);
        return await browser.GetAsync(new Uri(new Uri(team.Address()), $"/slack/oauth?code=code&state={Uri.EscapeDataString(state)}"));
    }

    private static JsonObject Given(string install, string token) => new()
    {
        ["app_id"] = FakeSlack.App,
        ["access_token"] = token,
        ["token_type"] = "bot",
        ["bot_user_id"] = FakeSlack.Bot,
        ["scope"] = "chat:write",
        ["team"] = new JsonObject { ["id"] = install, ["name"] = "Work" },
        ["is_enterprise_install"] = false,
        ["authed_user"] = new JsonObject { ["id"] = "U0ADMIN" },
    };

    private static Task<SlackTeam> StartAsync(string? database = null) =>
        SlackTeam.StartAsync(database, with: options => options with { BotToken = null, ClientId = "C.1", ClientSecret = "shh" });
}
