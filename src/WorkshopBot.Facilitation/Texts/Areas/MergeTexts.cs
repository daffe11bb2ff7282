namespace WorkshopBot.Facilitation;

/// <summary>Look-alikes, with the reason why they look alike.</summary>
public sealed class MergeTexts
{
    private readonly Book _book;

    internal MergeTexts(Book book) => _book = book;

    public string Suggestions(int count) => _book.Plural("merge.suggestions", count);
    public string ReasonSameWords<T>(IEnumerable<T> words) => _book.Text("merge.reason.sameWords", ("words", _book.Commas(words)));
    public string ReasonSameStart => _book.Text("merge.reason.sameStart");
    public string ChoiceLabel => _book.Text("merge.choice.label");
    public string ChoiceKeep(IdText id) => _book.Text("merge.choice.keep", ("id", id));
    public string ChoiceBoth => _book.Text("merge.choice.both");
    public string ChoiceLater => _book.Text("merge.choice.later");
    public string Done(IdText other, IdText id) => _book.Text("merge.done", ("other", other), ("id", id));
    public string Undone(IdText id, IdText other) => _book.Text("merge.undone", ("id", id), ("other", other));
    public string PickLabel => _book.Text("merge.pick.label");
    public string PickBtn => _book.Text("merge.pick.btn");
    public string BtnApply => _book.Text("merge.btnApply");
    public string NeedTwo => _book.Text("merge.needTwo");
    public string AcrossPhases(string phase) => _book.Text("merge.acrossPhases", ("phase", phase));
    public string Count(int count) => _book.Text("merge.count", ("count", _book.Plural("count.people", count)));
}
