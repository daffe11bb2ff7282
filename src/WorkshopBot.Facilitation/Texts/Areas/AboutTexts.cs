namespace WorkshopBot.Facilitation;

/// <summary>What people may know before they use it: what is stored, and what holds.</summary>
public sealed class AboutTexts
{
    private readonly Book _book;

    internal AboutTexts(Book book) => _book = book;

    public string PrivacyTitle => _book.Text("about.privacy.title");
    public string PrivacyWhat => _book.Text("about.privacy.what");
    public string PrivacyNames => _book.Text("about.privacy.names");
    public string PrivacyWhere => _book.Text("about.privacy.where");
    public string PrivacyLong => _book.Text("about.privacy.long");
    public string PrivacyLongDays(int days) => _book.Text("about.privacy.longDays", ("days", _book.Plural("count.days", days)));
    public string PrivacyCookies => _book.Text("about.privacy.cookies");
    public string PrivacyAsk => _book.Text("about.privacy.ask");
    public string TermsTitle => _book.Text("about.terms.title");
    public string TermsWho => _book.Text("about.terms.who");
    public string TermsYours => _book.Text("about.terms.yours");
    public string TermsCareful => _book.Text("about.terms.careful");
    public string TermsCheck => _book.Text("about.terms.check");
    public string TermsKeep => _book.Text("about.terms.keep");
}
