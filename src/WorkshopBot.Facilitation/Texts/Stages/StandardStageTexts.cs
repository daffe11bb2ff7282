using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 11: done right, normal time, longest wait.</summary>
public sealed class StandardStageTexts : StageTexts
{
    private readonly Book _book;

    internal StandardStageTexts(Book book)
        : base(book, StageKey.Standard) => _book = book;

    public string FormExecutionLabel => _book.Text("stage.standard.form.execution.label");
    public string FormExecutionPlaceholder => _book.Text("stage.standard.form.execution.placeholder");

    public string FormExecutionHintAttitude(string text) =>
        _book.Text("stage.standard.form.execution.hintAttitude", ("text", PlainWords.Cut(text)));

    public string FormTargetLabel => _book.Text("stage.standard.form.target.label");
    public string FormTargetPlaceholder => _book.Text("stage.standard.form.target.placeholder");
    public string FormWaitLabel => _book.Text("stage.standard.form.wait.label");
    public string FormWaitPlaceholder => _book.Text("stage.standard.form.wait.placeholder");
    public string FormTimeHelp => _book.Text("stage.standard.form.time.help");
    public string FormTimeError(string text) => _book.Text("stage.standard.form.time.error", ("text", PlainWords.Cut(text)));
    public string FormTimeAmbiguous(string text) => _book.Text("stage.standard.form.time.ambiguous", ("text", PlainWords.Cut(text)));
    public string FormBasisLabel => _book.Text("stage.standard.form.basis.label");
    public string FormBasisMeasured => _book.Text("stage.standard.form.basis.measured");
    public string FormBasisFelt => _book.Text("stage.standard.form.basis.felt");
    public string FormBasisAim => _book.Text("stage.standard.form.basis.aim");
    public string FormBlind => _book.Text("stage.standard.form.blind");

    public string RevealClose(int medianSeconds, int lowSeconds, int highSeconds) =>
        _book.Text(
            "stage.standard.reveal.close", ("median", _book.Duration(medianSeconds)), ("low", _book.Duration(lowSeconds)),
            ("high", _book.Duration(highSeconds)));

    public string RevealWide(int medianSeconds, int lowSeconds, string lowRole, int highSeconds, string highRole) =>
        _book.Text(
            "stage.standard.reveal.wide", ("median", _book.Duration(medianSeconds)), ("low", _book.Duration(lowSeconds)),
            ("lowRole", lowRole), ("high", _book.Duration(highSeconds)), ("highRole", highRole));

    public string RevealAgain => _book.Text("stage.standard.reveal.again");

    public string RevealBtnAgain => _book.Text("stage.standard.reveal.btnAgain");

    public string AskedAgain(IdText id) => _book.Text("stage.standard.reveal.askedAgain", ("id", id));

    public string PromiseOk(int totalSeconds, int toleranceSeconds) =>
        _book.Text("stage.standard.promise.ok", ("total", _book.Total(totalSeconds)), ("tolerance", _book.Total(toleranceSeconds)));

    public string PromiseTight(int totalSeconds, int toleranceSeconds, int spareSeconds, string step) =>
        _book.Text(
            "stage.standard.promise.tight", ("total", _book.Total(totalSeconds)), ("tolerance", _book.Total(toleranceSeconds)),
            ("spare", _book.Total(spareSeconds)), ("step", PlainWords.Cut(step)));

    public string PromiseBroken(int totalSeconds, int toleranceSeconds, int overSeconds, string step) =>
        _book.Text(
            "stage.standard.promise.broken", ("total", _book.Total(totalSeconds)), ("tolerance", _book.Total(toleranceSeconds)),
            ("over", _book.Total(overSeconds)), ("step", PlainWords.Cut(step)));

    public string Missing<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.standard.missing", ids.Count, ("ids", _book.Ids(ids)));
    public string Recap(int count, string promise) => _book.Plural("stage.standard.recap", count, ("promise", promise));
    public string Saved(IdText id) => _book.Text("stage.standard.saved", ("id", id));
    public string SavedTimes<T>(IdText id, IEnumerable<T> times) => _book.Text("stage.standard.savedTimes", ("id", id), ("times", _book.Commas(times)));
    public string SavedWait(int waitSeconds) => _book.Text("stage.standard.savedWait", ("wait", _book.Duration(waitSeconds)));
    public string RevealTarget => _book.Text("stage.standard.reveal.target");
    public string RevealWait => _book.Text("stage.standard.reveal.wait");
    public string RevealOne(int medianSeconds) => _book.Text("stage.standard.reveal.oneVoice", ("median", _book.Duration(medianSeconds)));
    public string RevealMiddle(int medianSeconds) => _book.Text("stage.standard.reveal.middle", ("median", _book.Duration(medianSeconds)));

    /// <summary>Where nobody's role is known.</summary>
    public string RevealWideNameless(int medianSeconds, int lowSeconds, int highSeconds) =>
        _book.Text(
            "stage.standard.reveal.wideNameless", ("median", _book.Duration(medianSeconds)), ("low", _book.Duration(lowSeconds)),
            ("high", _book.Duration(highSeconds)));

    public string Nudge(string step) => _book.Text("stage.standard.nudge", ("step", PlainWords.Cut(step)));
}
