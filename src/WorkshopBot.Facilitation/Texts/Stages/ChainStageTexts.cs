using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 2: the phases.</summary>
public sealed class ChainStageTexts : StageTexts
{
    private readonly Book _book;

    internal ChainStageTexts(Book book)
        : base(book, StageKey.Chain) => _book = book;

    public string FormPhasesLabel => _book.Text("stage.chain.form.phases.label");
    public string FormPhasesPlaceholder => _book.Text("stage.chain.form.phases.placeholder");
    public string FormPhasesHelp => _book.Text("stage.chain.form.phases.help");
    public string FormPhasesErrorEmpty => _book.Text("stage.chain.form.phases.errorEmpty");
    public string FormPhasesErrorMany(int count) => _book.Text("stage.chain.form.phases.errorMany", ("count", count));
    public string FormPhasesHintFew => _book.Text("stage.chain.form.phases.hintFew");
    public string Missing(int count) => _book.Text("stage.chain.missing", ("count", count));

    public string Recap<T>(IReadOnlyCollection<T> phases) =>
        _book.Text("stage.chain.recap", ("count", _book.Plural("count.phases", phases.Count)), ("phases", _book.All(phases)));

    public string Nudge => _book.Text("stage.chain.nudge");
}
