using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 6: which team, system, supplier or rule a back stage step leans on.</summary>
internal sealed class SupportScript() : HostedScript(StageKey.Support, Lane.Back, NothingNeeded.Support)
{
    private const string What = "what";

    private protected override string Main => "who";

    public override string Progress(Workshop w, Voice v) => Answered(w) is var (done, total) ? v.Texts.Stages.Support.Progress(done, total) : "";

    /// <summary>A person's name where a role or system is meant.</summary>
    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) =>
        SavedWords.Given(happened, Key).Any(e => e.Offer is Offer.Step step && StepHints.NamesAPerson(step.Actor, v))
            ? v.Texts.Stages.Ownership.FormRoleError
            : null;

    public override string Recap(Workshop w, Voice v) => v.Texts.Stages.Support.Recap(
        w.Blueprint.InLane(Lane.Support).Select(step => step.Actor ?? step.What).DistinctBy(SameWords.Fold).ToList());

    public override Sequence<CardPart> RevealRows(Workshop w, Voice v) => Rows(
        w, v, step => RevealParts.Behind(step, Lane.Support, w.Blueprint).Select(other => RevealParts.Step(other, w, v, other.Actor)),
        v.Texts.Stages.Support.FormNoneLabel);

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.StepsUnanswered => v.Texts.Stages.Support.Missing(gap.Ids),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    private protected override string LeadIn(Voice v) => v.Texts.Stages.Support.Prompt;

    private protected override FormDraft Fields(FormDraft form, Activity step, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Support;
        return form.Known(form.Field(Main, texts.FormWhoLabel, FieldKind.Line) with { Placeholder = texts.FormWhoPlaceholder }, TeamWords.Systems(w))
            .Add(form.Field(What, texts.FormWhatLabel, FieldKind.Line) with { Placeholder = texts.FormWhatPlaceholder })
            .Tick(None, texts.FormNoneLabel);
    }

    /// <summary>A name alone is enough: what it does can come later.</summary>
    private protected override (IEnumerable<Offer> Offers, TypedLines Lines) Offers(Activity step, TypedFields typed)
    {
        var (who, what) = (typed.Known(Main), typed.Line(What));
        IEnumerable<Offer> offers = (what ?? who) is { } does ? [new Offer.Step(Lane.Support, step.Phase, does, step.Id, who)] : [];
        return (offers, new TypedLines(Main, [], []));
    }

    private protected override string ErrorEmpty(Voice v) => v.Texts.Stages.Support.FormErrorEmpty;

    private protected override string SavedSome(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Voice v) =>
        v.Texts.Stages.Support.Saved(SavedWords.Ids(given), v.Texts.All(given.Select(e => e.Offer is Offer.Step step ? step.Actor ?? step.What : e.Offer.Words)));

    private protected override string SavedNone(string id, Voice v) => v.Texts.Stages.Support.SavedNone(id);

    private protected override string AskAt(string step, Voice v) => v.Texts.Stages.Support.Nudge(step);
}
