using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>A conversation as a row.</summary>
/// <param name="Order">Its place among the rooms of the workshop.</param>
internal sealed record StoredRoom(Room Room, int Order)
{
    /// <summary>All that <see cref="KeyOf"/> and <see cref="StoredPerson.WhoOf"/> need.</summary>
    public static string[] KeyProperties => ["Key", "Who"];

    public static bool IsRoom(TableEntity row) => row.RowKey.StartsWith(TableKeys.Rooms, StringComparison.Ordinal);

    public static string KeyOf(TableEntity row) => row.GetString("Key")!;

    public static StoredRoom Read(TableEntity row) => new(
        new Room(row.GetString("Channel")!, row.GetString("Conversation")!, row.GetBoolean("Private") ?? false), row.GetInt32("Order") ?? 0);

    public TableEntity Row(string partition) => new(partition, TableKeys.RoomRow(Room.Key))
    {
        ["Key"] = Room.Key,
        ["Channel"] = Room.Channel,
        ["Conversation"] = Room.Conversation,
        ["Private"] = Room.Private,
        ["Order"] = Order,
    };
}

/// <summary>A person as a row: the only place of a name.</summary>
internal static class StoredPerson
{
    public static bool Is(TableEntity row) => row.RowKey.StartsWith(TableKeys.People, StringComparison.Ordinal);

    public static ParticipantId WhoOf(TableEntity row) => new(row.GetString("Who")!);

    public static Person Read(TableEntity row) => new(
        WhoOf(row),
        row.GetString("Name")!,
        row.GetString("ChatChannel") is { } channel ? new Room(channel, row.GetString("ChatConversation")!, row.GetBoolean("ChatPrivate") ?? false) : null,
        row.GetString("Language"),
        row.GetString("Zone"));

    public static TableEntity Row(string partition, Person person) => new(partition, TableKeys.PersonRow(person.Id))
    {
        ["Who"] = person.Id.Value,
        ["Name"] = person.Name,
        ["Language"] = person.Language,
        ["Zone"] = person.Zone,
        ["ChatChannel"] = person.DirectChat?.Channel,
        ["ChatConversation"] = person.DirectChat?.Conversation,
        ["ChatPrivate"] = person.DirectChat?.Private,
    };
}
