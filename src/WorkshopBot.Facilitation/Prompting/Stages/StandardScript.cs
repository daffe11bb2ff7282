using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 11: a sign to see, a normal time, a longest wait; numbers are given blind, the reveal shows the middle and the spread.</summary>
internal sealed class StandardScript : StageScript
{
    private const string Execution = "execution";
    private const string Target = "target";
    private const string Wait = "wait";
    private const string Numbers = "numbers";

    public override StageKey Key => StageKey.Standard;

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Standard;
        return new CardPart.Ask(texts.Name, v.Texts.Contribute.About(q.Target, StepWords.What(w, q.Target), texts.Prompt), texts.FormTimeHelp, texts.Why);
    }

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        if (StepWords.Find(w, q.Target) is not { } step)
        {
            return FormDraft.Gone(q, v, state);
        }

        var texts = v.Texts.Stages.Standard;
        var form = new FormDraft(q, w, who, v, state);
        form.Lead(texts.Prompt).About(step);

        // A customer's wait has a longest time; the work in it is not ours.
        if (step.Lane != Lane.Customer)
        {
            form.Add(form.Field(Execution, texts.FormExecutionLabel, FieldKind.Lines) with
            {
                Placeholder = texts.FormExecutionPlaceholder,
                Limit = TextRules.LineLength,
            })
                .Time(form.Field(Target, texts.FormTargetLabel, FieldKind.Time) with { Placeholder = texts.FormTargetPlaceholder });
        }

        return form.Time(form.Field(Wait, texts.FormWaitLabel, FieldKind.Time) with { Placeholder = texts.FormWaitPlaceholder, Help = texts.FormTimeHelp })
            .Add(form.Field(Numbers, texts.FormBasisLabel, FieldKind.OneOf, "felt") with
            {
                Choices = [new Choice("measured", texts.FormBasisMeasured), new Choice("felt", texts.FormBasisFelt), new Choice("aim", texts.FormBasisAim)],
            })
            .Privacy(texts.FormBlind).Build();
    }

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v)
    {
        var typed = new TypedFields(fields, v);
        if (StepWords.Find(w, q.Target) is not { } step)
        {
            return typed.Gone(q.Target);
        }

        var numbers = typed.Text(Numbers) switch
        {
            "measured" => NumbersAre.Measured,
            "aim" => NumbersAre.Aim,
            _ => NumbersAre.Felt,
        };
        var offer = new Offer.Standard(step.Id, typed.Joined(Execution), typed.Time(Target), typed.Time(Wait), numbers);
        return typed.Given(
            offer is { Execution: null, TargetSeconds: null, MaxWaitSeconds: null } ? [] : [offer],
            (step.Lane == Lane.Customer ? Wait : Execution, v.Texts.Check.Required));
    }

    public override string Saved(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Workshop after, Voice v)
    {
        if (given[0].Offer is not Offer.Standard offer)
        {
            return base.Saved(given, after, v);
        }

        var times = StandardWords.Times(offer.TargetSeconds, offer.MaxWaitSeconds, v);
        return times.Count > 0 ? v.Texts.Stages.Standard.SavedTimes(offer.At, times) : v.Texts.Stages.Standard.Saved(offer.At);
    }

    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) => SavedWords.Given(happened, Key)
        .Select(e => (e.Offer as Offer.Standard)?.Execution)
        .Where(execution => execution is not null && TextChecks.IsHardToCheck(execution))
        .Select(execution => v.Texts.Stages.Standard.FormExecutionHintAttitude(execution!)).FirstOrDefault();

    public override string? Progress(Workshop w, Voice v) => PromiseWords.Line(w, v);

    public override string Recap(Workshop w, Voice v) => v.Texts.Stages.Standard.Recap(
        w.Blueprint.Activities.Count(step => step.Standard is { } standard && (standard.TargetSeconds ?? standard.MaxWaitSeconds) is not null),
        PromiseWords.Line(w, v) ?? "").TrimEnd();

    public override Sequence<CardPart> RevealRows(Workshop w, Voice v) => StandardWords.Reveal(w, v);

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.StandardsMissing => v.Texts.Stages.Standard.Missing(gap.Ids),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) =>
        v.Texts.Stages.Standard.Nudge(StepWords.What(w, q.Target));
}
