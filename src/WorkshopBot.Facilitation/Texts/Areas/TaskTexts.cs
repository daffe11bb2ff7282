namespace WorkshopBot.Facilitation;

/// <summary>To-dos after the workshop.</summary>
public sealed class TaskTexts
{
    private readonly Book _book;

    internal TaskTexts(Book book) => _book = book;

    public string Due(DateOnly due, string what) => _book.Text("task.due", ("due", _book.Due(due)), ("what", PlainWords.Cut(what)));
    public string BtnDone => _book.Text("task.btnDone");
    public string BtnLater => _book.Text("task.btnLater");
    public string Done(string name, string what) => _book.Text("task.done", ("name", name), ("what", PlainWords.Cut(what)));
    public string Carried(int count) => _book.Plural("task.carried", count);
    public string BtnNew => _book.Text("task.btnNew");
}
