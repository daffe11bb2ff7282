using System.Globalization;

namespace WorkshopBot.Domain.Blueprints;

/// <summary>How <see cref="DurationText.Format"/> writes an hour and more.</summary>
public enum DurationStyle
{
    /// <summary>1 h 34: for one step.</summary>
    Natural,

    /// <summary>94 min up to three hours: for totals that are compared with each other, as in the promise check.</summary>
    Minutes,
}

/// <summary>Durations as people write and read them, in English and Spanish.</summary>
public static class DurationText
{
    /// <summary>Ten years; what is longer is a slip of the pen.</summary>
    public const int MaxSeconds = 315_576_000;

    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    /// <summary>Reads "90s", "1,5 min", "1h30", "half an hour", "2 días" and their like; words of both languages are always understood.</summary>
    /// <param name="language">Decides only whether the comma or the point groups thousands.</param>
    public static DurationReading Read(string text, string language) => DurationParser.Read(text, IsSpanish(language));

    /// <summary>The seconds, if the text says them without doubt.</summary>
    public static bool TryParse(string text, string language, out int seconds)
    {
        var known = Read(text, language) as DurationReading.Known;
        seconds = known?.Seconds ?? 0;
        return known is not null;
    }

    /// <summary>The duration in the shortest words that lose no second: 90 s, 2 min, 3 min 15 s, 1 h 30, 2 days; reading it gives it back.</summary>
    public static string Format(long seconds, string language, DurationStyle style = DurationStyle.Natural)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var parts = new List<string>();
        if (seconds is > Minute and < 2 * Minute)
        {
            return Part(seconds, "s");
        }

        var minutesOnly = style == DurationStyle.Minutes && seconds < 3 * Hour;
        var (days, hours) = minutesOnly ? (0L, 0L) : (seconds / Day, seconds % Day / Hour);
        var minutes = minutesOnly ? seconds / Minute : seconds % Hour / Minute;
        Add(parts, days, IsSpanish(language) ? days == 1 ? "día" : "días" : days == 1 ? "day" : "days");
        Add(parts, hours, "h");

        // "1 h 30" is how people say it; the unit returns when seconds follow.
        Add(parts, minutes, hours > 0 && seconds % Minute == 0 ? "" : "min");
        Add(parts, seconds % Minute, "s");
        return parts.Count == 0 ? "0 s" : string.Join(' ', parts);
    }

    private static void Add(List<string> parts, long number, string unit)
    {
        if (number > 0)
        {
            parts.Add(Part(number, unit));
        }
    }

    private static string Part(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}").TrimEnd();

    private static bool IsSpanish(string language) => language.StartsWith("es", StringComparison.OrdinalIgnoreCase);
}
