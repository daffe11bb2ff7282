namespace WorkshopBot.Facilitation;

/// <content>Values as people read them; the typed texts use the same.</content>
public sealed partial class Texts
{
    /// <summary>A point in time: "Thu 17:00" within six days of the moment of speaking, else with its date.</summary>
    public string Moment(DateTimeOffset moment) => _book.Moment(moment);

    /// <summary>A time of day: "17:00".</summary>
    public string Clock(DateTimeOffset moment) => _book.Clock(moment);

    /// <summary>A date in full: "28 May 2027", "28 de mayo de 2027".</summary>
    public string Date(DateOnly date) => _book.Date(date);

    /// <summary>The reader's date at that moment.</summary>
    public string Date(DateTimeOffset moment) => _book.Date(moment);

    /// <summary>A date in short: "4 Dec", with the year where it could be mistaken; "no date" for none.</summary>
    public string Due(DateOnly? date) => _book.Due(date);

    /// <summary>Time that remains, never more than there is: "1 day 4 h", "4 hours", "35 minutes".</summary>
    public string Left(TimeSpan left) => _book.Left(left);

    /// <summary>How long something takes: "90 s", "3 min 15 s", "1 h 30", "7 days".</summary>
    public string Duration(int seconds) => _book.Duration(seconds);

    /// <summary>A total to compare with another: "94 min" rather than "1 h 34".</summary>
    public string Total(int seconds) => _book.Total(seconds);

    public string Percent(int percent) => _book.Text("format.percent", ("percent", percent));

    /// <summary>"A, B and C"; beyond <paramref name="most"/> "A, B and 3 more".</summary>
    public string All<T>(IEnumerable<T> items, int most = Listing.MostWords) => Listing.All(_book, Listing.Of(items), most);

    /// <summary>"A, B or C".</summary>
    public string Either<T>(IEnumerable<T> items) => Listing.Either(_book, Listing.Of(items));

    /// <summary>"A7, A8, A9"; ids are listed without "and".</summary>
    public string Ids<T>(IEnumerable<T> ids) => _book.Ids(ids);

    /// <summary>People's words in the language's quotation marks, plain and cut.</summary>
    public string Quote(string words) => _book.Text("format.quote", ("text", PlainWords.Cut(words)));

    /// <summary>Facts side by side: "6 of 9 · 1 day left"; empty ones are left out.</summary>
    public static string SideBySide(params ReadOnlySpan<string?> facts) => Listing.SideBySide(facts);

    /// <summary>People's words as plain text on one line, cut at 80 characters with an ellipsis.</summary>
    public static string Cut(string words) => PlainWords.Cut(words);
}
