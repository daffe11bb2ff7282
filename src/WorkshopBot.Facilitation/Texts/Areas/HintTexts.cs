namespace WorkshopBot.Facilitation;

/// <summary>Hints that an answer may belong elsewhere; it is stored all the same.</summary>
public sealed class HintTexts
{
    private readonly Book _book;

    internal HintTexts(Book book) => _book = book;

    public string OutOfSight(string text, string stage) => _book.Text("hint.outOfSight", ("text", PlainWords.Cut(text)), ("stage", stage));
    public string Support(string text, string stage) => _book.Text("hint.support", ("text", PlainWords.Cut(text)), ("stage", stage));
    public string BtnLater => _book.Text("hint.btnLater");
    public string BtnCustomer => _book.Text("hint.btnCustomer");
    public string BtnStays => _book.Text("hint.btnStays");
    public string Stays(IdText id) => _book.Text("hint.stays", ("id", id));
}
