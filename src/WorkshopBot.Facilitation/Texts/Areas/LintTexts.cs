namespace WorkshopBot.Facilitation;

/// <summary>Hints about the blueprint; the rules themselves are at <see cref="Texts.LintRule"/>.</summary>
public sealed class LintTexts
{
    private readonly Book _book;

    internal LintTexts(Book book) => _book = book;

    public string Title => _book.Text("lint.title");
    public string None => _book.Text("lint.none");
    public string At<TId>(IEnumerable<TId> ids, string reason) => _book.Text("lint.at", ("ids", _book.Ids(ids)), ("reason", reason));
    public string Example(string example) => _book.Text("lint.example", ("example", example));
    public string Dismiss => _book.Text("lint.dismiss");
    public string DismissWhy => _book.Text("lint.dismissWhy");
    public string Dismissed(string name, string reason) => _book.Text("lint.dismissed", ("name", name), ("reason", reason));
    public string Ready => _book.Text("lint.ready");
    public string NotReady(int count) => _book.Plural("lint.notReady", count);
}
