namespace WorkshopBot.Facilitation;

/// <summary>What a field says when its value cannot be stored.</summary>
public sealed class CheckTexts
{
    private readonly Book _book;

    internal CheckTexts(Book book) => _book = book;

    public string Required => _book.Text("check.required");
    public string Number(int low, int high) => _book.Text("check.number", ("low", low), ("high", high));
    public string Date(string example) => _book.Text("check.date", ("example", example));
    public string Choice => _book.Text("check.choice");

    public string UnknownId<TId>(IdText id, IReadOnlyCollection<TId> ids) =>
        ids.Count == 0 ? _book.Text("check.unknownIdNone", ("id", id)) : _book.Text("check.unknownId", ("id", id), ("ids", _book.Ids(ids)));


    public string LaneWrong(IdText id, string lane, string expected) =>
        _book.Text("check.laneWrong", ("id", id), ("lane", lane), ("expected", expected));

    public string OneThing => _book.Text("check.oneThing");
    public string UnknownIdNone(IdText id) => _book.Text("check.unknownIdNone", ("id", id));
}
