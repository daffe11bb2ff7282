using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation;

/// <summary>Lets the workshops of a conversation follow it: they pause while it is archived, go on when it is back, and end when it is deleted.</summary>
public sealed class RoomWatch(IRooms rooms, IWorkshopGate gate, IWorkshopStore store, IDeadlines deadlines, SlotQueue slots, TimeProvider time)
{
    private static readonly ParticipantId s_platform = new("platform");

    /// <param name="cause">The platform's word of it; the same again changes nothing.</param>
    /// <exception cref="StoreUnavailableException">Some workshops may not have followed yet; the same word again moves the rest.</exception>
    public async Task FollowAsync(Room room, RoomFate fate, DeliveryId cause, CancellationToken ct)
    {
        await foreach (var id in rooms.InAsync(room.Key, ct))
        {
            var now = time.GetUtcNow();
            var follow = new WorkshopCommand.FollowRoom(s_platform, fate);
            var settled = await gate.DecideAsync(id, cause, workshop => WorkshopDecider.Decide(follow, workshop, now), ct);
            await deadlines.NoteAsync(store, id, settled.After, now, ct);
            slots.Ask(id);
        }
    }
}
