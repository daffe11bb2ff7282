namespace WorkshopBot.Facilitation;

/// <summary>The page of a room that shows who takes part and hands out links.</summary>
public sealed class PeoplePageTexts
{
    private readonly Book _book;

    internal PeoplePageTexts(Book book) => _book = book;

    public string Tab => _book.Text("peoplePage.tab");
    public string Title => _book.Text("peoplePage.title");
    public string You => _book.Text("peoplePage.you");
    public string NoRole => _book.Text("peoplePage.noRole");
    public string Open(int count) => _book.Plural("peoplePage.open", count);
    public string NotYet => _book.Text("peoplePage.notYet");
    public string Left => _book.Text("peoplePage.left");
    public string Add => _book.Text("peoplePage.add");
    public string AddHelp => _book.Text("peoplePage.addHelp");
    public string Name => _book.Text("peoplePage.name");
    public string Knows => _book.Text("peoplePage.knows");
    public string LinkFor(string name) => _book.Text("peoplePage.linkFor", ("name", name));
    public string LinkOpen => _book.Text("peoplePage.linkOpen");
    public string LinkOpenHelp => _book.Text("peoplePage.linkOpenHelp");
    public string LinkTitle(string name) => _book.Text("peoplePage.linkTitle", ("name", name));
    public string LinkTitleOpen => _book.Text("peoplePage.linkTitleOpen");
    public string Days => _book.Text("peoplePage.days");
    public string Make => _book.Text("peoplePage.make");
    public string Show => _book.Text("peoplePage.show");
    public string Revoke => _book.Text("peoplePage.revoke");
    public string RevokeFor(string name) => _book.Text("peoplePage.revokeFor", ("name", name));
    public string ShowFor(string name) => _book.Text("peoplePage.showFor", ("name", name));
    public string Several => _book.Text("peoplePage.several");
    public string Standing => _book.Text("peoplePage.standing");
    public string StandingNone => _book.Text("peoplePage.standingNone");
    public string Until(DateTimeOffset until) => _book.Text("peoplePage.until", ("until", _book.Moment(until)));
    public string Revoked => _book.Text("peoplePage.revoked");
}
