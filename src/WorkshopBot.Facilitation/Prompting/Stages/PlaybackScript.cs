using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 13: each owner's own steps, one card at a time: true, not quite, ask someone, later.</summary>
internal sealed class PlaybackScript : StageScript
{
    public override StageKey Key => StageKey.Playback;

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Playback;
        return new CardPart.Ask(texts.Name, v.Texts.Contribute.About(q.Target, StepWords.What(w, q.Target), texts.CardTitle), null, texts.Why);
    }

    /// <summary>The step as it stands, with four buttons.</summary>
    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        if (StepWords.Find(w, q.Target) is not { } step)
        {
            return FormDraft.Gone(q, v, state);
        }

        var texts = v.Texts.Stages.Playback;
        List<Question> all = [.. Questions.For(who, w, Key)];
        var form = new FormDraft(q, w, who, v, state);
        form.Lead(texts.CardTitle, where: all.IndexOf(q) is >= 0 and var place ? texts.CardProgress(place + 1, all.Count) : texts.Name)
            .About(step)
            .Add(PlaybackCard.Details(step, v));
        if (Next(q, w, who) is { } next && StepWords.Find(w, next.Target) is { } after)
        {
            form.Add(new CardPart.Note(texts.CardNext(after.Id, after.What)));
        }

        return form.Build(
        [
            new Button(texts.CardTrue, ActionId.Of(Verbs.True, step.Id.Value), ButtonStyle.Main),
            new Button(texts.CardNotQuite, ActionId.Of(Verbs.NotQuite, step.Id.Value), OpensForm: true),
            new Button(texts.CardAsk, form.To(Verbs.Ask), OpensForm: true),
            new Button(texts.CardLater, form.To(Verbs.Skip)),
        ]);
    }

    /// <summary>The card is answered by its buttons; what is not quite has a form of its own.</summary>
    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v) =>
        new FormReading.Nothing();

    public override Card Echo(IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, Voice v)
    {
        if (happened.OfType<WorkshopEvent.StepConfirmed>().FirstOrDefault() is not { } confirmed)
        {
            return base.Echo(happened, after, who, v);
        }

        var texts = v.Texts.Stages.Playback;
        var next = Questions.Open(who, after).FirstOrDefault();
        var said = $"{texts.Saved(confirmed.Id)} {(next is null ? texts.MineDone : texts.Next(next.Target))}";
        return new Card(
            next is null ? [new CardPart.Note(said)]
                : [new CardPart.Note(said), new CardPart.Buttons([SavedWords.NextButton(next, v)])],
            said,
            v.Texts.Language);
    }

    public override string Saved(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Workshop after, Voice v) =>
        given[0].Offer is Offer.Correction offer ? v.Texts.Stages.Playback.Corrected(offer.At, v.Name(after.Facilitator)) : base.Saved(given, after, v);

    /// <summary>The part's own questions are about the end, not about a step.</summary>
    public override string? FollowUp(Workshop w, ParticipantId who, IReadOnlyList<WorkshopEvent> happened, Voice v) => null;

    public override string Progress(Workshop w, Voice v) => v.Texts.Stages.Playback.Confirmed(w.PercentConfirmed);

    public override string Recap(Workshop w, Voice v) => w.ReviewOn is { } review
        ? v.Texts.Stages.Playback.Recap(w.PercentConfirmed, w.Blueprint.Actions.Count, review)
        : v.Texts.Stages.Playback.Recap(w.PercentConfirmed, w.Blueprint.Actions.Count);

    /// <summary>The corrections that wait for the facilitator, each at its step.</summary>
    public override Sequence<CardPart> RevealRows(Workshop w, Voice v) => RevealParts.ByStep(
        w.Blueprint.InOrder().Where(step => Open(w, step).Any()),
        step => Open(w, step).Select(answer => RevealParts.Answer(answer, answer.Offer.Words, v))).ToSequence();

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.StepsUnconfirmed => v.Texts.Stages.Playback.Missing(gap.Ids),
        GapKind.ParkedUnsettled => v.Texts.Park.Blocking(gap.Ids),
        GapKind.TasksMissing or GapKind.ReviewDateMissing or GapKind.NotSigned => v.Texts.Gap.StillOpen(gap),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) => who is { } person
        ? v.Texts.Stages.Playback.Nudge(Math.Max(1, Questions.Open(person, w).Count()))
        : PersonalAsk(q, w, v).Question;

    private IEnumerable<Contribution> Open(Workshop w, Activity step) =>
        w.AnswersTo(Key, step.Id.Value).Where(answer => answer.Offer is Offer.Correction correction && !SameWords.Are(correction.Text, step.What));
}
