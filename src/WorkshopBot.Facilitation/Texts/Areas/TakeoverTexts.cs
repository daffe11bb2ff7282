namespace WorkshopBot.Facilitation;

/// <summary>Somebody asks to facilitate.</summary>
public sealed class TakeoverTexts
{
    private readonly Book _book;

    internal TakeoverTexts(Book book) => _book = book;

    public string Btn => _book.Text("takeover.btn");
    public string Request(string name) => _book.Text("takeover.request", ("name", name));

    public string Waiting(string facilitator, string owner) =>
        _book.Text("takeover.waiting", ("facilitator", facilitator), ("owner", owner));

    public string Gone(string facilitator, int days) =>
        _book.Text("takeover.gone", ("facilitator", facilitator), ("days", _book.Plural("count.days", days)));

    public string Done(string name, string by) => _book.Text("takeover.done", ("name", name), ("by", by));
    public string Locked(string owner) => _book.Text("takeover.locked", ("owner", owner));
}
