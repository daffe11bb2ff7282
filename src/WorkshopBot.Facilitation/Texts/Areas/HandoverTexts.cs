namespace WorkshopBot.Facilitation;

/// <summary>One facilitator asks another to go on.</summary>
public sealed class HandoverTexts
{
    private readonly Book _book;

    internal HandoverTexts(Book book) => _book = book;

    public string WhoLabel => _book.Text("handover.who.label");

    public string Offer(string name, string title, string stage) =>
        _book.Text("handover.offer", ("name", name), ("title", title), ("stage", stage));

    public string BtnYes => _book.Text("handover.btnYes");
    public string BtnNo => _book.Text("handover.btnNo");
    public string Done(string to, string from) => _book.Text("handover.done", ("to", to), ("from", from));
    public string Declined(string name) => _book.Text("handover.declined", ("name", name));
}
