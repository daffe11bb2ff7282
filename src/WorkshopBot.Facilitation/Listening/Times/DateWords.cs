using System.Collections.Frozen;

namespace WorkshopBot.Facilitation.Listening.Times;

/// <summary>The words of dates, English and Spanish together, folded.</summary>
internal static class DateWords
{
    public static FrozenDictionary<string, int> Months { get; } = Table(
        "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo", "june jun junio",
        "july jul julio", "august aug agosto ago", "september sep sept septiembre setiembre", "october oct octubre",
        "november nov noviembre", "december dec diciembre dic");

    /// <summary>1 for Monday.</summary>
    public static FrozenDictionary<string, int> Weekdays { get; } = Table(
        "monday mon lunes lun", "tuesday tue tues martes", "wednesday wed miercoles mie", "thursday thu thur thurs jueves jue",
        "friday fri viernes vie", "saturday sat sabado sab", "sunday sun domingo dom");

    /// <summary>Words before or in a date that change nothing.</summary>
    public static FrozenSet<string> Fillers { get; } =
        "by on until till before the due of de del el la los para hasta antes al at a las next this proximo proxima este esta que viene".Split(' ').ToFrozenSet();

    private static FrozenDictionary<string, int> Table(params string[] rows) => rows
        .SelectMany((row, index) => row.Split(' ').Select(word => (word, Number: index + 1)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Number, StringComparer.Ordinal);
}
