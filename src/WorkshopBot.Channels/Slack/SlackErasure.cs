using WorkshopBot.Channels.Slack.Home;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack;

/// <summary>What Slack keeps of a workshop beside its events – its threads, which picture is which file – goes with it, and of a person the name and that they opened their Home tab.</summary>
public static class SlackErasure
{
    public static async Task EraseAsync(WorkshopId id, IShelf shelf, CancellationToken ct)
    {
        await SlackPlaces.EraseAsync(id, shelf, ct);
        await SlackPictures.EraseAsync(id, shelf, ct);
    }

    /// <returns>Whether something was known.</returns>
    public static async Task<bool> ForgetAsync(ParticipantId who, IShelf shelf, CancellationToken ct) =>
        SlackIds.SenderOf(who) is { } known && (await shelf.RemoveAsync(SlackPeople.Shelf, $"{known.Install}/{known.User}", ct) | await shelf.RemoveAsync(OpenedHomes.Shelf, $"{known.Install}/{known.User}", ct));
}
