namespace WorkshopBot.Facilitation;

/// <summary>Changing and confirming the order of steps.</summary>
public sealed class OrderTexts
{
    private readonly Book _book;

    internal OrderTexts(Book book) => _book = book;

    public string Btn => _book.Text("order.btn");
    public string MoveLabel(IdText id) => _book.Text("order.move.label", ("id", id));
    public string After(IdText id) => _book.Text("order.after", ("id", id));
    public string First(string phase) => _book.Text("order.first", ("phase", phase));
    public string Done(IdText id, IdText other) => _book.Text("order.done", ("id", id), ("other", other));
    public string Confirm => _book.Text("order.confirm");
    public string ConfirmBtn => _book.Text("order.confirmBtn");
    public string NumbersStay => _book.Text("order.numbersStay");
    public string Confirmed => _book.Text("order.confirmed");
}
