using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>Who may enter a room: those who have joined it. For everybody else it does not exist.</summary>
internal sealed class Entrance(IWorkshopStore store, IRooms rooms)
{
    /// <summary>The room with its newest workshop; null where there is none, or for somebody who has not joined.</summary>
    public async Task<Inside?> EnterAsync(string room, Visitor? visitor, CancellationToken ct)
    {
        if (visitor is null || await WorkshopInAsync(room, ct) is not { } id)
        {
            return null;
        }

        var people = await rooms.PeopleAsync(id, ct);
        return people.ContainsKey(visitor.Id) ? new Inside(room, await store.LoadAsync(id, ct), visitor, people) : null;
    }

    public async Task<WorkshopId?> WorkshopInAsync(string room, CancellationToken ct)
    {
        await foreach (var id in rooms.InAsync(WebRoom.Team(room).Key, ct))
        {
            return id;
        }

        return null;
    }

    /// <summary>Gives a visitor their place in the room.</summary>
    public Task JoinAsync(WorkshopId id, string room, Visitor visitor, CancellationToken ct) => rooms.MeetAsync(id, visitor.In(room), ct);
}

/// <summary>A visitor in a room, and what stands there.</summary>
public sealed record Inside(string Room, Workshop Workshop, Visitor Visitor, IReadOnlyDictionary<ParticipantId, Person> People)
{
    public Room Team => WebRoom.Team(Room);

    public Room Own => WebRoom.Own(Room, Visitor.Id);

    public string Address => $"/room/{Room}";
}
