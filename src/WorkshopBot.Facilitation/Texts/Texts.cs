using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Every word the product says, bound to one language, one reader's time zone and, if given, the moment of speaking.</summary>
/// <remarks>
/// A key of the resource files is a member here: <c>board.btnPark</c> is <c>texts.Board.BtnPark</c>. Nothing is ambient; the same texts say the
/// same words on every machine.
/// </remarks>
public sealed partial class Texts
{
    private readonly Book _book;

    private Texts(Book book) => _book = book;

    /// <summary>The languages that have resource files, as codes such as <c>en</c>.</summary>
    public static IReadOnlyList<string> Languages => Lexicon.Languages;

    /// <summary>The code of the language these texts speak, after fallback.</summary>
    public string Language => _book.Lexicon.Language;

    /// <summary>Times are written in this zone.</summary>
    public TimeZoneInfo Zone => _book.Calendar.Zone;

    /// <summary>
    /// Texts in <paramref name="language"/> or the nearest there is (es-MX speaks es, an unknown one speaks en), with times in
    /// <paramref name="zone"/>. Without a moment of speaking, times carry their full date.
    /// </summary>
    public static Texts For(string? language, TimeZoneInfo zone, DateTimeOffset? now = null)
    {
        var lexicon = Lexicon.For(language);
        return new Texts(new Book(lexicon, new Calendar(lexicon, zone, now, NamesZone: false)));
    }

    /// <summary>The same texts said at <paramref name="now"/>: what is near is written shortly, as in "Thu 17:00".</summary>
    public Texts At(DateTimeOffset now) => new(_book with { Calendar = _book.Calendar with { Now = now } });

    /// <summary>The same texts for readers in many zones, as on the board: times name their zone, as in "Thu 17:00 (Madrid)".</summary>
    public Texts NamingZone() => new(_book with { Calendar = _book.Calendar with { NamesZone = true } });

    /// <summary>The same language for a reader elsewhere.</summary>
    public Texts In(TimeZoneInfo zone) => new(_book with { Calendar = _book.Calendar with { Zone = zone } });

    /// <summary>The shape that all parts share; what only one part says is at <see cref="Stages"/>.</summary>
    public StageTexts Stage(StageKey stage) => Stages[stage];

    /// <summary>Reason and example of a lint rule, such as <c>owner-missing</c>.</summary>
    public (string Reason, string Example) LintRule(string rule) =>
        (_book.Text($"lint.{rule}.reason"), _book.Text($"lint.{rule}.example"));

    /// <summary>Whether there are words for this lint rule.</summary>
    public bool HasLintRule(string rule) => _book.Has($"lint.{rule}.reason");

    /// <summary>The language's own name for itself, such as "Español".</summary>
    public string LanguageName(string language) => _book.Text($"language.{Lexicon.NearestTo(language)}");
}
