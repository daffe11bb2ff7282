using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 4: what the customer sees us do.</summary>
public sealed class FrontStageTexts : StageTexts
{
    private readonly Book _book;

    internal FrontStageTexts(Book book)
        : base(book, StageKey.Front) => _book = book;

    public string FormAtLabel => _book.Text("stage.front.form.at.label");
    public string FormStepsLabel => _book.Text("stage.front.form.steps.label");
    public string FormStepsPlaceholder => _book.Text("stage.front.form.steps.placeholder");
    public string FormStepsHelp => _book.Text("stage.front.form.steps.help");
    public string FormSelfLabel => _book.Text("stage.front.form.self.label");
    public string FormErrorEmpty => _book.Text("stage.front.form.errorEmpty");
    public string Missing<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.front.missing", ids.Count, ("ids", _book.Ids(ids)));

    public string Recap(int count, int self) =>
        _book.Plural("stage.front.recap", count, ("self", _book.Plural("stage.front.recapSelf", self)));

    public string Saved<TId>(IReadOnlyCollection<TId> ids, IdText id) =>
        _book.Plural("stage.front.saved", ids.Count, ("ids", _book.Ids(ids)), ("id", id));

    public string SavedSelf(IdText id) => _book.Text("stage.front.savedSelf", ("id", id));
    public string Progress(int done, int total) => _book.Plural("stage.front.progress", total, ("done", done), ("total", total));
    public string Nudge(string step) => _book.Text("stage.front.nudge", ("step", PlainWords.Cut(step)));
}
