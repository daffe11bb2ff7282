namespace WorkshopBot.Facilitation;

/// <summary>Searching all workshops the asker may see.</summary>
public sealed class SearchTexts
{
    private readonly Book _book;

    internal SearchTexts(Book book) => _book = book;

    public string None(string text) => _book.Text("search.none", ("text", PlainWords.Cut(text)));

    public string Hit(IdText id, string title, string text) =>
        _book.Text("search.hit", ("id", id), ("title", title), ("text", PlainWords.Cut(text)));
}
