namespace WorkshopBot.Facilitation;

/// <summary>Who came and went.</summary>
public sealed class PeopleTexts
{
    private readonly Book _book;

    internal PeopleTexts(Book book) => _book = book;

    public string Joined(string name) => _book.Text("people.joined", ("name", name));
    public string Left(string name) => _book.Text("people.left", ("name", name));
    public string None => _book.Text("people.none");
    public string Invited(string name, string role) => _book.Text("people.invited", ("name", name), ("role", role));
}
