using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>Other clouds by configuration alone, and what is left behind when a workshop is erased.</summary>
public sealed class TeamsCloudTests
{
    private const string GovernmentIssuer = "https://api.botframework.us";

    [Fact]
    public async Task A_bot_of_the_government_cloud_believes_that_clouds_issuer_and_no_other()
    {
        await using var team = await TeamsTeam.StartAsync(with: options => options with { Issuer = GovernmentIssuer });
        var message = team.Typed("Nora", "start Refills");

        Assert.Equal(HttpStatusCode.Unauthorized, (await team.PostAsync(message)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await team.PostAsync(message, team.Cloud.Keys.Token(new TokenShape { ServiceUrl = team.Cloud.ServiceUrl, Issuer = GovernmentIssuer }))).StatusCode);
        Assert.Equal("Refills", (await team.StateAsync()).Charter.Title);
    }

    [Fact]
    public async Task Erasing_a_workshop_takes_what_Teams_keeps_of_it_too()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var (shelf, id) = (team.Services.GetRequiredService<IShelf>(), await team.WorkshopAsync());
        Assert.NotEmpty(await KeptAsync(shelf, id));

        await TeamsErasure.EraseAsync(id, shelf, CancellationToken.None);
        Assert.Empty(await KeptAsync(shelf, id));
    }

    /// <summary>Whatever on a shelf of the channel's names the workshop.</summary>
    private static async Task<List<string>> KeptAsync(IShelf shelf, WorkshopId id)
    {
        List<string> kept = [];
        foreach (var name in new[] { "teams-places", "teams-contacts", "teams-users", "teams-threads", "teams-boards", "teams-talk", "teams-forms", "teams-consents", "teams-greeted" })
        {
            await foreach (var item in shelf.AllAsync(name, "", CancellationToken.None))
            {
                kept.AddRange($"{item.Key} {item.Text}".Contains(id.Value, StringComparison.Ordinal) ? [$"{name}: {item.Key}"] : []);
            }
        }

        return kept;
    }
}
