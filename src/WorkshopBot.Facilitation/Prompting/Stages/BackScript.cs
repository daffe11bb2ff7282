using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 5: what is done out of sight, one front stage step at a time; a workaround is one when the person says so.</summary>
internal sealed class BackScript() : HostedScript(StageKey.Back, Lane.Front, NothingNeeded.Back)
{
    private const string Workaround = "workaround";

    private protected override string Main => "steps";

    public override string Progress(Workshop w, Voice v) => Answered(w) is var (done, total) ? v.Texts.Stages.Back.Progress(done, total) : "";

    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) =>
        StepHints.TwoActions(SavedWords.Given(happened, Key), v);

    public override string Recap(Workshop w, Voice v)
    {
        List<Activity> steps = [.. w.Blueprint.InLane(Lane.Back)];
        return v.Texts.Stages.Back.Recap(steps.Count, steps.Count(step => step.Workaround));
    }

    public override Sequence<CardPart> RevealRows(Workshop w, Voice v) => Rows(
        w, v,
        step => RevealParts.Behind(step, Lane.Back, w.Blueprint)
            .Select(other => RevealParts.Step(other, w, v, other.Workaround ? v.Texts.Stages.Back.Workaround : null)),
        v.Texts.Stages.Back.FormNoneLabel);

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.StepsUnanswered => v.Texts.Stages.Back.Missing(gap.Ids),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    private protected override string LeadIn(Voice v) => v.Texts.Stages.Back.FormForLabel;

    private protected override FormDraft Fields(FormDraft form, Activity step, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Back;
        return form.Add(form.Field(Main, texts.FormStepsLabel, FieldKind.Lines) with { Placeholder = texts.FormStepsPlaceholder, Help = texts.FormStepsHelp })
            .Tick(Workaround, texts.FormWorkaroundLabel)
            .Tick(None, texts.FormNoneLabel);
    }

    private protected override (IEnumerable<Offer> Offers, TypedLines Lines) Offers(Activity step, TypedFields typed)
    {
        var lines = typed.Lines(Main);
        var workaround = typed.Yes(Workaround);
        return (lines.Fitting.Select(line => new Offer.Step(Lane.Back, step.Phase, line, step.Id, Workaround: workaround)), lines);
    }

    private protected override string ErrorEmpty(Voice v) => v.Texts.Stages.Back.FormErrorEmpty;

    private protected override string SavedSome(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Voice v) => given[0].Offer.Target is { Length: > 0 } at
        ? v.Texts.Stages.Back.Saved(SavedWords.Ids(given), at)
        : v.Texts.Contribute.Saved(SavedWords.Ids(given));

    private protected override string SavedNone(string id, Voice v) => v.Texts.Stages.Back.SavedNone(id);

    private protected override string AskAt(string step, Voice v) => v.Texts.Stages.Back.Nudge(step);
}
