namespace WorkshopBot.Facilitation;

/// <summary>The facilitator's menu and what it announces.</summary>
public sealed class FacilitateTexts
{
    private readonly Book _book;

    internal FacilitateTexts(Book book) => _book = book;

    public string Title => _book.Text("facilitate.title");
    public string Now(string stage) => _book.Text("facilitate.now", ("stage", stage));
    public string Coach => _book.Text("facilitate.coach");
    public string GroupMove => _book.Text("facilitate.group.move");
    public string GroupTime => _book.Text("facilitate.group.time");
    public string GroupPeople => _book.Text("facilitate.group.people");
    public string GroupTidy => _book.Text("facilitate.group.tidy");
    public string Reveal => _book.Text("facilitate.reveal");
    public string RevealHint => _book.Text("facilitate.reveal.hint");
    public string Tidy => _book.Text("facilitate.tidy");
    public string TidyHint => _book.Text("facilitate.tidy.hint");
    public string Vote => _book.Text("facilitate.vote");
    public string VoteHint(int count) => _book.Text("facilitate.vote.hint", ("count", _book.Plural("count.votes", count)));
    public string Next => _book.Text("facilitate.next");
    public string NextHint(string stage) => _book.Text("facilitate.next.hint", ("stage", stage));
    public string Back => _book.Text("facilitate.back");
    public string BackHint(string stage) => _book.Text("facilitate.back.hint", ("stage", stage));
    public string Extend => _book.Text("facilitate.extend");
    public string ExtendHint(DateTimeOffset until) => _book.Text("facilitate.extend.hint", ("until", _book.Moment(until)));
    public string Pause => _book.Text("facilitate.pause");
    public string PauseHint => _book.Text("facilitate.pause.hint");
    public string Resume => _book.Text("facilitate.resume");
    public string Remind => _book.Text("facilitate.remind");
    public string RemindHint(int count) => _book.Plural("facilitate.remind.hint", count);
    public string Invite => _book.Text("facilitate.invite");
    public string InviteHint => _book.Text("facilitate.invite.hint");
    public string Guest => _book.Text("facilitate.guest");
    public string GuestHint => _book.Text("facilitate.guest.hint");
    public string Handover => _book.Text("facilitate.handover");
    public string HandoverHint => _book.Text("facilitate.handover.hint");
    public string Parked => _book.Text("facilitate.parked");
    public string Charter => _book.Text("facilitate.charter");
    public string Stop => _book.Text("facilitate.stop");
    public string StopHint => _book.Text("facilitate.stop.hint");
    public string Export => _book.Text("facilitate.export");

    public string Extended(string name, string stage, DateTimeOffset until) =>
        _book.Text("facilitate.extended", ("name", name), ("stage", stage), ("until", _book.Moment(until)));

    public string PausedNote(string name) => _book.Text("facilitate.pausedNote", ("name", name));

    public string ResumedNote(string stage, DateTimeOffset until) =>
        _book.Text("facilitate.resumedNote", ("stage", stage), ("until", _book.Moment(until)));

    public string Closed(string stage, string recap) => _book.Text("facilitate.closed", ("stage", stage), ("recap", recap));

    public string ClosedEarly(int total, string stage, string recap) =>
        _book.Text("facilitate.closedEarly", ("total", total), ("stage", stage), ("recap", recap));

    public string ClosedByTime(string stage, string recap) => _book.Text("facilitate.closedByTime", ("stage", stage), ("recap", recap));
    public string Reopened(string name, string stage) => _book.Text("facilitate.reopened", ("name", name), ("stage", stage));
    public string NextAnnounce(string stage, string prompt) => _book.Text("facilitate.next.announce", ("stage", stage), ("prompt", prompt));

    public string NextConfirm<T>(IEnumerable<T> gaps, string stage) =>
        _book.Text("facilitate.next.confirm", ("gaps", _book.All(gaps)), ("stage", stage));

    public string NextConfirmBtn => _book.Text("facilitate.next.confirmBtn");
    public string NextNobody(string stage) => _book.Text("facilitate.next.nobody", ("stage", stage));
    public string StopConfirm(string title) => _book.Text("facilitate.stop.confirm", ("title", title));
    public string Undone(string name, string what) => _book.Text("facilitate.undone", ("name", name), ("what", PlainWords.Cut(what)));
    public string Publish => _book.Text("facilitate.publish");
    public string PublishHint => _book.Text("facilitate.publish.hint");
    public string VoteClose => _book.Text("facilitate.voteClose");
    public string VoteCloseHint => _book.Text("facilitate.voteClose.hint");
    public string Late => _book.Text("facilitate.late");
    public string LateHint(int count) => _book.Plural("facilitate.late", count);
    public string Undo => _book.Text("facilitate.undo");
}
