namespace WorkshopBot.Facilitation;

/// <summary>Things kept for later.</summary>
public sealed class ParkTexts
{
    private readonly Book _book;

    internal ParkTexts(Book book) => _book = book;

    public string Label => _book.Text("park.label");
    public string Placeholder => _book.Text("park.placeholder");
    public string Saved(IdText id) => _book.Text("park.saved", ("id", id));
    public string Readout(int count) => _book.Plural("park.readout", count);
    public string ToQuestion => _book.Text("park.to.question");
    public string ToTask => _book.Text("park.to.task");
    public string ToDrop => _book.Text("park.to.drop");
    public string Dropped(IdText id, string name) => _book.Text("park.dropped", ("id", id), ("name", name));
    public string Blocking<TId>(IEnumerable<TId> ids) => _book.Text("park.blocking", ("ids", _book.Ids(ids)));
}
