namespace WorkshopBot.Facilitation;

/// <summary>The published summary.</summary>
public sealed class SummaryTexts
{
    private readonly Book _book;

    internal SummaryTexts(Book book) => _book = book;

    public string Title(string title) => _book.Text("summary.title", ("title", title));
    public string Head(int version, DateTimeOffset date) => _book.Text("summary.head", ("version", version), ("date", _book.Date(date)));

    public string OneLine(string customer, string start, string end) =>
        _book.Text("summary.oneLine", ("customer", customer), ("start", start), ("end", end));

    public string PromiseTitle => _book.Text("summary.promise.title");

    public string PromiseHolds(int totalSeconds, int toleranceSeconds) =>
        _book.Text("summary.promise.holds", ("total", _book.Total(totalSeconds)), ("tolerance", _book.Total(toleranceSeconds)));

    public string PromiseTight(int totalSeconds, int toleranceSeconds) =>
        _book.Text("summary.promise.tight", ("total", _book.Total(totalSeconds)), ("tolerance", _book.Total(toleranceSeconds)));

    public string PromiseBroken(int totalSeconds, int toleranceSeconds) =>
        _book.Text("summary.promise.broken", ("total", _book.Total(totalSeconds)), ("tolerance", _book.Total(toleranceSeconds)));

    public string PromiseParts(int touchSeconds, int waitSeconds, int maxWaitSeconds, string step) =>
        _book.Text(
            "summary.promise.parts", ("touch", _book.Total(touchSeconds)), ("wait", _book.Total(waitSeconds)),
            ("maxWait", _book.Duration(maxWaitSeconds)), ("step", PlainWords.Cut(step)));

    public string PromiseWorst(string exception, int worstSeconds) =>
        _book.Text("summary.promise.worst", ("exception", PlainWords.Cut(exception)), ("worst", _book.Total(worstSeconds)));

    /// <summary>Where so many loops are entangled that the search stopped early.</summary>
    public string PromiseWorstAtLeast(string exception, int worstSeconds) =>
        _book.Text("summary.promise.worstAtLeast", ("exception", PlainWords.Cut(exception)), ("worst", _book.Total(worstSeconds)));

    public string PromiseNone => _book.Text("summary.promise.none");
    public string PromiseNoWay(IdText from, IdText to) => _book.Text("summary.promise.noWay", ("from", from), ("to", to));
    public string PromiseUnknown(int count) => _book.Text("summary.promise.unknown", ("count", _book.Plural("count.times", count)));
    public string FailsTitle => _book.Text("summary.fails.title");

    public string FailsLine(IdText id, string step, string what) =>
        _book.Text("summary.fails.line", ("id", id), ("step", PlainWords.Cut(step)), ("what", PlainWords.Cut(what)));

    public string FailsBefore(string prevention) => _book.Text("summary.fails.before", ("prevention", prevention));
    public string FailsAfter(string contingency) => _book.Text("summary.fails.after", ("contingency", contingency));
    public string FailsNone => _book.Text("summary.fails.none");
    public string NotesTitle => _book.Text("summary.notes.title");
    public string OpenTitle => _book.Text("summary.open.title");
    public string OpenZero => _book.Text("summary.open.zero");
    public string OpenOwner<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("summary.open.owner", ids.Count, ("ids", _book.Ids(ids)));

    public string OpenSafeguard<TId>(IReadOnlyCollection<TId> ids) =>
        _book.Plural("summary.open.safeguard", ids.Count, ("ids", _book.Ids(ids)));

    public string OpenWait<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("summary.open.wait", ids.Count, ("ids", _book.Ids(ids)));

    public string OpenSupposed(int percent) => _book.Text("summary.open.supposed", ("percent", percent));
    public string TasksTitle => _book.Text("summary.tasks.title");

    public string TasksLine(string what, string owner, DateOnly? due) =>
        _book.Text("summary.tasks.line", ("what", PlainWords.Cut(what)), ("owner", owner), ("due", _book.Due(due)));

    public string TasksNone => _book.Text("summary.tasks.none");

    public string People<T>(int count, IEnumerable<T> roles) =>
        _book.Text("summary.people", ("count", _book.Plural("count.people", count)), ("roles", _book.All(roles)));

    public string Draft => _book.Text("summary.draft");
    public string Signed(string name) => _book.Text("summary.signed", ("name", name));

    public string PictureAlt(string title, int phases, int steps, int fails, int waits) =>
        _book.Text(
            "summary.picture.alt", ("title", title), ("phases", _book.Plural("count.phases", phases)),
            ("steps", _book.Plural("count.steps", steps)), ("fails", _book.Plural("count.fails", fails)),
            ("waits", _book.Plural("count.waits", waits)));

    public string TileAlt<T>(string phase, int number, int total, IEnumerable<T> steps) =>
        _book.Text("summary.tile.alt", ("phase", phase), ("number", number), ("total", total), ("steps", _book.Commas(steps)));

    public string BtnFull => _book.Text("summary.btnFull");
    public string BtnTiles => _book.Text("summary.btnTiles");
    public string BtnText => _book.Text("summary.btnText");
    public string BtnFiles => _book.Text("summary.btnFiles");
    public string BtnRoleCard => _book.Text("summary.btnRoleCard");
    public string BtnTasks => _book.Text("summary.btnTasks");
    public string TasksNoDue => _book.Text("summary.tasks.noDue");
}
