namespace WorkshopBot.Facilitation;

/// <summary>Answering: the form, the echo of what was saved, and what else can happen to an answer.</summary>
public sealed class ContributeTexts
{
    private readonly Book _book;

    internal ContributeTexts(Book book) => _book = book;

    public string Title(string stage) => _book.Text("contribute.title", ("stage", stage));
    public string Progress(int number, int total) => _book.Text("contribute.progress", ("number", number), ("total", total));
    public string Yours<T>(IReadOnlyCollection<T> items) => _book.Plural("contribute.yours", items.Count, ("items", _book.Commas(items)));
    public string EditHint(IdText id, string text) => _book.Text("contribute.editHint", ("id", id), ("text", PlainWords.Cut(text)));
    public string BasisLabel => _book.Text("contribute.basis.label");
    public string BasisSeen => _book.Text("contribute.basis.seen");
    public string BasisSupposed => _book.Text("contribute.basis.supposed");
    public string BasisIdea => _book.Text("contribute.basis.idea");
    public string BasisWhenLabel => _book.Text("contribute.basis.when.label");
    public string FinishedLabel => _book.Text("contribute.finished.label");
    public string FinishedTitle => _book.Text("contribute.finished.title");
    public string BtnSave => _book.Text("contribute.btnSave");
    public string BtnSaveNext(string next) => _book.Text("contribute.btnSaveNext", ("next", next));
    public string BtnSaveNextShort => _book.Text("contribute.btnSaveNextShort");
    public string BtnSaveNextQuestion => _book.Text("contribute.btnSaveNextQuestion");
    public string BtnSkip => _book.Text("contribute.btnSkip");
    public string BtnAskOther => _book.Text("contribute.btnAskOther");
    public string BtnFinished => _book.Text("contribute.btnFinished");
    public string Saved<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("contribute.saved", ids.Count, ("ids", _book.Ids(ids)));

    public string SavedPlain => _book.Text("contribute.savedPlain");
    public string NothingNew => _book.Text("contribute.nothingNew");

    /// <summary>A question with the step it is about in front of it.</summary>
    public string About(IdText id, string step, string question) =>
        _book.Text("contribute.about", ("id", id), ("step", PlainWords.Cut(step)), ("question", question));

    public string NoAnswer => _book.Text("contribute.noAnswer");
    public string Gone(IdText id) => _book.Text("contribute.gone", ("id", id));
    public string YoursLabel => _book.Text("contribute.yoursLabel");
    public string OtherLabel => _book.Text("contribute.other.label");

    public string SavedNext<TId>(IEnumerable<TId> ids, string ask) =>
        _book.Text("contribute.savedNext", ("ids", _book.Ids(ids)), ("ask", ask));

    public string SavedFinished<TId>(IEnumerable<TId> ids, DateTimeOffset until) =>
        _book.Text("contribute.savedFinished", ("ids", _book.Ids(ids)), ("until", _book.Moment(until)));

    public string Finished(string stage) => _book.Text("contribute.finished", ("stage", stage));
    public string FinishedUndo => _book.Text("contribute.finishedUndo");
    public string Changed(IdText id, string text) => _book.Text("contribute.changed", ("id", id), ("text", PlainWords.Cut(text)));
    public string Removed(IdText id) => _book.Text("contribute.removed", ("id", id));
    public string Undone(string what) => _book.Text("contribute.undone", ("what", PlainWords.Cut(what)));
    public string UndoNothing => _book.Text("contribute.undoNothing");

    public string UndoTooLate(IdText id, string facilitator) =>
        _book.Text("contribute.undoTooLate", ("id", id), ("facilitator", facilitator));

    public string DuplicateMine(IdText id) => _book.Text("contribute.duplicateMine", ("id", id));
    public string Twice<TId>(IEnumerable<TId> ids) => _book.Text("contribute.twice", ("ids", _book.Ids(ids)));

    public string Late<TId>(string stage, IEnumerable<TId> ids, string facilitator) =>
        _book.Text("contribute.late", ("stage", stage), ("ids", _book.Ids(ids)), ("facilitator", facilitator));

    public string LateForFacilitator<TId>(string name, IReadOnlyCollection<TId> ids) =>
        _book.Plural("contribute.lateForFacilitator", ids.Count, ("name", name), ("ids", _book.Ids(ids)));

    public string LateBtnTake => _book.Text("contribute.lateBtnTake");
    public string LateBtnPark => _book.Text("contribute.lateBtnPark");
    public string LateTaken(IdText id) => _book.Text("contribute.lateTaken", ("id", id));
    public string ClosedWhileTyping<TId>(IEnumerable<TId> ids) => _book.Text("contribute.closedWhileTyping", ("ids", _book.Ids(ids)));
    public string DraftKept => _book.Text("contribute.draftKept");
    public string DraftFound(DateTimeOffset date) => _book.Text("contribute.draftFound", ("date", _book.Date(date)));
    public string DontKnow => _book.Text("contribute.dontKnow");
    public string Asked(string name) => _book.Text("contribute.asked", ("name", name));
    public string AskedBy(string name) => _book.Text("contribute.askedBy", ("name", name));
    public string TooLong(int count) => _book.Plural("contribute.tooLong", count);

    public string SplitOffer(IdText id, string first, string second) =>
        _book.Text("contribute.splitOffer", ("id", id), ("first", PlainWords.Cut(first)), ("second", PlainWords.Cut(second)));

    public string BtnSplit => _book.Text("contribute.btnSplit");
    public string BtnKeepOne => _book.Text("contribute.btnKeepOne");

    public string MightBe(string text, string question) =>
        _book.Text("contribute.mightBe", ("text", PlainWords.Cut(text)), ("question", question));

    public string MightBeYes => _book.Text("contribute.mightBeYes");
    public string MightBeNo => _book.Text("contribute.mightBeNo");
    public string ThreadSeen<TId>(IEnumerable<TId> ids) => _book.Text("contribute.threadSeen", ("ids", _book.Ids(ids)));
}
