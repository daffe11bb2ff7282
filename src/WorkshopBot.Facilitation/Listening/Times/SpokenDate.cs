using System.Globalization;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Times;

/// <summary>Reads days as people type them: tomorrow, Friday, 4 Dec, 4 de diciembre de 2026, in 3 days, 2026-12-04; a year left out is the coming one.</summary>
internal static class SpokenDate
{
    /// <param name="words">Folded words and numbers.</param>
    public static DateOnly? Read(IReadOnlyList<string> words, DateOnly today)
    {
        string[] plain = [.. words.Where(word => !DateWords.Fillers.Contains(word))];
        return plain switch
        {
            ["today" or "hoy"] => today,
            ["tomorrow" or "manana"] => today.AddDays(1),
            ["day", "after", "tomorrow"] or ["pasado", "manana"] => today.AddDays(2),
            ["week"] or ["semana"] => today.AddDays(7),
            ["month"] or ["mes"] => today.AddMonths(1),
            ["in" or "en" or "dentro", .. var ahead] => Ahead(ahead, today),
            [var weekday] when DateWords.Weekdays.TryGetValue(weekday, out var number) => Coming(number, today),
            [var weekday, .. var rest] when rest.Length > 0 && DateWords.Weekdays.ContainsKey(weekday) => Calendar(rest, today),
            _ => Calendar(plain, today),
        };
    }

    /// <summary>Reads a text that is a day and nothing else.</summary>
    public static DateOnly? Read(string text, DateOnly today) =>
        Folding.Word(text.Trim()) is var plain && DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)
            ? iso
            : Read(plain.Split([' ', ',', '.', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), today);

    private static DateOnly? Ahead(string[] words, DateOnly today)
    {
        if (words is not [var amount, var unit] || Number(amount) is not { } count || count is < 1 or > 1000)
        {
            return null;
        }

        return unit[0] switch
        {
            'd' => today.AddDays(count),
            'w' or 's' => today.AddDays(7 * count),
            'm' => today.AddMonths(count),
            'y' or 'a' => count <= 10 ? today.AddYears(count) : null,
            _ => null,
        };
    }

    private static DateOnly? Calendar(string[] words, DateOnly today)
    {
        var (day, month, year) = words switch
        {
            [var first, var second] when Month(second) is { } m => (Day(first), m, null),
            [var first, var second] when Month(first) is { } m => (Day(second), m, null),
            [var first, var second, var third] when Month(second) is { } m => (Day(first), m, Number(third)),
            [var first, var second, var third] when Month(first) is { } m => (Day(second), m, Number(third)),

            // A day above 12 can only be a day; 4/12 could be two dates and is not guessed.
            [var first, var second] when Number(first) is > 12 and var d && Number(second) is >= 1 and <= 12 and var m => (d, m, null),
            [var first, var second, var third] when Number(first) is > 12 and <= 31 and var d && Number(second) is >= 1 and <= 12 and var m => (d, m, Number(third)),
            [var first, var second, var third] when Number(first) is > 1999 and var y && Number(second) is >= 1 and <= 12 and var m => (Number(third), m, y),
            _ => ((int?)null, 0, (int?)null),
        };
        return day is { } known ? OnOrAfter(known, month, year, today) : null;
    }

    private static DateOnly? OnOrAfter(int day, int month, int? year, DateOnly today)
    {
        var start = year is { } given ? (given < 100 ? 2000 + given : given) : today.Year;
        if (start is < 2000 or > 9000 || day < 1)
        {
            return null;
        }

        for (var tried = start; tried <= (year is null ? start + 4 : start); tried++)
        {
            if (day <= DateTime.DaysInMonth(tried, month) && new DateOnly(tried, month, day) is var date && (year is not null || date >= today))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Never today: who means today says so.</summary>
    private static DateOnly Coming(int weekday, DateOnly today) =>
        today.AddDays((weekday - (int)today.DayOfWeek + 7) % 7 is var ahead and > 0 ? ahead : 7);

    private static int? Month(string word) => DateWords.Months.TryGetValue(word, out var month) ? month : null;

    private static int? Day(string word) =>
        Number(word) is >= 1 and <= 31 and var day ? day
        : word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" && Number(word[..^2]) is >= 1 and <= 31 and var ordinal ? ordinal
        : null;

    private static int? Number(string word) => word switch
    {
        "a" or "an" or "one" or "un" or "una" => 1,
        "two" or "dos" => 2,
        "three" or "tres" => 3,
        "six" or "seis" => 6,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
    };
}
