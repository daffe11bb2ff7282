namespace WorkshopBot.Facilitation;

/// <summary>Lengths of time in words.</summary>
internal static class Spans
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    /// <summary>Minutes up to two hours, hours up to a day, then days; always rounded down, so that nobody is promised more than there is.</summary>
    public static string Left(Book book, TimeSpan left)
    {
        var minutes = Math.Max(0, (int)Math.Min(left.TotalMinutes, int.MaxValue));
        var (hours, days) = (minutes / 60, minutes / (24 * 60));
        return (hours, days) switch
        {
            ( < 2, _) => book.Plural("time.left.minutes", minutes),
            (_, 0) => book.Plural("time.left.hours", hours),
            (_, < 3) when hours % 24 > 0 => Two(book, book.Plural("time.left.days", days), book.Text("duration.hours", ("count", hours % 24))),
            _ => book.Plural("time.left.days", days),
        };
    }

    /// <summary>At most two units, as people write times: seconds below two minutes, minutes below two hours.</summary>
    public static string Duration(Book book, int seconds) => Math.Max(0, seconds) switch
    {
        < 2 * Minute and var some when some == 0 || some % Minute != 0 => book.Text("duration.seconds", ("count", some)),
        < 2 * Hour and var some when some % Hour != 0 => Units(book, some, Minute, "duration.minutes", 1, "duration.seconds"),
        < Day and var some => Units(book, some, Hour, "duration.hours", Minute, "duration.minutes"),
        var some => Days(book, some),
    };

    private static string Days(Book book, int seconds)
    {
        var days = book.Plural("duration.days", seconds / Day);
        var hours = seconds % Day / Hour;
        return hours == 0 ? days : Two(book, days, book.Text("duration.hours", ("count", hours)));
    }

    private static string Units(Book book, int seconds, int large, string largeKey, int small, string smallKey)
    {
        var first = book.Text(largeKey, ("count", seconds / large));
        var rest = seconds % large / small;
        return rest == 0 ? first : Two(book, first, book.Text(smallKey, ("count", rest)));
    }

    private static string Two(Book book, string first, string second) => book.Text("duration.two", ("first", first), ("second", second));
}
