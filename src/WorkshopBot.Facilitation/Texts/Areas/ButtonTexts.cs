namespace WorkshopBot.Facilitation;

/// <summary>Small buttons that occur everywhere.</summary>
public sealed class ButtonTexts
{
    private readonly Book _book;

    internal ButtonTexts(Book book) => _book = book;

    public string Cancel => _book.Text("btn.cancel");
    public string Close => _book.Text("btn.close");
    public string Back => _book.Text("btn.back");
    public string Undo => _book.Text("btn.undo");
    public string Yes => _book.Text("btn.yes");
    public string No => _book.Text("btn.no");
    public string Apply => _book.Text("btn.apply");
    public string More => _book.Text("btn.more");
    public string Next => _book.Text("btn.next");
    public string Choose => _book.Text("btn.choose");
}
