namespace WorkshopBot.Facilitation;

/// <summary>The words on the picture and in its description.</summary>
public sealed class PictureTexts
{
    private readonly Book _book;

    internal PictureTexts(Book book) => _book = book;

    public string LegendTitle => _book.Text("picture.legend.title");
    public string LegendFail => _book.Text("picture.legend.fail");
    public string LegendFailOpen => _book.Text("picture.legend.failOpen");
    public string LegendWait => _book.Text("picture.legend.wait");
    public string LegendNext => _book.Text("picture.legend.next");
    public string LegendConditional => _book.Text("picture.legend.conditional");
    public string LegendInteraction => _book.Text("picture.legend.interaction");
    public string LegendVisibility => _book.Text("picture.legend.visibility");
    public string LegendInternal => _book.Text("picture.legend.internal");
    public string LegendWorkaround => _book.Text("picture.legend.workaround");
    public string LegendSupposed => _book.Text("picture.legend.supposed");
    public string LegendAdded => _book.Text("picture.legend.added");
    public string LegendRemoved => _book.Text("picture.legend.removed");
    public string LegendChanged => _book.Text("picture.legend.changed");
    public string LegendMoved => _book.Text("picture.legend.moved");
    public string Kind => _book.Text("picture.kind");
    public string Draft => _book.Text("picture.draft");
    public string Version(int version) => _book.Text("picture.version", ("version", version));
    public string OwnerNeeded => _book.Text("picture.ownerNeeded");
    public string Observed(int percent) => _book.Text("picture.observed", ("percent", percent));
    public string ToStep(IdText id) => _book.Text("picture.toStep", ("id", id));
    public string FromStep(IdText id) => _book.Text("picture.fromStep", ("id", id));
    public string When(string when) => _book.Text("picture.when", ("when", when));
    public string Waits(int waitSeconds) => _book.Text("picture.waits", ("wait", _book.Duration(waitSeconds)));
    public string WaitsUnknown => _book.Text("picture.waitsUnknown");
    public string RowStandard => _book.Text("picture.row.standard");
    public string RowTime => _book.Text("picture.row.time");
    public string RowWait => _book.Text("picture.row.wait");
    public string RowScript => _book.Text("picture.row.script");
    public string TitleService => _book.Text("picture.title.service");
    public string TitleScenario => _book.Text("picture.title.scenario");
    public string TitleCustomer => _book.Text("picture.title.customer");
    public string TitleStart => _book.Text("picture.title.start");
    public string TitleEnd => _book.Text("picture.title.end");
    public string TitleState => _book.Text("picture.title.state");
    public string TitleOwner => _book.Text("picture.title.owner");
    public string TitleGoal => _book.Text("picture.title.goal");
    public string TitleDate => _book.Text("picture.title.date");
    public string TitlePromise => _book.Text("picture.title.promise");
    public string TitleNote => _book.Text("picture.title.note");

    public string Tile(string phase, int number, int total) =>
        _book.Text("picture.tile", ("phase", phase), ("number", number), ("total", total));

    public string Columns(int first, int last, int total) =>
        _book.Text("picture.columns", ("first", first), ("last", last), ("total", total));

    public string Page(int number, int total) => _book.Text("picture.page", ("number", number), ("total", total));
    public string Overview => _book.Text("picture.overview");

    public string CardStep(string lane, IdText id, string what) =>
        _book.Text("picture.card.step", ("lane", lane), ("id", id), ("what", what));

    public string CardBy(string role) => _book.Text("picture.card.by", ("role", role));
    public string CardAt(string place) => _book.Text("picture.card.at", ("place", place));
    public string CardTime(int timeSeconds) => _book.Text("picture.card.time", ("time", _book.Duration(timeSeconds)));
    public string CardWait(int waitSeconds) => _book.Text("picture.card.wait", ("wait", _book.Duration(waitSeconds)));
    public string CardWaitUnknown => _book.Text("picture.card.waitUnknown");
    public string CardFail(IdText id, string what) => _book.Text("picture.card.fail", ("id", id), ("what", what));
    public string CardEvidence<T>(IEnumerable<T> things) => _book.Text("picture.card.evidence", ("things", _book.Commas(things)));
    public string CardThen<TId>(IEnumerable<TId> ids) => _book.Text("picture.card.then", ("ids", _book.Ids(ids)));
    public string CardIf(string when, IdText id) => _book.Text("picture.card.if", ("when", when), ("id", id));
    public string CardLast => _book.Text("picture.card.last");
    public string OpenFails(int count) => _book.Plural("picture.openFails", count);
    public string SameKind(int count) => _book.Plural("picture.sameKind", count);
    public string RowStandards => _book.Text("picture.row.standards");
    public string LegendVisibilityPerceived => _book.Text("picture.legend.visibilityPerceived");
    public string LegendDecision => _book.Text("picture.legend.decision");
    public string TitleVersion => _book.Text("picture.title.version");

    /// <summary>Times that are in words already.</summary>
    public string Promise(string promise, string tolerance) => _book.Text("picture.promise", ("promise", promise), ("tolerance", tolerance));

    public string Signed => _book.Text("picture.signed");
    public string Takes(string time) => _book.Text("picture.takes", ("time", time));
    public string WaitUpTo(string wait) => _book.Text("picture.waitUpTo", ("wait", wait));
    public string Wait => _book.Text("picture.wait");
    public string Waiting => _book.Text("picture.waiting");
    public string Fail => _book.Text("picture.fail");
    public string Open => _book.Text("picture.open");
    public string Then(IdText id) => _book.Text("picture.then", ("id", id));

    public string SeenShare(int seen, int total) =>
        _book.Plural("picture.seen", total, ("seen", seen), ("percent", total == 0 ? 0 : (int)(100L * seen / total)));

    public string Workaround => _book.Text("picture.workaround");

    /// <summary>Those still open are told only if there are any.</summary>
    public string FailCount(int count, int open) =>
        open == 0 ? _book.Plural("count.fails", count) : _book.Plural("picture.fails", count, ("open", open));

    public string Contains(int steps, int phases) =>
        _book.Text("picture.contains", ("steps", _book.Plural("count.steps", steps)), ("phases", _book.Plural("count.phases", phases)));

    public string PhaseOf(int number, int total) => _book.Text("picture.phase", ("number", number), ("total", total));
    public string NothingYet => _book.Text("picture.nothingYet");
    public string Tools => _book.Text("picture.tools");
    public string SelfService => _book.Text("picture.selfService");
    public string NothingBehind => _book.Text("picture.nothingBehind");
    public string NoSupport => _book.Text("picture.noSupport");
    public string NothingToSee => _book.Text("picture.nothingToSee");
}
