using WorkshopBot.Channels.Teams.Boards;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>What Teams keeps of a workshop beside its events – its threads, where its boards stand – goes with it.</summary>
public static class TeamsErasure
{
    public static async Task EraseAsync(WorkshopId id, IShelf shelf, CancellationToken ct)
    {
        await Places.EraseAsync(id, shelf, ct);
        await MovingBoards.EraseAsync(id, shelf, ct);
    }
}
