using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>Gathers what the prompter needs to speak: names, rooms, links and the moment.</summary>
public sealed class Voices(IRooms rooms, TimeProvider time, IPictureLinks? links = null, IGuestLinks? guests = null)
{
    /// <summary>For the slots, which do not depend on who asked.</summary>
    public Task<PromptContext> ForSlotsAsync(Workshop workshop, CancellationToken ct) => ForAsync(workshop, null, ct);

    /// <summary>For an answer to one message.</summary>
    public async Task<PromptContext> ForAsync(Workshop workshop, InboundMessage? message, CancellationToken ct)
    {
        var people = new Dictionary<ParticipantId, Person>(await rooms.PeopleAsync(workshop.Id, ct));
        List<Room> standing = [];
        await foreach (var room in rooms.OfAsync(workshop.Id, ct))
        {
            standing.Add(room);
        }

        if (message is not null && !people.ContainsKey(message.From.Id))
        {
            people[message.From.Id] = message.From;
        }

        var board = Voice.ForRoom(workshop, people, time.GetUtcNow(), links) with { Guests = guests };
        return new PromptContext
        {
            Who = message?.From.Id,
            Board = board,
            Voice = message is null ? board : board.For(message.From.Id, workshop),
            Rooms = standing,
            Action = message?.Action,
            Typed = message?.Text,
            Fields = message?.Fields ?? new Dictionary<string, string>(),
            Private = message?.Room.Private ?? false,
            InThread = message is { Text: not null, Room.Private: false },
        };
    }
}
