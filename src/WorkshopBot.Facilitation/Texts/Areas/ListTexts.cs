namespace WorkshopBot.Facilitation;

/// <summary>The list of workshops.</summary>
public sealed class ListTexts
{
    private readonly Book _book;

    internal ListTexts(Book book) => _book = book;

    public string Title => _book.Text("list.title");

    public string Line(string title, string state, string progress) =>
        _book.Text("list.line", ("title", title), ("state", state), ("progress", progress));

    public string Empty => _book.Text("list.empty");
    public string Open(int number, int total) => _book.Text("list.open", ("number", number), ("total", total));
    public string Finished(DateTimeOffset date) => _book.Text("list.finished", ("date", _book.Date(date)));
}
