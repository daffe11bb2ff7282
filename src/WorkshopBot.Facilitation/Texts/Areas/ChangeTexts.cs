namespace WorkshopBot.Facilitation;

/// <summary>Changing one step.</summary>
public sealed class ChangeTexts
{
    private readonly Book _book;

    internal ChangeTexts(Book book) => _book = book;

    public string Title(IdText id) => _book.Text("change.title", ("id", id));
    public string RenameLabel => _book.Text("change.rename.label");
    public string PhaseLabel => _book.Text("change.phase.label");
    public string LaneLabel => _book.Text("change.lane.label");
    public string Remove(IdText id) => _book.Text("change.remove", ("id", id));
    public string RemoveWhyLabel => _book.Text("change.removeWhy.label");

    public string Saved(IdText id, string name, string what) =>
        _book.Text("change.saved", ("id", id), ("name", name), ("what", PlainWords.Cut(what)));
}
