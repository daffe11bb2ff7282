namespace WorkshopBot.Facilitation;

/// <summary>The four groups of parts on the board.</summary>
public sealed class TrackerTexts
{
    private readonly Book _book;

    internal TrackerTexts(Book book) => _book = book;

    public string Frame => _book.Text("tracker.frame");
    public string Map => _book.Text("tracker.map");
    public string Risks => _book.Text("tracker.risks");
    public string Agree => _book.Text("tracker.agree");
}
