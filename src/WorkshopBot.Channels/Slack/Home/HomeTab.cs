using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Home;

/// <summary>Shows somebody's Home tab: what waits for them, what they lead, what they promised, what is finished.</summary>
internal sealed class HomeTab(IRooms rooms, IWorkshopStore store, SlackPeople people, SlackAnswers answers, TimeProvider time)
{
    private const int MostWorkshops = 20;

    public async Task PublishAsync(Sender who, CancellationToken ct)
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
        await answers.PublishAsync(who, HomeView.Of(workshops, person.Id, texts), ct);
    }
}
