namespace WorkshopBot.Facilitation;

/// <summary>What a form shows before it is filled.</summary>
public sealed class ModalTexts
{
    private readonly Book _book;

    internal ModalTexts(Book book) => _book = book;

    public string Loading => _book.Text("modal.loading");
    public string PressAgain => _book.Text("modal.pressAgain");
    public string Channel => _book.Text("modal.channel");
}
