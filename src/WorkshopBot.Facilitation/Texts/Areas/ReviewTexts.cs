namespace WorkshopBot.Facilitation;

/// <summary>The look at it again, months later.</summary>
public sealed class ReviewTexts
{
    private readonly Book _book;

    internal ReviewTexts(Book book) => _book = book;

    public string Due(string title, DateTimeOffset agreed) => _book.Text("review.due", ("title", title), ("date", _book.Date(agreed)));
}
