namespace WorkshopBot.Facilitation;

/// <summary>What the page behind a guest link says beside the questions.</summary>
public sealed class GuestPageTexts
{
    private readonly Book _book;

    internal GuestPageTexts(Book book) => _book = book;

    public string Welcome => _book.Text("guestPage.welcome");
    public string WelcomeName(string name) => _book.Text("guestPage.welcomeName", ("name", name));
    public string Invited(string facilitator) => _book.Text("guestPage.invited", ("facilitator", facilitator));
    public string Knows => _book.Text("guestPage.knows");
    public string ComeBack => _book.Text("guestPage.comeBack");
    public string Back(int number) => _book.Text("guestPage.back", ("number", number));
    public string SaveDraft => _book.Text("guestPage.saveDraft");
    public string LookAgain => _book.Text("guestPage.lookAgain");
    public string MoreMayCome => _book.Text("guestPage.moreMayCome");
    public string Ended => _book.Text("guestPage.ended");
    public string Stale => _book.Text("guestPage.stale");
}
