namespace WorkshopBot.Facilitation;

/// <summary>A person's overview of all workshops.</summary>
public sealed class HomeTexts
{
    private readonly Book _book;

    internal HomeTexts(Book book) => _book = book;

    public string Title => _book.Text("home.title");
    public string WaitingTitle => _book.Text("home.waiting.title");
    public string WaitingNone => _book.Text("home.waiting.none");

    public string WaitingLine(string title, string stage, int count, int minutes, DateTimeOffset until) =>
        _book.Plural("home.waiting.line", count, ("title", title), ("stage", stage), ("minutes", minutes), ("until", _book.Moment(until)));

    public string FacilitatingTitle => _book.Text("home.facilitating.title");

    public string FacilitatingLine(string title, int number, int total, int done, int people) =>
        _book.Text("home.facilitating.line", ("title", title), ("number", number), ("total", total), ("done", done), ("people", people));

    public string TasksTitle => _book.Text("home.tasks.title");
    public string FinishedTitle => _book.Text("home.finished.title");
    public string RoleTitle => _book.Text("home.role.title");
    public string BtnNew => _book.Text("home.btnNew");
    public string BtnQuiet => _book.Text("home.btnQuiet");
    public string BtnLanguage => _book.Text("home.btnLanguage");
    public string EmptyTitle => _book.Text("home.empty.title");
    public string EmptyBody => _book.Text("home.empty.body");
    public string EmptyBtnSample => _book.Text("home.empty.btnSample");
}
