using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 10: before and after a fail point.</summary>
public sealed class SafeguardStageTexts : StageTexts
{
    private readonly Book _book;

    internal SafeguardStageTexts(Book book)
        : base(book, StageKey.Safeguard) => _book = book;

    public string FormAt(IdText id, string step) => _book.Text("stage.safeguard.form.at", ("id", id), ("step", PlainWords.Cut(step)));
    public string FormEffect(string effect) => _book.Text("stage.safeguard.form.effect", ("effect", effect));
    public string FormProgress(int number, int total) => _book.Text("stage.safeguard.form.progress", ("number", number), ("total", total));
    public string FormVotes(int count) => _book.Plural("stage.safeguard.form.votes", count);
    public string FormPreventionLabel => _book.Text("stage.safeguard.form.prevention.label");
    public string FormPreventionPlaceholder => _book.Text("stage.safeguard.form.prevention.placeholder");
    public string FormContingencyLabel => _book.Text("stage.safeguard.form.contingency.label");
    public string FormContingencyPlaceholder => _book.Text("stage.safeguard.form.contingency.placeholder");
    public string FormDeciderLabel => _book.Text("stage.safeguard.form.decider.label");
    public string FormDeciderPlaceholder => _book.Text("stage.safeguard.form.decider.placeholder");
    public string FormOwnerLabel => _book.Text("stage.safeguard.form.owner.label");
    public string FormOwnerError => _book.Text("stage.safeguard.form.owner.error");
    public string FormErrorEmpty => _book.Text("stage.safeguard.form.errorEmpty");
    public string FormHintCareful => _book.Text("stage.safeguard.form.hintCareful");
    public string FormBtnNext(IdText id) => _book.Text("stage.safeguard.form.btnNext", ("id", id));
    public string FormBtnSkip(IdText id) => _book.Text("stage.safeguard.form.btnSkip", ("id", id));
    public string Missing<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.safeguard.missing", ids.Count, ("ids", _book.Ids(ids)));
    public string Recap(int closed, int open) => _book.Plural("stage.safeguard.recap", closed, ("closed", closed), ("open", open));
    public string Saved(IdText id) => _book.Text("stage.safeguard.saved", ("id", id));
    public string Progress(int done, int total) => _book.Plural("stage.safeguard.progress", total, ("done", done), ("total", total));
    public string Nudge(IdText id, string fail) => _book.Text("stage.safeguard.nudge", ("id", id), ("fail", PlainWords.Cut(fail)));
}
