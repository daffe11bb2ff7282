using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation;

/// <summary>Lengths of time in words.</summary>
internal static class Spans
{
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

    /// <summary>As people write it and as it is read back; the domain knows the units, the pseudo-languages change them like any text.</summary>
    public static string Duration(Book book, int seconds, DurationStyle style)
    {
        var said = DurationText.Format(Math.Max(0, seconds), book.Lexicon.Language, style);
        return PseudoLanguage.Is(book.Lexicon.Language) ? PseudoLanguage.Accent(said) : said;
    }

    private static string Two(Book book, string first, string second) => book.Text("duration.two", ("first", first), ("second", second));
}
