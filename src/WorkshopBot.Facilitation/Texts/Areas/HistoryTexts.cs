namespace WorkshopBot.Facilitation;

/// <summary>The list of what happened in a workshop.</summary>
public sealed class HistoryTexts
{
    private readonly Book _book;

    internal HistoryTexts(Book book) => _book = book;

    public string Title => _book.Text("history.title");
    public string Empty => _book.Text("history.empty");
}
