namespace WorkshopBot.Facilitation;

/// <summary>The page behind a guest link.</summary>
public sealed class GuestTexts
{
    private readonly Book _book;

    internal GuestTexts(Book book) => _book = book;

    public string Title(string title) => _book.Text("guest.title", ("title", title));
    public string Invited(string facilitator, string role) => _book.Text("guest.invited", ("facilitator", facilitator), ("role", role));
    public string NoAccount => _book.Text("guest.noAccount");
    public string NameLabel => _book.Text("guest.name.label");
    public string NameHelp => _book.Text("guest.name.help");
    public string BtnBegin => _book.Text("guest.btnBegin");
    public string Progress(int number, int total) => _book.Text("guest.progress", ("number", number), ("total", total));
    public string Saved(DateTimeOffset time) => _book.Text("guest.saved", ("time", _book.Clock(time)));
    public string Offline => _book.Text("guest.offline");
    public string BackOnline<TId>(IEnumerable<TId> ids) => _book.Text("guest.backOnline", ("ids", _book.Ids(ids)));
    public string Thanks(DateTimeOffset until) => _book.Text("guest.thanks", ("until", _book.Moment(until)));
    public string Expired(string facilitator) => _book.Text("guest.expired", ("facilitator", facilitator));
    public string NotYours => _book.Text("guest.notYours");
    public string Off => _book.Text("guest.off");
    public string Until(DateTimeOffset until) => _book.Text("guest.until", ("until", _book.Moment(until)));
    public string ShareOne => _book.Text("guest.shareOne");
    public string LookOnly => _book.Text("guest.lookOnly");
    public string ShareNote(string name) => _book.Text("guest.shareNote", ("name", name));
}
