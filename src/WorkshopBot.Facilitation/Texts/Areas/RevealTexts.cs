namespace WorkshopBot.Facilitation;

/// <summary>Showing a silent round to all.</summary>
public sealed class RevealTexts
{
    private readonly Book _book;

    internal RevealTexts(Book book) => _book = book;

    public string Title(string stage) => _book.Text("reveal.title", ("stage", stage));
    public string Head(int count, int people) => _book.Plural("reveal.head", count, ("people", _book.Plural("count.people", people)));

    public string Announce(string stage, int count) =>
        _book.Text("reveal.announce", ("stage", stage), ("count", _book.Plural("count.contributions", count)));

    public string Confirm(int done, int total) => _book.Text("reveal.confirm", ("done", done), ("total", total));

    public string TooFew(int count, int minimum) =>
        _book.Text("reveal.tooFew", ("count", _book.Plural("count.people", count)), ("minimum", minimum));

    public string Basis(int seen, int supposed) => _book.Text("reveal.basis", ("seen", seen), ("supposed", supposed));
}
