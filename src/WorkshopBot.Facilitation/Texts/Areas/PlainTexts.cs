namespace WorkshopBot.Facilitation;

/// <summary>What a card says where there are no buttons and fields.</summary>
public sealed class PlainTexts
{
    private readonly Book _book;

    internal PlainTexts(Book book) => _book = book;

    public string Write(string words) => _book.Text("plain.write", ("words", words));
    public string Choose(int count) => _book.Text("plain.choose", ("count", count));
    public string ChooseSome(int count) => _book.Text("plain.chooseSome", ("count", count));

    public string Tracker(int number, int total, string group) =>
        _book.Text("plain.tracker", ("number", number), ("total", total), ("group", group));

    public string Picture(string link) => _book.Text("plain.picture", ("link", link));
    public string Optional => _book.Text("plain.optional");
    public string Example(string text) => _book.Text("plain.example", ("text", PlainWords.Cut(text)));
    public string Page(int number, int total) => _book.Text("plain.page", ("number", number), ("total", total));
    public string Already => _book.Text("plain.already");
    public string Done => _book.Text("plain.done");
    public string Minutes => _book.Text("plain.minutes");
    public string Hours => _book.Text("plain.hours");
    public string WhichPhase(string text) => _book.Text("plain.whichPhase", ("text", PlainWords.Cut(text)));
    public string WhichStep(string text) => _book.Text("plain.whichStep", ("text", PlainWords.Cut(text)));
    public string AnAnswer => _book.Text("plain.anAnswer");
    public string ACommand => _book.Text("plain.aCommand");
    public string YesOrNo => _book.Text("plain.yesOrNo");
    public string Noted(string what) => _book.Text("plain.noted", ("what", what));
}
