namespace WorkshopBot.Facilitation;

/// <summary>What is said instead of doing it; typed text is never lost.</summary>
public sealed class RefuseTexts
{
    private readonly Book _book;

    internal RefuseTexts(Book book) => _book = book;

    public string NotFacilitator(string facilitator) => _book.Text("refuse.notFacilitator", ("facilitator", facilitator));
    public string NotOwner(string owner) => _book.Text("refuse.notOwner", ("owner", owner));
    public string NotInvited(string facilitator) => _book.Text("refuse.notInvited", ("facilitator", facilitator));
    public string Observer(string facilitator) => _book.Text("refuse.observer", ("facilitator", facilitator));

    public string StageClosed<TId>(string stage, IEnumerable<TId> ids) =>
        _book.Text("refuse.stageClosed", ("stage", stage), ("ids", _book.Ids(ids)));

    public string StageNotOpen(string stage) => _book.Text("refuse.stageNotOpen", ("stage", stage));
    public string AlreadyRevealed => _book.Text("refuse.alreadyRevealed");
    public string NotRevealed => _book.Text("refuse.notRevealed");

    public string QuotaSpent<TId>(int count, IEnumerable<TId> ids) =>
        _book.Text("refuse.quotaSpent", ("count", _book.Plural("count.votes", count)), ("ids", _book.Ids(ids)));

    public string LimitItems(int limit) => _book.Text("refuse.limitItems", ("limit", limit));

    public string LimitLines<TId>(int limit, IEnumerable<TId> ids) =>
        _book.Text("refuse.limitLines", ("limit", limit), ("ids", _book.Ids(ids)));

    public string LimitPhases(int limit) => _book.Text("refuse.limitPhases", ("limit", limit));
    public string LimitWorkshops(int limit) => _book.Text("refuse.limitWorkshops", ("limit", limit));
    public string Paused<TId>(IEnumerable<TId> ids) => _book.Text("refuse.paused", ("ids", _book.Ids(ids)));
    public string Ended => _book.Text("refuse.ended");
    public string Signed(int version, int next) => _book.Text("refuse.signed", ("version", version), ("next", next));

    public string UnknownCommand(string text, string suggestion) =>
        _book.Text("refuse.unknownCommand", ("text", PlainWords.Cut(text)), ("suggestion", suggestion));

    public string UnknownCommandNone(string text) => _book.Text("refuse.unknownCommandNone", ("text", PlainWords.Cut(text)));
    public string UnknownCommandYes => _book.Text("refuse.unknownCommandYes");

    public string Ambiguous(string text, string first, string second) =>
        _book.Text("refuse.ambiguous", ("text", PlainWords.Cut(text)), ("first", first), ("second", second));

    public string ChangedMeanwhile(string name, IdText id) => _book.Text("refuse.changedMeanwhile", ("name", name), ("id", id));
    public string StorageDown => _book.Text("refuse.storageDown");
    public string StorageDownChat => _book.Text("refuse.storageDownChat");
    public string TooMuch => _book.Text("refuse.tooMuch");
    public string StorageBack(string text) => _book.Text("refuse.storageBack", ("text", Inserted.Whole(text)));
    public string PictureMissing => _book.Text("refuse.pictureMissing");
    public string NotFound => _book.Text("refuse.notFound");
    public string Busy<TId>(IEnumerable<TId> ids) => _book.Text("refuse.busy", ("ids", _book.Ids(ids)));
    public string BtnTryAgain => _book.Text("refuse.btnTryAgain");
    public string NotPaused => _book.Text("refuse.notPaused");
    public string NothingBefore => _book.Text("refuse.nothingBefore");
    public string StageNotOpenNow(string stage) => _book.Text("refuse.stageNotOpenNow", ("stage", stage));

    public string StageIncomplete<T>(string stage, IEnumerable<T> gaps) =>
        _book.Text("refuse.stageIncomplete", ("stage", stage), ("gaps", _book.All(gaps)));

    public string UnknownPhase<T>(string text, IEnumerable<T> phases) =>
        _book.Text("refuse.unknownPhase", ("text", PlainWords.Cut(text)), ("phases", _book.All(phases)));

    public string UnknownPerson(string facilitator) => _book.Text("refuse.unknownPerson", ("facilitator", facilitator));
    public string WrongKind(IdText id) => _book.Text("refuse.wrongKind", ("id", id));
    public string LimitLinks(int limit) => _book.Text("refuse.limitLinks", ("limit", limit));
    public string LimitFails(int limit) => _book.Text("refuse.limitFails", ("limit", limit));
    public string LimitContributions(int limit) => _book.Text("refuse.limitContributions", ("limit", limit));
    public string LimitPeople(int limit) => _book.Text("refuse.limitPeople", ("limit", limit));

    public string NobodysWords(IdText id, string facilitator) =>
        _book.Text("refuse.nobodysWords", ("id", id), ("facilitator", facilitator));

    public string NotYours(IdText id, string facilitator) => _book.Text("refuse.notYours", ("id", id), ("facilitator", facilitator));
    public string ChangedBySomeone(IdText id) => _book.Text("refuse.changedBySomeone", ("id", id));
    public string NoVoteOpen => _book.Text("refuse.noVoteOpen");
    public string VoteStillOpen => _book.Text("refuse.voteStillOpen");
    public string NothingToVoteOn => _book.Text("refuse.nothingToVoteOn");
    public string NothingOffered => _book.Text("refuse.nothingOffered");
    public string MovedTwice => _book.Text("refuse.movedTwice");
    public string PhaseHasSteps(string phase, int count) => _book.Plural("refuse.phaseHasSteps", count, ("phase", phase));
    public string LimitLinesAtOnce(int limit) => _book.Text("refuse.limitLinesAtOnce", ("limit", limit));
    public string ChangedSince => _book.Text("refuse.changedSince");
}
