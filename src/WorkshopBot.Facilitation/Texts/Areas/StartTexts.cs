namespace WorkshopBot.Facilitation;

/// <summary>What is said when a workshop is asked for.</summary>
public sealed class StartTexts
{
    private readonly Book _book;

    internal StartTexts(Book book) => _book = book;

    public string Ack(string title) => _book.Text("start.ack", ("title", title));
    public string Btn => _book.Text("start.btn");
    public string NoTitle => _book.Text("start.noTitle");
    public string Already(string title, string link) => _book.Text("start.already", ("title", title), ("link", link));
    public string AlreadyHere(string title) => _book.Text("start.alreadyHere", ("title", title));
    public string AlreadyBtnOpen => _book.Text("start.alreadyBtnOpen");
    public string AlreadyBtnNew => _book.Text("start.alreadyBtnNew");
    public string FromLabel => _book.Text("start.from.label");
    public string FromBlank => _book.Text("start.from.blank");
    public string FromSample(string sample) => _book.Text("start.from.sample", ("sample", sample));

    public string FromCopy(string title, DateTimeOffset date) =>
        _book.Text("start.from.copy", ("title", title), ("date", _book.Date(date)));

    public string Copied(int count, string title) =>
        _book.Text("start.copied", ("count", _book.Plural("count.steps", count)), ("title", title));
}
