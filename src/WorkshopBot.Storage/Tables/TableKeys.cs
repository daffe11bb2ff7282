using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Json;

namespace WorkshopBot.Storage.Tables;

/// <summary>
/// Every key of every row, made here and nowhere else. Keys are never taken apart again: what has to be read back is a property of the row.
/// </summary>
internal static class TableKeys
{
    /// <summary>The next deadline of a workshop: one row, so no more of a key is needed.</summary>
    public const string Deadline = "t";

    /// <summary>Events and marks stand next to each other, so that one range holds what is new and all marks: from an event's key up to here.</summary>
    public const string BehindMarks = "n";

    public const string Deliveries = "d|";
    public const string Events = "e|";
    public const string BehindEvents = "e}";
    public const string Marks = "m|";
    public const string People = "p|";
    public const string BehindPeople = "p}";
    public const string Rooms = "r|";
    public const string BehindRooms = "r}";
    public const string Slots = "s|";
    public const string BehindSlots = "s}";

    /// <summary>The partition of the index that lists the workshops.</summary>
    public const string Workshops = "workshops";

    /// <summary>A key longer than this is cut and ends in its hash; Azure takes 1 KiB, Azurite 512 characters.</summary>
    private const int Longest = 200;

    public static string Of(WorkshopId id) => Of(id.Value);

    /// <summary>The version itself: who inserts a row that is there already came second.</summary>
    public static string Event(int version) => string.Create(CultureInfo.InvariantCulture, $"{Events}{version:D10}");

    public static string Delivery(DeliveryId cause) => Deliveries + Hash(cause.Value);

    public static string MarksOf(string stage, int round) => string.Create(CultureInfo.InvariantCulture, $"{Marks}{stage}|{round:D10}");

    public static string SlotRow(Slot slot) => $"{Slots}{SlotNames.Kinds[slot.Kind]}|{Of(slot.Room)}|{Of(slot.Subject)}";

    public static string RoomRow(string key) => Rooms + Of(key);

    public static string PersonRow(ParticipantId who) => People + Of(who.Value);

    /// <summary>The partition of the index with the workshops of a room.</summary>
    public static string InRoom(string key) => $"room|{Of(key)}";

    /// <summary>The partition of the index with the workshops of a person.</summary>
    public static string With(ParticipantId who) => $"person|{Of(who.Value)}";

    /// <summary>The hour in which a deadline falls due: old hours are empty, so looking for what is due reads little more than what is due.</summary>
    public static string Hour(DateTimeOffset due) => due.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    public static string DueRow(DateTimeOffset due, WorkshopId id, string turn) =>
        string.Create(CultureInfo.InvariantCulture, $"{due.UtcTicks:D19}|{Of(id)}|{turn}");

    /// <summary>The end of all keys that fall due up to a moment.</summary>
    public static string DueUpTo(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:D19}}}");

    /// <summary>
    /// A foreign text as a key, whatever it holds: letters, digits, hyphen and underscore stand for themselves, everything else is its code
    /// behind a sign that sorts where the character would. So keys sort like the texts, in ordinal order.
    /// </summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            {
                key.Append(letter);
            }
            else
            {
                key.Append(SignOf(letter)).Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return key.Length <= Longest ? key.ToString() : $"{key.ToString(0, Longest - 50)}*{Hash(text)}";
    }

    private static char SignOf(char letter) => letter switch
    {
        < '-' => '!',
        < '0' => '.',
        < 'A' => ':',
        < '_' => '^',
        < 'a' => '`',
        _ => '~',
    };

    private static string Hash(string text) => System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
