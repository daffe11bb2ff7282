namespace WorkshopBot.Facilitation;

/// <summary>The last line of each form: who will see what.</summary>
public sealed class NamesTexts
{
    private readonly Book _book;

    internal NamesTexts(Book book) => _book = book;

    public string Named => _book.Text("names.named");
    public string NamedOpen => _book.Text("names.namedOpen");
    public string Anonymous => _book.Text("names.anonymous");
    public string AnonymousEdit => _book.Text("names.anonymousEdit");
    public string AnonymousThread => _book.Text("names.anonymousThread");
    public string Counts => _book.Text("names.counts");
    public string Fixed => _book.Text("names.fixed");
    public string OnFile(string mode) => _book.Text("names.onFile", ("mode", mode));
}
