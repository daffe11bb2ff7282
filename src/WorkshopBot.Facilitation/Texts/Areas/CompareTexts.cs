namespace WorkshopBot.Facilitation;

/// <summary>As it is and as it should be, side by side.</summary>
public sealed class CompareTexts
{
    private readonly Book _book;

    internal CompareTexts(Book book) => _book = book;

    public string Title(string asIs, string toBe) => _book.Text("compare.title", ("asIs", asIs), ("toBe", toBe));

    public string Line(int added, int removed, int changed, int moved) =>
        _book.Text("compare.line", ("added", added), ("removed", removed), ("changed", changed), ("moved", moved));

    public string Saved(int timeSeconds) => _book.Text("compare.saved", ("time", _book.Duration(timeSeconds)));
    public string Same => _book.Text("compare.same");
    public string Longer(int timeSeconds) => _book.Text("compare.longer", ("time", _book.Duration(timeSeconds)));
}
