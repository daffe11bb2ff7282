namespace WorkshopBot.Facilitation;

/// <summary>What is visible before the reveal.</summary>
public sealed class SoFarTexts
{
    private readonly Book _book;

    internal SoFarTexts(Book book) => _book = book;

    public string Title => _book.Text("sofar.title");
    public string Silent => _book.Text("sofar.silent");
    public string SilentAnonymous => _book.Text("sofar.silentAnonymous");

    public string Counts(int items, int people) =>
        _book.Text("sofar.counts", ("items", _book.Plural("count.contributions", items)), ("people", _book.Plural("count.people", people)));

    public string Draft(int version) => _book.Text("sofar.draft", ("version", version));
    public string Gaps(int count) => _book.Plural("sofar.gaps", count);
    public string BtnPicture => _book.Text("sofar.btnPicture");
    public string BtnMine => _book.Text("sofar.btnMine");
}
