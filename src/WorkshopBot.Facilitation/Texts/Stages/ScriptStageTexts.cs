using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 12: what is said.</summary>
public sealed class ScriptStageTexts : StageTexts
{
    private readonly Book _book;

    internal ScriptStageTexts(Book book)
        : base(book, StageKey.Script) => _book = book;

    public string FormOpeningLabel => _book.Text("stage.script.form.opening.label");
    public string FormOpeningPlaceholder => _book.Text("stage.script.form.opening.placeholder");
    public string FormFailureLabel => _book.Text("stage.script.form.failure.label");
    public string FormFailurePlaceholder => _book.Text("stage.script.form.failure.placeholder");
    public string FormNeverLabel => _book.Text("stage.script.form.never.label");
    public string FormNeverPlaceholder => _book.Text("stage.script.form.never.placeholder");
    public string FormErrorEmpty => _book.Text("stage.script.form.errorEmpty");
    public string FormHintLong(int count) => _book.Text("stage.script.form.hintLong", ("count", count));
    public string FormLanguageLabel => _book.Text("stage.script.form.language.label");
    public string Missing<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.script.missing", ids.Count, ("ids", _book.Ids(ids)));
    public string Recap(int count) => _book.Plural("stage.script.recap", count);
    public string Saved(IdText id) => _book.Text("stage.script.saved", ("id", id));
    public string Nudge(string step) => _book.Text("stage.script.nudge", ("step", PlainWords.Cut(step)));
}
