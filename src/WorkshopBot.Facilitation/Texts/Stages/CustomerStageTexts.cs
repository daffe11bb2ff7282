using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 3: what the customer does.</summary>
public sealed class CustomerStageTexts : StageTexts
{
    private readonly Book _book;

    internal CustomerStageTexts(Book book)
        : base(book, StageKey.Customer) => _book = book;

    /// <summary>The question as the board asks it, for all phases.</summary>
    public override string Prompt => _book.Text("stage.customer.promptAll");

    public string PromptIn(string phase) => _book.Text("stage.customer.prompt", ("phase", phase));
    public string How => _book.Text("stage.customer.how");
    public string FormPhaseLabel => _book.Text("stage.customer.form.phase.label");
    public string FormStepsLabel(string phase) => _book.Text("stage.customer.form.steps.label", ("phase", phase));
    public string FormStepsPlaceholder => _book.Text("stage.customer.form.steps.placeholder");
    public string FormStepsHelp => _book.Text("stage.customer.form.steps.help");
    public string FormStepsErrorEmpty => _book.Text("stage.customer.form.steps.errorEmpty");
    public string FormStepsHintStaff(string text) => _book.Text("stage.customer.form.steps.hintStaff", ("text", PlainWords.Cut(text)));
    public string Missing<T>(IEnumerable<T> phases) => _book.Text("stage.customer.missing", ("phases", _book.All(phases)));
    public string TooMany(int count) => _book.Text("stage.customer.tooMany", ("count", count));

    public string Recap(int count, string first, string last, int waits) =>
        _book.Plural(
            "stage.customer.recap", count, ("first", PlainWords.Cut(first)), ("last", PlainWords.Cut(last)),
            ("waits", _book.Plural("stage.customer.recapWaits", waits)));

    public string Nudge(string phase) => _book.Text("stage.customer.nudge", ("phase", phase));
}
