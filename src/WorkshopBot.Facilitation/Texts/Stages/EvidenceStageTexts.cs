using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 7: what the customer sees and holds.</summary>
public sealed class EvidenceStageTexts : StageTexts
{
    private readonly Book _book;

    internal EvidenceStageTexts(Book book)
        : base(book, StageKey.Evidence) => _book = book;

    public string FormAtLabel => _book.Text("stage.evidence.form.at.label");
    public string FormThingsLabel => _book.Text("stage.evidence.form.things.label");
    public string FormThingsPlaceholder => _book.Text("stage.evidence.form.things.placeholder");
    public string FormThingsHelp => _book.Text("stage.evidence.form.things.help");
    public string FormNoneLabel => _book.Text("stage.evidence.form.none.label");
    public string FormErrorEmpty => _book.Text("stage.evidence.form.errorEmpty");
    public string Missing<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.evidence.missing", ids.Count, ("ids", _book.Ids(ids)));

    public string Recap(int count, int bare) =>
        _book.Plural("stage.evidence.recap", count, ("bare", _book.Plural("stage.evidence.recapBare", bare)));

    public string Saved<T>(IdText id, IEnumerable<T> things) => _book.Text("stage.evidence.saved", ("id", id), ("things", _book.Commas(things)));
    public string SavedNone(IdText id) => _book.Text("stage.evidence.savedNone", ("id", id));
    public string Nudge(string step) => _book.Text("stage.evidence.nudge", ("step", PlainWords.Cut(step)));
}
