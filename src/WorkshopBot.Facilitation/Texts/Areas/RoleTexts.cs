namespace WorkshopBot.Facilitation;

/// <summary>Role cards.</summary>
public sealed class RoleTexts
{
    private readonly Book _book;

    internal RoleTexts(Book book) => _book = book;

    public string Title(string role) => _book.Text("role.title", ("role", role));
    public string Intro(int count, string title) => _book.Plural("role.intro", count, ("title", title));
    public string Step(IdText id, string what) => _book.Text("role.step", ("id", id), ("what", what));
    public string Standard(string execution) => _book.Text("role.standard", ("execution", execution));
    public string LabelStandard => _book.Text("role.label.standard");
    public string LabelTime => _book.Text("role.label.time");
    public string LabelSay => _book.Text("role.label.say");
    public string LabelIfFails => _book.Text("role.label.ifFails");

    public string Watches => _book.Text("role.watches");

    public string Time(int targetSeconds, int waitSeconds) =>
        _book.Text("role.time", ("target", _book.Duration(targetSeconds)), ("wait", _book.Duration(waitSeconds)));

    public string Say(string opening) => _book.Text("role.say", ("opening", opening));
    public string IfFails(string contingency) => _book.Text("role.ifFails", ("contingency", contingency));
    public string Changed<TId>(IEnumerable<TId> ids) => _book.Text("role.changed", ("ids", _book.Ids(ids)));
}
