using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>How one part is spoken: its question, its form, what is said when something was saved, and what is shown at the reveal.</summary>
public abstract class StageScript
{
    private static readonly StageScript[] s_all =
    [
        new CharterScript(), new ChainScript(), new CustomerScript(), new FrontScript(), new BackScript(), new SupportScript(), new EvidenceScript(),
        new OwnershipScript(), new FailScript(), new SafeguardScript(), new StandardScript(), new ScriptScript(), new PlaybackScript(),
    ];

    public abstract StageKey Key { get; }

    public static StageScript Of(StageKey key) => s_all[(int)key];

    /// <summary>The one question as the board asks it of all.</summary>
    public virtual CardPart.Ask BoardAsk(Workshop w, Voice v) => new(
        v.Texts.Board.Part(w.Playbook.NumberOf(Key), w.Playbook.Stages.Count, Words(v).Name), Words(v).Prompt, How(v), Words(v).Why);

    /// <summary>The question to one person: it names what it is about, so that it can be answered where it is read.</summary>
    public abstract CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v);

    /// <summary>The form for one question, filled again with what was typed before.</summary>
    public abstract Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null);

    /// <summary>What the values of that form mean.</summary>
    public abstract FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v);

    /// <summary>One or two sentences for the thread when the part closes.</summary>
    public abstract string Recap(Workshop w, Voice v);

    /// <summary>The contributions of the part as everyone sees them, in the part's own order.</summary>
    public abstract Sequence<CardPart> RevealRows(Workshop w, Voice v);

    /// <summary>What a gap of this part is in words; null for a gap of another part.</summary>
    public abstract string? Missing(Gap gap, Workshop w, Voice v);

    /// <summary>The reminder's question to somebody who is missing.</summary>
    public abstract string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null);

    /// <summary>The part's own measure for the board, such as "7 of 12 customer steps answered"; null where counting answers says enough.</summary>
    public virtual string? Progress(Workshop w, Voice v) => null;

    public string Done(Voice v) => Words(v).Done;

    public string Empty(Voice v) => Words(v).Empty;

    /// <summary>The one follow-up question after something was saved; it never repeats on the same day and never comes after "finished".</summary>
    public virtual string? FollowUp(Workshop w, ParticipantId who, IReadOnlyList<WorkshopEvent> happened, Voice v) =>
        FollowUps.Next(Words(v).Asks, w, who, SavedWords.Given(happened, Key), v);

    /// <summary>What the answer to the follow-up is kept on; null where the question is only food for thought.</summary>
    public virtual ItemId? NoteOn(Workshop w, ParticipantId who, IReadOnlyList<WorkshopEvent> happened, Voice v) => null;

    /// <summary>A hint about what was just given; it is stored all the same.</summary>
    public virtual string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) => null;

    /// <summary>What this person sees of what just happened: what was saved and one question more.</summary>
    public virtual Card Echo(IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, Voice v) =>
        SavedWords.Echo(this, happened, after, who, v);

    /// <summary>What was saved, as a sentence; without the follow-up.</summary>
    public virtual string Saved(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Workshop after, Voice v) =>
        v.Texts.Contribute.Saved(given.Select(e => e.Id).ToList());

    /// <summary>The question after this one for the same person; null when there is none.</summary>
    public virtual Question? Next(Question answered, Workshop w, ParticipantId who) => NextQuestions.After(answered, w, who);

    /// <summary>The form's state when only a part of the lines could be saved.</summary>
    public static FormState? LeftOver(FormReading.Given given, IReadOnlyCollection<ItemId> saved, Voice v) => given.Rest is { } rest
        ? rest with
        {
            Message = given.Offers.Count >= TextRules.LinesAtOnce
                ? v.Texts.Refuse.LimitLines(TextRules.LinesAtOnce, saved)
                : v.Texts.Contribute.Saved(saved),
        }
        : null;

    /// <summary>How to answer, in one line.</summary>
    protected virtual string? How(Voice v) => null;

    protected StageTexts Words(Voice v) => v.Texts.Stage(Key);
}
