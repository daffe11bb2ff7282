namespace WorkshopBot.Facilitation;

/// <summary>Reminders, always in private.</summary>
public sealed class RemindTexts
{
    private readonly Book _book;

    internal RemindTexts(Book book) => _book = book;

    public string Title(string name, int count) => _book.Plural("remind.title", count, ("name", name));

    public string Body(string title, string stage, DateTimeOffset until) =>
        _book.Text("remind.body", ("title", title), ("stage", stage), ("until", _book.Moment(until)));

    public string Effort(int minutes) => _book.Text("remind.effort", ("minutes", minutes));
    public string Resume(int number, int total) => _book.Text("remind.resume", ("number", number), ("total", total));
    public string FirstQuestion => _book.Text("remind.firstQuestion");
    public string BtnAnswer => _book.Text("remind.btnAnswer");
    public string BtnMute => _book.Text("remind.btnMute");
    public string BtnNotMe => _book.Text("remind.btnNotMe");
    public string BtnNothing => _book.Text("remind.btnNothing");
    public string Once => _book.Text("remind.once");
    public string MuteLabel => _book.Text("remind.mute.label");
    public string Muted(DateTimeOffset until) => _book.Text("remind.muted", ("until", _book.Moment(until)));
    public string Away(string name, DateTimeOffset until) => _book.Text("remind.away", ("name", name), ("until", _book.Moment(until)));
    public string Sent(int count) => _book.Plural("remind.sent", count);
    public string SentNone => _book.Text("remind.sentNone");
    public string Unreachable<T>(IEnumerable<T> names) => _book.Text("remind.unreachable", ("names", _book.All(names)));
    public string LastCall(string stage, TimeSpan left) => _book.Text("remind.lastCall", ("stage", stage), ("left", _book.Left(left)));

    public string FacilitatorIdle(string title, int days) =>
        _book.Text("remind.facilitatorIdle", ("title", title), ("days", _book.Plural("count.days", days)));
}
