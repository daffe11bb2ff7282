using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 6: what the work leans on.</summary>
public sealed class SupportStageTexts : StageTexts
{
    private readonly Book _book;

    internal SupportStageTexts(Book book)
        : base(book, StageKey.Support) => _book = book;

    public string FormForLabel => _book.Text("stage.support.form.for.label");
    public string FormWhoLabel => _book.Text("stage.support.form.who.label");
    public string FormWhoPlaceholder => _book.Text("stage.support.form.who.placeholder");
    public string FormWhatLabel => _book.Text("stage.support.form.what.label");
    public string FormWhatPlaceholder => _book.Text("stage.support.form.what.placeholder");
    public string FormNoneLabel => _book.Text("stage.support.form.none.label");
    public string FormErrorEmpty => _book.Text("stage.support.form.errorEmpty");
    public string Missing<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.support.missing", ids.Count, ("ids", _book.Ids(ids)));
    public string Recap<T>(IReadOnlyCollection<T> names) => _book.Plural("stage.support.recap", names.Count, ("names", _book.All(names)));
    public string RecapNotes<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.support.recapNotes", ids.Count, ("ids", _book.Ids(ids)));
    public string NoteLabel(IdText id) => _book.Text("stage.support.note.label", ("id", id));
    public string NoteSaved(IdText id) => _book.Text("stage.support.note.saved", ("id", id));
    public string Saved<TId>(IEnumerable<TId> ids, string name) =>
        _book.Text("stage.support.saved", ("ids", _book.Ids(ids)), ("name", PlainWords.Cut(name)));

    public string SavedNone(IdText id) => _book.Text("stage.support.savedNone", ("id", id));
    public string Progress(int done, int total) => _book.Plural("stage.support.progress", total, ("done", done), ("total", total));
    public string Nudge(string step) => _book.Text("stage.support.nudge", ("step", PlainWords.Cut(step)));
}
