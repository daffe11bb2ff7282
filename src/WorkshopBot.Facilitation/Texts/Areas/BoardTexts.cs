namespace WorkshopBot.Facilitation;

/// <summary>The one message in the channel that is the workshop.</summary>
public sealed class BoardTexts
{
    private readonly Book _book;

    internal BoardTexts(Book book) => _book = book;

    public string Subtitle(string customer, string state) => _book.Text("board.subtitle", ("customer", customer), ("state", state));
    public string Span(string start, string end) => _book.Text("board.span", ("start", start), ("end", end));

    public string Part(int number, int total, string stage) =>
        _book.Text("board.part", ("number", number), ("total", total), ("stage", stage));

    public string PartOpen(int number, int total) => _book.Text("board.partOpen", ("number", number), ("total", total));
    public string PhaseNow(string phase) => _book.Text("board.phaseNow", ("phase", phase));
    public string Answered(int done, int total) => _book.Plural("board.answered", done, ("done", done), ("total", total));
    public string AllAnswered(int total) => _book.Text("board.allAnswered", ("total", total));
    public string Hidden(int count) => _book.Plural("board.hidden", count);
    public string Shown(int count) => _book.Plural("board.shown", count);
    public string Until(DateTimeOffset until) => _book.Text("board.until", ("until", _book.Moment(until)));
    public string Left(TimeSpan left) => _book.Text("board.left", ("left", _book.Left(left)));
    public string Overtime(string name) => _book.Text("board.overtime", ("name", name));
    public string Paused(string name) => _book.Text("board.paused", ("name", name));
    public string PausedRoom => _book.Text("board.pausedRoom");
    public string NoFacilitator => _book.Text("board.noFacilitator");
    public string Facilitator(string name) => _book.Text("board.facilitator", ("name", name));
    public string HintReply => _book.Text("board.hintReply");
    public string HintReplyPrivate => _book.Text("board.hintReplyPrivate");
    public string BtnContribute => _book.Text("board.btnContribute");
    public string BtnSoFar => _book.Text("board.btnSoFar");
    public string BtnFacilitate => _book.Text("board.btnFacilitate");
    public string BtnPark => _book.Text("board.btnPark");
    public string BtnVote => _book.Text("board.btnVote");
    public string BtnCheckMine => _book.Text("board.btnCheckMine");
    public string BtnSummary => _book.Text("board.btnSummary");
    public string EarlyWelcome => _book.Text("board.early.welcome");
    public string EarlyHow => _book.Text("board.early.how");
    public string DonePart(string stage, int count) => _book.Plural("board.done.part", count, ("stage", stage));
    public string Revealed(string name) => _book.Text("board.revealed", ("name", name));
    public string Voting => _book.Text("board.voting");
    public string ClosedTitle(DateTimeOffset date) => _book.Text("board.closed.title", ("date", _book.Date(date)));

    public string ClosedLine(int steps, int fails, int standards, int tasks) =>
        _book.Text(
            "board.closed.line", ("steps", _book.Plural("count.steps", steps)), ("fails", _book.Plural("count.fails", fails)),
            ("standards", _book.Plural("count.standards", standards)), ("tasks", _book.Plural("count.tasks", tasks)));

    public string ClosedSigned(string name, int version) => _book.Text("board.closed.signed", ("name", name), ("version", version));
    public string ClosedReview(DateOnly date) => _book.Text("board.closed.review", ("date", _book.Date(date)));

    public string ClosedStopped(string name, DateTimeOffset date) =>
        _book.Text("board.closed.stopped", ("name", name), ("date", _book.Date(date)));

    public string ClosedRoom(DateTimeOffset date) => _book.Text("board.closed.room", ("date", _book.Date(date)));
    public string MovedHere => _book.Text("board.movedHere");
    public string MovedAway(string link) => _book.Text("board.movedAway", ("link", link));
    public string MovedDown => _book.Text("board.movedDown");
    public string BtnBoard => _book.Text("board.btnBoard");
    public string ParkedCount(int count) => _book.Plural("board.parkedCount", count);

    public string Alt(int number, int total, string stage, int done, int people) =>
        _book.Text("board.alt", ("number", number), ("total", total), ("stage", stage), ("done", done), ("people", people));
    public string AllClosed => _book.Text("board.allClosed");
    public string BtnReopen => _book.Text("board.btnReopen");
}
