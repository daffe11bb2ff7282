namespace WorkshopBot.Facilitation;

/// <summary>The operator's page.</summary>
public sealed class OperatorTexts
{
    private readonly Book _book;

    internal OperatorTexts(Book book) => _book = book;

    public string Title => _book.Text("operator.title");
    public string Lead(int count, int open, int behind) => _book.Plural("operator.lead", count, ("open", open), ("behind", behind));
    public string KeyTitle => _book.Text("operator.keyTitle");
    public string KeyLabel => _book.Text("operator.keyLabel");
    public string KeyHelp => _book.Text("operator.keyHelp");
    public string KeyButton => _book.Text("operator.keyButton");
    public string KeyWrong => _book.Text("operator.keyWrong");
    public string Leave => _book.Text("operator.leave");
    public string Show => _book.Text("operator.show");
    public string All => _book.Text("operator.all");
    public string Open(int count) => _book.Text("operator.open", ("count", count));
    public string Done(int count) => _book.Text("operator.done", ("count", count));
    public string Store => _book.Text("operator.store");
    public string StoreTime(int time) => _book.Text("operator.storeTime", ("time", time));
    public string Pages => _book.Text("operator.pages");
    public string PagesNow(int count) => _book.Text("operator.pagesNow", ("count", count));
    public string Next => _book.Text("operator.next");
    public string None => _book.Text("operator.none");
    public string ColWorkshop => _book.Text("operator.colWorkshop");
    public string ColWhere => _book.Text("operator.colWhere");
    public string ColPart => _book.Text("operator.colPart");
    public string ColState => _book.Text("operator.colState");
    public string ColPeople => _book.Text("operator.colPeople");
    public string ColVersion => _book.Text("operator.colVersion");
    public string ColBoard => _book.Text("operator.colBoard");
    public string ColDeadline => _book.Text("operator.colDeadline");
    public string ColStarted => _book.Text("operator.colStarted");
    public string PartOf(int number, int total) => _book.Text("operator.partOf", ("number", number), ("total", total));
    public string UpToDate => _book.Text("operator.upToDate");
    public string Behind(int count) => _book.Plural("operator.behind", count);
    public string Running => _book.Text("operator.running");
    public string Paused => _book.Text("operator.paused");
    public string Finished => _book.Text("operator.finished");
    public string Cancelled => _book.Text("operator.cancelled");
    public string RoomWeb => _book.Text("operator.roomWeb");
    public string Empty => _book.Text("operator.empty");
    public string More(int count) => _book.Text("operator.more", ("count", count));
}
