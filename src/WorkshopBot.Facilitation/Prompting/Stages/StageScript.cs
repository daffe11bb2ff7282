using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>How one part of a workshop speaks: its question, its form, its echo and its recap.</summary>
public abstract class StageScript
{
    public static StageScript Of(StageKey key) => new Bare(key);

    public abstract CardPart.Ask BoardAsk(Workshop w, Voice v);

    public abstract CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v);

    public abstract Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null);

    public abstract string Recap(Workshop w, Voice v);

    public virtual string? Progress(Workshop w, Voice v) => null;

    public virtual Question? Next(Question answered, Workshop w, ParticipantId who) => Questions.Open(who, w).FirstOrDefault(question => question != answered);

    public abstract string? FollowUp(Workshop w, ParticipantId who, IReadOnlyList<WorkshopEvent> happened, Voice v);

    public abstract Card Echo(IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, Voice v);

    public abstract Sequence<CardPart> RevealRows(Workshop w, Voice v);

    public abstract string Done(Voice v);

    public abstract string? Missing(Gap gap, Workshop w, Voice v);

    public abstract string Empty(Voice v);

    public abstract string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null);

    private sealed class Bare(StageKey key) : StageScript
    {
        public override CardPart.Ask BoardAsk(Workshop w, Voice v) => new(null, v.Texts.Stage(key).Prompt, null, v.Texts.Stage(key).Why);

        public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v) => BoardAsk(w, v);

        public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null) =>
            new([BoardAsk(w, v), new CardPart.Field("answer", v.Texts.Stage(key).Name, FieldKind.Lines) { Value = state?.Value("answer") }], v.Texts.Stage(key).Prompt, v.Texts.Language);

        public override string Recap(Workshop w, Voice v) => v.Texts.Stage(key).Done;

        public override string? FollowUp(Workshop w, ParticipantId who, IReadOnlyList<WorkshopEvent> happened, Voice v) => v.Texts.Stage(key).Asks is [var first, ..] ? first : null;

        public override Card Echo(IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, Voice v) =>
            new([new CardPart.Note(v.Texts.Contribute.Saved([.. happened.OfType<WorkshopEvent.ContributionOffered>().Select(e => e.Id)]))], v.Texts.Stage(key).Name, v.Texts.Language);

        public override Sequence<CardPart> RevealRows(Workshop w, Voice v) =>
            w.In(key).Where(given => given.Counts).Select(CardPart (given) => new CardPart.Quote(given.Id.ToString(), given.Offer.Words)).ToSequence();

        public override string Done(Voice v) => v.Texts.Stage(key).Done;

        public override string? Missing(Gap gap, Workshop w, Voice v) => v.Texts.Gap.Of(gap);

        public override string Empty(Voice v) => v.Texts.Stage(key).Empty;

        public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) => v.Texts.Stage(key).Prompt;
    }
}
