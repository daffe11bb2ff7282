using System.Text.Json.Nodes;

namespace WorkshopBot.Storage;

/// <summary>
/// Reads what an earlier version wrote: an event stored as <paramref name="Name"/> is handed to <paramref name="Change"/>, which returns
/// the event as it would be written today, its new name under <c>event</c> included.
/// </summary>
public sealed record Upcaster(string Name, Func<JsonObject, JsonObject> Change)
{
    /// <summary>Every change of the stored format so far, oldest first; none yet.</summary>
    public static IReadOnlyList<Upcaster> All { get; } = [];

    /// <summary>The common case: only the name changed.</summary>
    public static Upcaster Renamed(string from, string to) => new(from, stored =>
    {
        stored[EventCodec.NameField] = to;
        return stored;
    });
}
