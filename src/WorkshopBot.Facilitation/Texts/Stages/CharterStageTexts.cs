using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 1: one service, one customer, one story.</summary>
public sealed class CharterStageTexts : StageTexts
{
    private readonly Book _book;

    internal CharterStageTexts(Book book)
        : base(book, StageKey.Charter) => _book = book;

    public string Missing<T>(IEnumerable<T> fields) => _book.Text("stage.charter.missing", ("fields", _book.All(fields)));

    public string Recap(string service, string customer, string start, string end, string state, string goal, string owner) =>
        _book.Text(
            "stage.charter.recap", ("service", service), ("customer", customer), ("start", start), ("end", end), ("state", state),
            ("goal", goal), ("owner", owner));

    public string Nudge<T>(IEnumerable<T> fields) => _book.Text("stage.charter.nudge", ("fields", _book.All(fields)));
}
