using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 5: what is done out of sight.</summary>
public sealed class BackStageTexts : StageTexts
{
    private readonly Book _book;

    internal BackStageTexts(Book book)
        : base(book, StageKey.Back) => _book = book;

    public string FormForLabel => _book.Text("stage.back.form.for.label");
    public string FormStepsLabel => _book.Text("stage.back.form.steps.label");
    public string FormStepsPlaceholder => _book.Text("stage.back.form.steps.placeholder");
    public string FormStepsHelp => _book.Text("stage.back.form.steps.help");
    public string FormNoneLabel => _book.Text("stage.back.form.none.label");
    public string FormErrorEmpty => _book.Text("stage.back.form.errorEmpty");
    public string Missing<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.back.missing", ids.Count, ("ids", _book.Ids(ids)));

    public string Recap(int count, int workarounds) =>
        _book.Plural("stage.back.recap", count, ("workarounds", _book.Plural("stage.back.recapWorkarounds", workarounds)));

    public string Saved<TId>(IReadOnlyCollection<TId> ids, IdText id) =>
        _book.Plural("stage.back.saved", ids.Count, ("ids", _book.Ids(ids)), ("id", id));

    public string SavedNone(IdText id) => _book.Text("stage.back.savedNone", ("id", id));
    public string FormWorkaroundLabel => _book.Text("stage.back.form.workaround.label");
    public string Workaround => _book.Text("stage.back.workaround");
    public string Progress(int done, int total) => _book.Plural("stage.back.progress", total, ("done", done), ("total", total));
    public string Nudge(string step) => _book.Text("stage.back.nudge", ("step", PlainWords.Cut(step)));
}
