using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Privacy;

/// <summary>Takes away all that is stored: of a workshop everything, of a person what says who they are.</summary>
internal sealed class Erasure(IWorkshopStore workshops, IRooms rooms, IShelf shelf)
{
    /// <summary>What lies beside goes first: as long as the workshop itself is there, this can be done again.</summary>
    public async Task EraseAsync(WorkshopId id, CancellationToken ct)
    {
        await WebErasure.EraseAsync(id, rooms, shelf, ct);
        await TeamsErasure.EraseAsync(id, shelf, ct);
        await SlackErasure.EraseAsync(id, shelf, ct);
        await workshops.DeleteAsync(id, ct);
    }

    /// <summary>Removes somebody's name, their own chat with the bot and the ids by which a chat finds them. What they gave stays, without a name.</summary>
    public async Task ForgetAsync(ParticipantId who, CancellationToken ct)
    {
        await rooms.ForgetAsync(who, ct);
        await SlackErasure.ForgetAsync(who, shelf, ct);
        await TeamsErasure.ForgetAsync(who, shelf, ct);
    }
}
