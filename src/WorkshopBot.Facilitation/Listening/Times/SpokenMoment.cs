using System.Globalization;
using System.Text.RegularExpressions;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Times;

/// <summary>Moments in the zone of the person who names them, and days at the end of a sentence.</summary>
internal static partial class SpokenMoment
{
    /// <summary>"Until Monday" ends when people are at work again.</summary>
    private static readonly TimeOnly s_morning = new(8, 0);

    /// <summary>"Open until Friday" holds all of Friday.</summary>
    private static readonly TimeOnly s_evening = new(18, 0);

    public static DateOnly Today(Heard heard) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(heard.Now, heard.Zone).DateTime);

    /// <summary>"Monday", "tomorrow", "4 Dec": that morning, or at the hour that is given.</summary>
    public static DateTimeOffset? Morning(string text, Heard heard) => At(text, heard, s_morning);

    /// <summary>"Friday", "17:00": that evening, or at the hour that is given.</summary>
    public static DateTimeOffset? Evening(string text, Heard heard) => At(text, heard, s_evening);

    /// <summary>The same hour some days on, or so many seconds on: a day in somebody's calendar may have 23 hours.</summary>
    public static DateTimeOffset After(DateTimeOffset start, int seconds, TimeZoneInfo zone) =>
        seconds % 86_400 == 0
            ? InZone(TimeZoneInfo.ConvertTime(start, zone).DateTime.AddDays(seconds / 86_400), zone)
            : start.AddSeconds(seconds);

    /// <summary>Takes a day off the end of a line, with the words that lead to it.</summary>
    public static (string Left, DateOnly? Day) TakeDay(string text, Heard heard)
    {
        var line = Line.Of(text);
        var tokens = line.Tokens;
        for (var from = Math.Max(0, tokens.Count - 8); from < tokens.Count; from++)
        {
            List<string> words = [.. tokens.Skip(from).Select(token => token.Word).Where(word => word is not ("," or "/" or "-"))];
            if (SpokenDate.Read(words, Today(heard)) is { } day || Iso(line.Text[tokens[from].Start..]) is { } iso && (day = iso) == iso)
            {
                return (text[..(text.Length - (line.Text.Length - tokens[from].Start))].TrimEnd(' ', ',', ';', '-', '–', ':', '('), day);
            }
        }

        return (text, null);
    }

    private static DateOnly? Iso(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? At(string text, Heard heard, TimeOnly usual)
    {
        var clock = Clock().Match(Folding.Fold(text));
        var time = clock.Success ? Time(clock) : usual;
        var rest = clock.Success ? string.Concat(text.AsSpan(0, clock.Index), " ", text.AsSpan(clock.Index + clock.Length)).Trim() : text;
        if (time is not { } hour)
        {
            return null;
        }

        if (rest.Length == 0)
        {
            var today = InZone(Today(heard).ToDateTime(hour), heard.Zone);
            return today > heard.Now ? today : InZone(Today(heard).AddDays(1).ToDateTime(hour), heard.Zone);
        }

        return SpokenDate.Read(rest, Today(heard)) is { } day ? InZone(day.ToDateTime(hour), heard.Zone) : null;
    }

    private static TimeOnly? Time(Match clock)
    {
        var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = clock.Groups["minute"] is { Success: true } minutes ? int.Parse(minutes.Value, CultureInfo.InvariantCulture) : 0;
        hour += clock.Groups["half"].Value switch { "pm" when hour < 12 => 12, "am" when hour == 12 => -12, _ => 0 };
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>A local time that the clocks skip is an hour later.</summary>
    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var real = zone.IsInvalidTime(plain) ? plain.AddHours(1) : plain;
        return new DateTimeOffset(real, zone.GetUtcOffset(real));
    }

    [GeneratedRegex(
        "(?:(?:at|a las?|,) *)?(?:(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2}) *(?<half>am|pm)?(?: ?h)?|(?<hour>[0-9]{1,2}) ?(?<half>am|pm))(?![0-9.])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
