using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack;

/// <summary>What Slack keeps of a workshop beside its events – its threads, which picture is which file – goes with it, and of a person the name.</summary>
public static class SlackErasure
{
    public static async Task EraseAsync(WorkshopId id, IShelf shelf, CancellationToken ct)
    {
        await SlackPlaces.EraseAsync(id, shelf, ct);
        await SlackPictures.EraseAsync(id, shelf, ct);
    }

    /// <returns>Whether something was known.</returns>
    public static async Task<bool> ForgetAsync(ParticipantId who, IShelf shelf, CancellationToken ct) =>
        who.Value.Split(':') is [SlackIds.Channel, var install, var user] && await shelf.RemoveAsync(SlackPeople.Shelf, $"{install}/{user}", ct);
}
