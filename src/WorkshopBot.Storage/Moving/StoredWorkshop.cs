using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Json;

namespace WorkshopBot.Storage.Moving;

/// <summary>Everything that is stored under one workshop, as it is stored: events are not read, so that no version has to know them.</summary>
/// <param name="Place">Its place in the order of all workshops.</param>
public sealed record StoredWorkshop(WorkshopId Id, long Place)
{
    /// <summary>The bodies of the ordered events, oldest first.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    public IReadOnlyList<MovedDelivery> Deliveries { get; init; } = [];

    public IReadOnlyList<MovedMark> Marks { get; init; } = [];

    public IReadOnlyList<LedgerEntry> Slots { get; init; } = [];

    /// <summary>A lease on it is not moved: whoever held it does not work on the other store.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>In the order in which they joined.</summary>
    public IReadOnlyList<Room> Rooms { get; init; } = [];

    public IReadOnlyList<Person> People { get; init; } = [];

    internal Digest Digest()
    {
        var hash = new ContentHash();
        hash.Add("workshop", Id.Value, Place);
        Each(Events, body => hash.Add("event", body));
        Each(Deliveries.OrderBy(delivery => delivery.First).ThenBy(delivery => delivery.Cause, StringComparer.Ordinal), delivery => hash.Add("delivery", delivery.Cause, delivery.First, delivery.Last));
        Each(
            Marks.OrderBy(mark => mark.Stage, StringComparer.Ordinal).ThenBy(mark => mark.Round).ThenBy(mark => mark.Who, StringComparer.Ordinal),
            mark => hash.Add("mark", mark.Stage, mark.Round, mark.Who));
        Each(
            Slots.OrderBy(entry => entry.Slot.Kind).ThenBy(entry => entry.Slot.Room, StringComparer.Ordinal).ThenBy(entry => entry.Slot.Subject, StringComparer.Ordinal),
            entry => hash.Add("slot", SlotNames.Kinds[entry.Slot.Kind], entry.Slot.Room, entry.Slot.Subject, entry.Claimed, entry.Shown, entry.Reference, entry.Fingerprint));
        hash.Add("due", Due?.UtcTicks);
        Each(Rooms, room => hash.Add("room", room.Channel, room.Conversation, room.Private));
        Each(
            People.OrderBy(person => person.Id.Value, StringComparer.Ordinal),
            person => hash.Add("person", person.Id.Value, person.Name, person.Language, person.Zone, person.DirectChat?.Channel, person.DirectChat?.Conversation, person.DirectChat?.Private));
        return new Digest(hash.Text(), new MovedCounts(1, Events.Count, Deliveries.Count, Marks.Count) { Slots = Slots.Count, Rooms = Rooms.Count, People = People.Count });
    }

    private static void Each<T>(IEnumerable<T> items, Action<T> add)
    {
        foreach (var item in items)
        {
            add(item);
        }
    }
}

/// <summary>What one message caused: the first and the last of its events; with none, the last stands before the first.</summary>
public sealed record MovedDelivery(string Cause, int First, int Last);

/// <summary>That somebody has answered in a round.</summary>
public sealed record MovedMark(string Stage, int Round, string Who);

/// <summary>What something holds, to compare it with what another store holds.</summary>
internal sealed record Digest(string Hash, MovedCounts Counts);
