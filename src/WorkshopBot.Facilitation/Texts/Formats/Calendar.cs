namespace WorkshopBot.Facilitation;

/// <summary>Dates and times in the reader's zone and language; the names of months and days are texts like all others.</summary>
internal sealed record Calendar(Lexicon Lexicon, TimeZoneInfo Zone, DateTimeOffset? Now, bool NamesZone)
{
    /// <summary>A weekday is unmistakable for this many days ahead.</summary>
    private const int DaysByName = 6;

    /// <summary>A day and month is taken for the next or last one of that name within about ten months.</summary>
    private const int DaysWithoutYear = 300;

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    public string Moment(DateTimeOffset moment)
    {
        var (day, weekday, time) = (DayOf(moment), Weekday(DayOf(moment)), TimeOfDay(moment));
        var said = DaysFromNow(day) is >= 0 and <= DaysByName
            ? Fill("format.moment", ("weekday", weekday), ("time", time))
            : Fill("format.momentDay", ("weekday", weekday), ("day", Due(day)), ("time", time));
        return InZone(said);
    }

    public string Clock(DateTimeOffset moment) => InZone(TimeOfDay(moment));

    public string Date(DateOnly day) => Fill("format.date", ("day", day.Day), ("month", Name("format.months", day.Month - 1)), ("year", day.Year));

    public string Due(DateOnly day)
    {
        var month = Name("format.monthsShort", day.Month - 1);
        return DaysFromNow(day) is >= -DaysWithoutYear and <= DaysWithoutYear
            ? Fill("format.day", ("day", day.Day), ("month", month))
            : Fill("format.dayYear", ("day", day.Day), ("month", month), ("year", day.Year));
    }

    private int? DaysFromNow(DateOnly day) => Now is { } now ? day.DayNumber - DayOf(now).DayNumber : null;

    private string Weekday(DateOnly day) => Name("format.weekdays", (int)day.DayOfWeek);

    private string Name(string key, int index) => Lexicon[key].Split(' ')[index];

    private string TimeOfDay(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone);
        return Fill("format.time", ("hour", Two(local.Hour)), ("minute", Two(local.Minute)));
    }

    private string InZone(string said) => NamesZone ? Fill("format.momentZone", ("moment", said), ("zone", City)) : said;

    /// <summary>The place in the zone's id: "America/Mexico_City" is "Mexico City"; every form of UTC is "UTC".</summary>
    private string City => Zone.HasIanaId && Zone.Id.Contains('/', StringComparison.Ordinal) && Zone.Id != "Etc/UTC"
        ? Zone.Id[(Zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ')
        : Zone.Id is "Etc/UTC" ? "UTC" : Zone.Id;

    private static string Two(int number) => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    private string Fill(string key, params ReadOnlySpan<(string Name, Inserted Value)> values) => new Book(Lexicon, this).Text(key, values);
}
