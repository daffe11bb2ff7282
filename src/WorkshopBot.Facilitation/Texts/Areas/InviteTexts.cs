namespace WorkshopBot.Facilitation;

/// <summary>The first message a person gets.</summary>
public sealed class InviteTexts
{
    private readonly Book _book;

    internal InviteTexts(Book book) => _book = book;

    public string Personal(string facilitator, string title, int minutes) =>
        _book.Text("invite.personal", ("facilitator", facilitator), ("title", title), ("minutes", _book.Plural("count.minutes", minutes)));

    public string Reason(string role) => _book.Text("invite.reason", ("role", role));
    public string BtnBegin => _book.Text("invite.btnBegin");
    public string BtnNotMe => _book.Text("invite.btnNotMe");
    public string KnowsLabel => _book.Text("invite.knows.label");
}
