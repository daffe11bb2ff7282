using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 9: where it goes wrong and where people wait; how bad it is may be told after it is saved, where the author is known.</summary>
internal sealed class FailScript : StageScript
{
    private const string Step = "step";
    private const string Kind = "kind";
    private const string What = "what";
    private const string Effect = "effect";
    private const string MaxWait = "max-wait";
    private const int Top = 3;

    public override StageKey Key => StageKey.Fail;

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Fail;
        return new CardPart.Ask(texts.Name, texts.Prompt, WhatIf(w, v), texts.Why);
    }

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        if (FailRating.Own(q, w, who) is { } own)
        {
            return FailRating.Form(own, q, new FormDraft(q, w, who, v, state), v, state);
        }

        var texts = v.Texts.Stages.Fail;
        var form = new FormDraft(q, w, who, v, state);
        form.Lead(texts.Prompt, why: texts.Why, where: texts.Name)
            .Add(form.Field(Step, texts.FormStepLabel, FieldKind.OneOf, StepWords.Find(w, q.Target)?.Id.Value) with
            {
                Required = true,
                Choices = w.Blueprint.InOrder().Select(step => new Choice(step.Id.Value, $"{step.Id} {Texts.Cut(step.What)}")).ToSequence(),
            })
            .Add(form.Field(Kind, texts.FormKindLabel, FieldKind.OneOf, "F") with
            {
                Choices = [new Choice("F", texts.FormKindFail), new Choice("W", texts.FormKindWait)],
            })
            .Add(form.Field(What, texts.FormWhatLabel, FieldKind.Line) with { Placeholder = texts.FormWhatPlaceholder, Help = WhatIf(w, v) })
            .Add(form.Field(Effect, texts.FormEffectLabel, FieldKind.Line) with { Placeholder = texts.FormEffectPlaceholder })
            .Time(form.Field(MaxWait, texts.FormMaxWaitLabel, FieldKind.Time) with { Placeholder = v.Texts.Stages.Standard.FormWaitPlaceholder });

        // Without names nobody can come back to what they gave, so how bad it is has its place here.
        if (form.Nameless)
        {
            form.Add(new CardPart.Note(texts.FormRateLabel));
            FailRating.Fields(form, v);
        }

        return form.Yours().Privacy().Build(
        [
            new Button(texts.FormBtnAnother, form.To(Verbs.AnswerNext), ButtonStyle.Main, SendsFields: true),
            new Button(v.Texts.Contribute.BtnSave, form.To(Verbs.Answer), SendsFields: true),
            new Button(v.Texts.Contribute.BtnFinished, ActionId.Of(Verbs.Finished, FormDraft.Key(Key))),
        ]);
    }

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v)
    {
        if (FailRating.Own(q, w, who) is { } own)
        {
            return FailRating.Read(own, new TypedFields(fields, v));
        }

        var texts = v.Texts.Stages.Fail;
        var typed = new TypedFields(fields, v);
        var (what, effect, longest) = (typed.Line(What), typed.Line(Effect), typed.Time(MaxWait));
        if (typed.Text(Step) is not { } at || StepWords.Find(w, at) is not { } step)
        {
            typed.Fail(Step, texts.FormStepError);
            return typed.Wrong();
        }

        var waits = typed.Text(Kind) == "W";
        if (what is null && !waits)
        {
            typed.Fail(What, texts.FormWhatError);
        }

        return typed.Given(waits ? [Wait(step, what, effect, longest)] : Fails(step, what ?? "", effect, longest, typed), (What, texts.FormWhatError));
    }

    /// <summary>Where someone is named as the cause, why this is asked is said once more.</summary>
    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) =>
        SavedWords.Given(happened, Key).Any(e => StepHints.NamesAPerson(e.Offer.Words, v)) ? v.Texts.Stages.Fail.Why : null;

    public override Card Echo(IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, Voice v)
    {
        var echo = base.Echo(happened, after, who, v);
        return SavedWords.Given(happened, Key) is [{ Late: false } first, ..] && Next(new Question(Key, ""), after, who) is not null
            ? echo with { Parts = [.. echo.Parts.Where(part => part is not CardPart.Buttons), FailRating.Offered(first, v)] }
            : echo;
    }

    /// <summary>Another one may always follow.</summary>
    public override Question? Next(Question answered, Workshop w, ParticipantId who) =>
        w.Current == Key && w.CurrentRound is { State: not RoundState.Closed } round && !round.Finished.Contains(who) ? new Question(Key, "") : null;

    public override string Recap(Workshop w, Voice v)
    {
        var top = w.Rounds.GetValueOrDefault(Key)?.Vote?.Ranking().Where(entry => entry.Votes > 0).Take(Top).Select(entry => entry.Id).ToList() ?? [];
        return v.Texts.Stages.Fail.Recap(w.Blueprint.FailPoints.Count(), w.Blueprint.Activities.Count(step => step.Wait is not null), top);
    }

    public override Sequence<CardPart> RevealRows(Workshop w, Voice v)
    {
        var nameless = w.Rounds.GetValueOrDefault(Key)?.Nameless == true;
        return RevealParts.ByStep(
            w.Blueprint.InOrder().Where(step => step.FailPoints.Count > 0 || step.Wait is not null),
            step => FailRows.At(step, w, nameless, v)).ToSequence();
    }

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.WaitsUnmarked => v.Texts.Stages.Fail.Missing(gap.Ids),
        GapKind.TooFewFailPoints or GapKind.VoteNotHeld => v.Texts.Gap.StillOpen(gap),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) => v.Texts.Stages.Fail.Nudge;

    private static Offer.Wait Wait(Activity step, string? what, string? effect, int? longest) =>
        new(step.Id, what is null ? effect : effect is null ? what : $"{what}; {effect}", longest);

    /// <summary>Whoever names a longest wait has marked a wait as well.</summary>
    private static IEnumerable<Offer> Fails(Activity step, string what, string? effect, int? longest, TypedFields typed)
    {
        yield return FailRating.With(new Offer.Fail(step.Id, what, effect), typed);
        if (longest is not null)
        {
            yield return new Offer.Wait(step.Id, null, longest);
        }
    }

    /// <summary>The what-ifs go round with what has come in.</summary>
    private static string WhatIf(Workshop w, Voice v)
    {
        var asks = v.Texts.Stages.Fail.Asks;
        return asks[w.In(StageKey.Fail).Count() % asks.Count];
    }
}
