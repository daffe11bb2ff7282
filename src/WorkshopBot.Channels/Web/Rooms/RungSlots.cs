using System.Globalization;

namespace WorkshopBot.Channels.Web.Rooms;

/// <summary>What one replica rang in one room: of each slot the last time, and only the latest of them.</summary>
internal sealed class RungSlots
{
    private const int Most = 200;

    private readonly Dictionary<(string Slot, string? Who), long> _numbers = [];

    /// <summary>Whether something is not on the shelf yet.</summary>
    public bool IsNew { get; set; }

    public DateTimeOffset At { get; private set; }

    public void Add(string slot, string? who, long number, DateTimeOffset now)
    {
        At = now;
        _numbers[(slot, who)] = number;
        IsNew = true;
        if (_numbers.Count > Most)
        {
            _numbers.Remove(_numbers.MinBy(entry => entry.Value).Key);
        }
    }

    /// <summary>A line for the time, then one for each ring in their order: its number, the slot, and whom it is for.</summary>
    public string Write() => string.Join('\n', _numbers.OrderBy(entry => entry.Value)
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Value} {entry.Key.Slot} {(entry.Key.Who is { } who ? $"@{Uri.EscapeDataString(who)}" : "")}"))
        .Prepend(At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));

    public static (DateTimeOffset At, IReadOnlyList<(long Number, string Slot, string? Who)> Rings) Read(string text)
    {
        var lines = text.Split('\n');
        return (
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(lines[0], CultureInfo.InvariantCulture)),
            [.. lines.Skip(1).Select(line => line.Split(' ')).Select(ring => (
                long.Parse(ring[0], CultureInfo.InvariantCulture), ring[1], ring[2] is ['@', .. var who] ? Uri.UnescapeDataString(who) : null))]);
    }
}
