namespace WorkshopBot.Facilitation;

/// <summary>The blueprint on a page: its views, the published page, the role cards and sharing.</summary>
public sealed class ViewTexts
{
    private readonly Book _book;

    internal ViewTexts(Book book) => _book = book;

    public string Nav => _book.Text("view.nav");
    public string Picture => _book.Text("view.picture");
    public string Phases => _book.Text("view.phases");
    public string Text => _book.Text("view.text");
    public string Zoom => _book.Text("view.zoom");
    public string ZoomIn => _book.Text("view.zoomIn");
    public string ZoomOut => _book.Text("view.zoomOut");
    public string Fit => _book.Text("view.fit");
    public string Download => _book.Text("view.download");
    public string Share => _book.Text("view.share");
    public string Print => _book.Text("view.print");
    public string Open => _book.Text("view.open");
    public string OpenZoom => _book.Text("view.openZoom");
    public string Edition(int version) => _book.Text("view.edition", ("version", version));
    public string Canvas => _book.Text("view.canvas");
    public string Drawing => _book.Text("view.drawing");
    public string Again => _book.Text("view.again");
    public string Blank => _book.Text("view.blank");
    public string BlankBody => _book.Text("view.blankBody");
    public string PhaseShown => _book.Text("view.phaseShown");

    public string PhaseOne(string phase, int number, int total) =>
        _book.Text("view.phaseOne", ("phase", phase), ("number", number), ("total", total));

    public string PhaseSome(string phase, int first, int last, int total) =>
        _book.Text("view.phaseSome", ("phase", phase), ("first", first), ("last", last), ("total", total));

    public string Moment(int number) => _book.Text("view.moment", ("number", number));
    public string PhaseEmpty => _book.Text("view.phaseEmpty");
    public string ChooseStep => _book.Text("view.chooseStep");
    public string StepTitle(IdText id, string what) => _book.Text("view.stepTitle", ("id", id), ("what", PlainWords.OneLine(what)));
    public string ComesFrom => _book.Text("view.comesFrom");
    public string Then => _book.Text("view.then");
    public string UpTo(int timeSeconds) => _book.Text("view.upTo", ("time", _book.Duration(timeSeconds)));

    public string Rating(int severity, int occurrence, int detection, int score) =>
        _book.Text("view.rating", ("severity", severity), ("occurrence", occurrence), ("detection", detection), ("score", score));

    public string Table => _book.Text("view.table");
    public string TableBox => _book.Text("view.tableBox");
    public string MapBox => _book.Text("view.mapBox");
    public string MapCaption => _book.Text("view.mapCaption");
    public string MapStep(IdText id, string what) => _book.Text("view.mapStep", ("id", id), ("what", PlainWords.OneLine(what)));
    public string More => _book.Text("view.more");
    public string EvidenceOf => _book.Text("view.evidenceOf");
    public string Published => _book.Text("view.published");
    public string InShort(string state, string start, string end) => _book.Text("view.inShort", ("state", state), ("start", start), ("end", end));
    public string LookAgain(DateOnly date) => _book.Text("view.lookAgain", ("date", _book.Date(date)));
    public string Blueprint => _book.Text("view.blueprint");
    public string PromiseOf(int toleranceSeconds) => _book.Text("view.promiseOf", ("tolerance", _book.Total(toleranceSeconds)));
    public string PromiseKept => _book.Text("view.promiseKept");
    public string PromiseTight => _book.Text("view.promiseTight");
    public string PromiseBroken => _book.Text("view.promiseBroken");
    public string PromiseUnknown => _book.Text("view.promiseUnknown");
    public string PromiseBox => _book.Text("view.promiseBox");

    public string PromiseDrawn(int totalSeconds, int promiseSeconds, int toleranceSeconds) =>
        _book.Text("view.promiseDrawn", ("total", _book.Total(totalSeconds)), ("promise", _book.Total(promiseSeconds)), ("tolerance", _book.Total(toleranceSeconds)));

    public string PromiseMark(int timeSeconds) => _book.Text("view.promiseMark", ("time", _book.Total(timeSeconds)));
    public string ToleranceMark(int timeSeconds) => _book.Text("view.toleranceMark", ("time", _book.Total(timeSeconds)));
    public string LegendWait => _book.Text("view.legendWait");
    public string LegendWork(string lane) => _book.Text("view.legendWork", ("lane", lane));
    public string Worst => _book.Text("view.worst");
    public string Score(int score) => _book.Text("view.score", ("score", score));
    public string NoFails => _book.Text("view.noFails");
    public string TaskOpen => _book.Text("view.taskOpen");
    public string TaskDone => _book.Text("view.taskDone");
    public string Watches => _book.Text("view.watches");
    public string Failure => _book.Text("view.failure");
    public string RolesTitle => _book.Text("view.rolesTitle");
    public string RolesIntro => _book.Text("view.rolesIntro");
    public string RolesNone => _book.Text("view.rolesNone");
    public string ToPublished => _book.Text("view.toPublished");
    public string ShareTitle => _book.Text("view.shareTitle");
    public string ShareIntro => _book.Text("view.shareIntro");
    public string ShareFor => _book.Text("view.shareFor");
    public string ShareMake => _book.Text("view.shareMake");
    public string ShareLinks => _book.Text("view.shareLinks");
    public string ShareNone => _book.Text("view.shareNone");
    public string ShareUntil(DateTimeOffset until, string name) => _book.Text("view.shareUntil", ("until", _book.Moment(until)), ("name", name));
    public string ShareAddress => _book.Text("view.shareAddress");
    public string ShareCopy => _book.Text("view.shareCopy");
    public string ShareCopied => _book.Text("view.shareCopied");
    public string ShareRevoke => _book.Text("view.shareRevoke");
    public string ShareRevoked => _book.Text("view.shareRevoked");
    public string ShareMade => _book.Text("view.shareMade");
    public string ShareFull => _book.Text("view.shareFull");
    public string ReadOnlyUntil(DateTimeOffset until) => _book.Text("view.readOnlyUntil", ("until", _book.Moment(until)));
    public string OverviewFile => _book.Text("view.overviewFile");
    public string TextFile => _book.Text("view.textFile");
}
