using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 3: what the customer does, one phase at a time.</summary>
internal sealed class CustomerScript : StageScript
{
    private const string Steps = "steps";

    public override StageKey Key => StageKey.Customer;

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Customer;
        return new CardPart.Ask(texts.Name, w.FindPhase(q.Target) is { } phase ? texts.PromptIn(phase.Name) : texts.Prompt, texts.How, texts.Why);
    }

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        if (w.FindPhase(q.Target) is not { } phase)
        {
            return FormDraft.Gone(q, v, state);
        }

        var texts = v.Texts.Stages.Customer;
        var form = new FormDraft(q, w, who, v, state);
        return form.Lead(texts.PromptIn(phase.Name), texts.How)
            .Add(form.Field(Steps, texts.FormStepsLabel(phase.Name), FieldKind.Lines) with { Placeholder = texts.FormStepsPlaceholder, Help = texts.FormStepsHelp })
            .Basis().Yours().Finished().Privacy().Build();
    }

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v)
    {
        var typed = new TypedFields(fields, v);
        if (w.FindPhase(q.Target) is not { } phase)
        {
            return typed.Gone(q.Target);
        }

        var lines = typed.Lines(Steps);
        return typed.Given(
            lines.Fitting.Select(Offer (line) => new Offer.Step(Lane.Customer, phase.Id, line)), lines, (Steps, v.Texts.Stages.Customer.FormStepsErrorEmpty));
    }

    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v)
    {
        var given = SavedWords.Given(happened, Key).Where(e => e.Offer is Offer.Step).ToList();
        return StepHints.TwoActions(given, v)
            ?? (after.Blueprint.InLane(Lane.Customer).Count() is > 15 and var many ? v.Texts.Stages.Customer.TooMany(many) : null);
    }

    public override string Recap(Workshop w, Voice v)
    {
        List<Activity> steps = [.. w.Blueprint.InLane(Lane.Customer)];
        return steps.Count == 0 ? Empty(v)
            : v.Texts.Stages.Customer.Recap(steps.Count, steps[0].What, steps[^1].What, steps.Count(step => step.Wait is not null || WaitWords.In(step.What)));
    }

    public override Sequence<CardPart> RevealRows(Workshop w, Voice v) =>
        RevealParts.ByPhase(w, w.Blueprint.InLane(Lane.Customer).ToList(), step => [RevealParts.Step(step, w, v)]).ToSequence();

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.PhasesWithoutSteps => v.Texts.Stages.Customer.Missing(gap.Ids),
        GapKind.TooManySteps => v.Texts.Stages.Customer.TooMany(gap.Count),
        GapKind.TooFewSteps or GapKind.OrderUnconfirmed => v.Texts.Gap.StillOpen(gap),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) =>
        w.FindPhase(q.Target) is { } phase ? v.Texts.Stages.Customer.Nudge(phase.Name) : v.Texts.Stages.Customer.Prompt;

    protected override string? How(Voice v) => v.Texts.Stages.Customer.How;
}
