using WorkshopBot.Channels.Teams.Boards;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>What Teams keeps of a workshop beside its events – its threads, where its boards stand – goes with it, and of a person the way to them.</summary>
public static class TeamsErasure
{
    public static async Task EraseAsync(WorkshopId id, IShelf shelf, CancellationToken ct)
    {
        await Places.EraseAsync(id, shelf, ct);
        await MovingBoards.EraseAsync(id, shelf, ct);
    }

    /// <summary>How Teams finds somebody again. Whoever speaks to the bot once more is known once more.</summary>
    public static Task ForgetAsync(ParticipantId who, IShelf shelf, CancellationToken ct) => Places.ForgetAsync(who, shelf, ct);
}
