using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Home;

/// <summary>Shows somebody's Home tab: what waits for them, what they lead, what they promised, what is finished.</summary>
internal sealed class HomeTab(IRooms rooms, IWorkshopStore store, SlackPeople people, SlackAnswers answers, SlackLinks links, OpenedHomes homes, TimeProvider time)
{
    private const int MostWorkshops = 20;

    /// <summary>One view of a person's after the other, so that an older one is never the last.</summary>
    private readonly WorkLanes _lanes = new();

    /// <summary>For somebody who looks at it now.</summary>
    public Task PublishAsync(Sender who, CancellationToken ct) => InOrder(who, async () =>
    {
        var view = await ViewAsync(who, ct);

        // Noted before Slack has answered: whatever becomes of this one, the next look goes on from here.
        await homes.NoteAsync(who, "", ct);
        return await SendAsync(who, view, ct);
    });

    /// <summary>For somebody who has opened it before, where it would show something else now.</summary>
    public Task RefreshAsync(Sender who, CancellationToken ct) => InOrder(who, async () =>
        await homes.ShownAsync(who, ct) is { } shown && await ViewAsync(who, ct) is var view && HashOf(view) != shown && await SendAsync(who, view, ct));

    private Task<bool> InOrder(Sender who, Func<Task<bool>> work) => _lanes.RunAsync($"{who.Install}/{who.User}", work);

    /// <returns>Whether Slack has taken it.</returns>
    private async Task<bool> SendAsync(Sender who, JsonObject view, CancellationToken ct)
    {
        switch (await answers.PublishAsync(who, view, ct))
        {
            case Answered.Done:
                await homes.NoteAsync(who, HashOf(view), ct);
                return true;
            case Answered.Failed or Answered.Overtaken or Answered.Conflict:
                return false;
            default:
                // The person, the tab or the installation is gone; opening it again begins anew.
                await homes.ForgetAsync(who, ct);
                return false;
        }
    }

    private async Task<JsonObject> ViewAsync(Sender who, CancellationToken ct)
    {
        var (person, _) = await people.MeetAsync(who, ct);
        List<Workshop> workshops = [];
        await foreach (var id in rooms.WithAsync(person.Id, ct))
        {
            workshops.Add(await store.LoadAsync(id, ct));
            if (workshops.Count == MostWorkshops)
            {
                break;
            }
        }

        var texts = Texts.For(person.Language, Clock.ZoneOf(person.Zone ?? "Etc/UTC"), time.GetUtcNow());
        return HomeView.Of(workshops, person.Id, texts, await WaysAsync(who.Install, workshops, texts, ct));
    }

    private async Task<Dictionary<WorkshopId, MessageLink>> WaysAsync(string install, List<Workshop> workshops, Texts texts, CancellationToken ct)
    {
        var ways = await Task.WhenAll(workshops.Select(async workshop => (workshop.Id, Way: await links.ToAsync(install, workshop, texts, ct))));
        return ways.Where(one => one.Way is not null).ToDictionary(one => one.Id, one => one.Way!);
    }

    private static string HashOf(JsonObject view) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(view.ToJsonString(SlackJson.Options))))[..32];
}
