namespace WorkshopBot.Facilitation;

/// <summary>A finished workshop taken up again.</summary>
public sealed class ReopenedTexts
{
    private readonly Book _book;

    internal ReopenedTexts(Book book) => _book = book;

    public string Note(string name, string title, int version) =>
        _book.Text("reopened.note", ("name", name), ("title", title), ("version", version));
}
