using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 4: what the customer sees us do, one customer step at a time.</summary>
internal sealed class FrontScript() : HostedScript(StageKey.Front, Lane.Customer, NothingNeeded.Front)
{
    private protected override string Main => "steps";

    public override string Progress(Workshop w, Voice v) => Answered(w) is var (done, total) ? v.Texts.Stages.Front.Progress(done, total) : "";

    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) =>
        StepHints.TwoActions(SavedWords.Given(happened, Key), v);

    public override string Recap(Workshop w, Voice v) => v.Texts.Stages.Front.Recap(
        w.Blueprint.InLane(Lane.Front).Count(), w.Blueprint.InLane(Lane.Customer).Count(step => (step.Nothing & NothingNeeded.Front) != 0));

    public override Sequence<CardPart> RevealRows(Workshop w, Voice v) => Rows(
        w, v, step => RevealParts.Behind(step, Lane.Front, w.Blueprint).Select(other => RevealParts.Step(other, w, v)), v.Texts.Stages.Front.FormSelfLabel);

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.StepsUnanswered => v.Texts.Stages.Front.Missing(gap.Ids),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    private protected override string LeadIn(Voice v) => v.Texts.Stages.Front.FormAtLabel;

    private protected override FormDraft Fields(FormDraft form, Activity step, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Front;
        return form.Add(form.Field(Main, texts.FormStepsLabel, FieldKind.Lines) with { Placeholder = texts.FormStepsPlaceholder, Help = texts.FormStepsHelp })
            .Tick(None, texts.FormSelfLabel);
    }

    private protected override (IEnumerable<Offer> Offers, TypedLines Lines) Offers(Activity step, TypedFields typed)
    {
        var lines = typed.Lines(Main);
        return (lines.Fitting.Select(line => new Offer.Step(Lane.Front, step.Phase, line, step.Id)), lines);
    }

    private protected override string ErrorEmpty(Voice v) => v.Texts.Stages.Front.FormErrorEmpty;

    private protected override string SavedSome(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Voice v) => given[0].Offer.Target is { Length: > 0 } at
        ? v.Texts.Stages.Front.Saved(SavedWords.Ids(given), at)
        : v.Texts.Contribute.Saved(SavedWords.Ids(given));

    private protected override string SavedNone(string id, Voice v) => v.Texts.Stages.Front.SavedSelf(id);

    private protected override string AskAt(string step, Voice v) => v.Texts.Stages.Front.Nudge(step);
}
