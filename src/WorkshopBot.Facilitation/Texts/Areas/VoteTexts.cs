namespace WorkshopBot.Facilitation;

/// <summary>Voting, hidden until it closes.</summary>
public sealed class VoteTexts
{
    private readonly Book _book;

    internal VoteTexts(Book book) => _book = book;

    public string Title => _book.Text("vote.title");
    public string Prompt => _book.Text("vote.prompt");
    public string Quota(int count) => _book.Plural("vote.quota", count);
    public string QuotaStack => _book.Text("vote.quotaStack");
    public string Hidden => _book.Text("vote.hidden");
    public string Btn => _book.Text("vote.btn");

    public string Saved<TId>(IEnumerable<TId> ids, DateTimeOffset until) =>
        _book.Text("vote.saved", ("ids", _book.Ids(ids)), ("until", _book.Moment(until)));

    public string Withdrawn => _book.Text("vote.withdrawn");
    public string Over(int ticked, int count) => _book.Plural("vote.over", count, ("ticked", ticked));

    public string Result(IdText id, string what, int count) =>
        _book.Plural("vote.result", count, ("id", id), ("what", PlainWords.Cut(what)));

    public string Tie<TId>(IEnumerable<TId> ids, int count, string owner) =>
        _book.Text("vote.tie", ("ids", _book.Ids(ids)), ("count", count), ("owner", owner));

    public string TieBtnBoth => _book.Text("vote.tieBtnBoth");
    public string TieBtnOnce => _book.Text("vote.tieBtnOnce");
    public string Number(int number) => _book.Text("vote.number", ("number", number));
    public string Without => _book.Text("vote.without");
    public string Again<TId>(IEnumerable<TId> ids) => _book.Text("vote.again", ("ids", _book.Ids(ids)));
    public string ZeroKept => _book.Text("vote.zeroKept");
    public string SavedOpen<TId>(IEnumerable<TId> ids) => _book.Text("vote.savedOpen", ("ids", _book.Ids(ids)));
    public string Chosen<TId>(IEnumerable<TId> ids) => _book.Text("vote.chosen", ("ids", _book.Ids(ids)));
}
