using WorkshopBot.Channels.Web.Guest;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Channels.Web.Viewer;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>What the web keeps of a workshop beside its events – posts, drafts, guests' desks, links – goes with it.</summary>
public static class WebErasure
{
    /// <summary>Call it before the workshop itself is deleted: its rooms and people say where to look.</summary>
    public static async Task EraseAsync(WorkshopId id, IRooms rooms, IShelf shelf, CancellationToken ct)
    {
        var people = (await rooms.PeopleAsync(id, ct)).Keys;
        await foreach (var room in rooms.OfAsync(id, ct))
        {
            if (room is not { Channel: WebRoom.Channel, Private: false })
            {
                continue;
            }

            await shelf.EmptyAsync(BellTower.ShelfOf(room.Conversation), ct);
            foreach (var name in people.Select(who => WebRoom.Own(room.Conversation, who)).Append(room).SelectMany(Timeline.ShelvesOf))
            {
                await shelf.EmptyAsync(name, ct);
            }
        }

        foreach (var name in (string[])[GuestRegister.Shelf(id), Desks.Shelf(id), Shares.ShelfOf(id)])
        {
            await shelf.EmptyAsync(name, ct);
        }
    }
}
