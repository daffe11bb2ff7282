namespace WorkshopBot.Facilitation;

/// <summary>What somebody did, as a phrase: what an undo names.</summary>
public sealed class DeedTexts
{
    private readonly Book _book;

    internal DeedTexts(Book book) => _book = book;

    public string Contributed<TId>(IEnumerable<TId> ids) => _book.Text("deed.contributed", ("ids", _book.Ids(ids)));
    public string Revised(IdText id) => _book.Text("deed.revised", ("id", id));
    public string Withdrawn(IdText id) => _book.Text("deed.withdrawn", ("id", id));
    public string Charter => _book.Text("deed.charter");
    public string PhasesSet => _book.Text("deed.phasesSet");
    public string PhaseRenamed(string phase) => _book.Text("deed.phaseRenamed", ("phase", phase));
    public string PhaseMoved(string phase) => _book.Text("deed.phaseMoved", ("phase", phase));
    public string PhaseRemoved(string phase) => _book.Text("deed.phaseRemoved", ("phase", phase));
    public string Merged(IdText other, IdText id) => _book.Text("deed.merged", ("other", other), ("id", id));
    public string Split(IdText other, IdText id) => _book.Text("deed.split", ("other", other), ("id", id));
    public string Apart(IdText id, IdText other) => _book.Text("deed.apart", ("id", id), ("other", other));
    public string Reworded(IdText id, string text) => _book.Text("deed.reworded", ("id", id), ("text", PlainWords.Cut(text)));
    public string Divided(IdText id, IdText other) => _book.Text("deed.divided", ("id", id), ("other", other));
    public string Moved(IdText id) => _book.Text("deed.moved", ("id", id));
    public string Lane(IdText id, string lane) => _book.Text("deed.lane", ("id", id), ("lane", lane));
    public string Visibility(string convention) => _book.Text("deed.visibility", ("convention", convention));
    public string Removed(IdText id) => _book.Text("deed.removed", ("id", id));
    public string Linked(IdText from, IdText to) => _book.Text("deed.linked", ("from", from), ("to", to));
    public string Unlinked(IdText from, IdText to) => _book.Text("deed.unlinked", ("from", from), ("to", to));
    public string Tool(IdText id, string text) => _book.Text("deed.tool", ("id", id), ("text", PlainWords.Cut(text)));
    public string Basis(IdText id, string basis) => _book.Text("deed.basis", ("id", id), ("basis", basis));
    public string Chosen(IdText id) => _book.Text("deed.chosen", ("id", id));
    public string Dismissed => _book.Text("deed.dismissed");
    public string Promise => _book.Text("deed.promise");
}
