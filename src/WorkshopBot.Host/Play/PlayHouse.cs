using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;

namespace WorkshopBot.Host.Play;

/// <summary>The ports that a play runs on: the configured store, whichever it is.</summary>
internal sealed record PlayStorage(IWorkshopStore Store, ICardLedger Ledger, IDeadlines Deadlines, IRooms Rooms);

/// <summary>What a play left.</summary>
internal sealed record Played(Workshop Workshop, string Transcript, int Messages, IReadOnlyDictionary<ParticipantId, Person> People);

/// <summary>Puts the real facilitator on a stage with simulated people, and plays.</summary>
internal static class PlayHouse
{
    /// <summary>A Monday morning; a play has no other time than its own.</summary>
    public static DateTimeOffset Opening { get; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static async Task<Played> PlayAsync(ServiceBlueprint script, PlayStorage storage, Action<StageKey> progress, CancellationToken ct)
    {
        var clock = new PlayClock(Opening);
        var channel = new PlayChannel();
        var directory = new ChannelDirectory([channel]);
        var store = storage.Store;
        var gate = new WorkshopGate(store, clock, () => 0);
        var voices = new Voices(storage.Rooms, clock);
        var slots = new SlotKeeper(store, storage.Ledger, directory, voices, NullLogger<SlotKeeper>.Instance);
        var facilitator = new Facilitator(
            gate, store, storage.Rooms, storage.Deadlines, voices, slots, directory, new Conversations(), new Library(store, storage.Rooms), clock, NullLogger<Facilitator>.Instance);
        var room = new PlayRoom(facilitator, slots, new Reminders(storage.Deadlines, gate, store, slots, clock, NullLogger<Reminders>.Instance), store, channel, clock, await TeamAsync(store, ct));
        await new PlayScript(room, script, progress).PlayAsync(ct);
        return new Played(room.State, channel.Transcript, room.Messages, await storage.Rooms.PeopleAsync(room.State.Id, ct));
    }

    /// <summary>A room of its own for each play, so that a second one in the same store is a second workshop.</summary>
    private static async Task<Room> TeamAsync(IWorkshopStore store, CancellationToken ct)
    {
        var number = 1;
        await foreach (var _ in store.ListAsync(ct))
        {
            number++;
        }

        return new Room("play", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"team-{number}"));
    }
}
