using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>Gathers what the prompter needs to speak: names, rooms, links and the moment.</summary>
public sealed class Voices(IRooms rooms, TimeProvider time, IPictureLinks? links = null, IGuestLinks? guests = null, IScreenPictures? pictures = null, IRetention? retention = null)
{
    /// <summary>For the slots, which do not depend on who asked.</summary>
    public async Task<PromptContext> ForSlotsAsync(Workshop workshop, CancellationToken ct)
    {
        var context = await ForAsync(workshop, null, ct);
        return workshop.Lifecycle == Lifecycle.Finished ? await WithTilesAsync(context, workshop, ct) : context;
    }

    /// <summary>With the number of tiles that each phase needs, which only drawing tells.</summary>
    public async Task<PromptContext> WithTilesAsync(PromptContext context, Workshop workshop, CancellationToken ct)
    {
        if (links is null || pictures is null)
        {
            return context;
        }

        if (await pictures.TilesAsync(workshop, context.Board.People, ct) is not { } drawn)
        {
            return context with { Board = context.Board with { TilesLate = true }, Voice = context.Voice with { TilesLate = true } };
        }

        var tiles = Enumerable.Range(0, workshop.Blueprint.Phases.Count).Select(place => drawn.Count(tile => tile.Phase == place)).ToSequence();
        return context with { Board = context.Board with { Tiles = tiles }, Voice = context.Voice with { Tiles = tiles } };
    }

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

        var board = Voice.ForRoom(workshop, people, time.GetUtcNow(), links) with
        {
            Guests = guests,
            KeptDays = retention is null || message is null ? null : await retention.DaysAsync(standing, ct),
        };
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
