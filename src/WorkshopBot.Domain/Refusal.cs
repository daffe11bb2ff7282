using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>Why something did not happen: an ordinary answer, without prose; the voice turns it into a sentence and a next step.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    public sealed record NoWorkshop : Refusal;

    public sealed record NotFacilitator : Refusal;

    public sealed record NotOwner : Refusal;

    public sealed record NotInvited : Refusal;

    public sealed record OnlyObserves : Refusal;

    /// <summary>It has been cancelled or finished.</summary>
    public sealed record Ended : Refusal;

    public sealed record Paused : Refusal;

    public sealed record NotPaused : Refusal;

    public sealed record CharterIncomplete(Sequence<CharterField> Fields) : Refusal;

    /// <summary>How names are treated was settled at the start.</summary>
    public sealed record NamesFixed : Refusal;

    public sealed record StageNotOpen(StageKey Stage) : Refusal;

    /// <summary>The first part has nothing before it.</summary>
    public sealed record NothingBefore : Refusal;

    public sealed record NotRevealed(StageKey Stage) : Refusal;

    /// <summary>Without names nothing is shown below <paramref name="Minimum"/> answers.</summary>
    public sealed record TooFewAnswers(int Count, int Minimum) : Refusal;

    public sealed record StageIncomplete(StageKey Stage, Sequence<Gap> Gaps) : Refusal;

    public sealed record UnknownItem(ItemId Id, Sequence<ItemId> Nearest) : Refusal;

    public sealed record UnknownPhase(string Name) : Refusal;

    public sealed record UnknownPerson(ParticipantId Who) : Refusal;

    /// <summary>The answer is about something in another lane than this part asks for.</summary>
    public sealed record WrongLane(string Id, Blueprints.Lane Lane, Blueprints.Lane Expected) : Refusal;

    public sealed record WrongKind(ItemId Id) : Refusal;

    public sealed record Blank(string Field) : Refusal;

    public sealed record TooLong(string Field, int Length, int Limit) : Refusal;

    public sealed record NumberOutside(string Field, int Low, int High) : Refusal;

    /// <summary>A person is named where a role is asked, or two roles at once.</summary>
    public sealed record TwoRoles(string Text) : Refusal;

    public sealed record PhaseHasSteps(string Name, int Count) : Refusal;

    /// <summary>A limit of what one workshop holds; <paramref name="What"/> says which.</summary>
    public sealed record LimitReached(Limit What, int Maximum) : Refusal;

    /// <summary>In a round without names nobody can be known as the author afterwards.</summary>
    public sealed record NobodysWords(ItemId Id) : Refusal;

    public sealed record NotYours(ItemId Id) : Refusal;

    /// <summary>It is part of the blueprint by now; the facilitator can change it.</summary>
    public sealed record TooLateToChange(ItemId Id) : Refusal;

    public sealed record NothingToUndo : Refusal;

    /// <summary>Somebody changed the same thing since.</summary>
    public sealed record ChangedMeanwhile(string Id) : Refusal;

    public sealed record NoVoteOpen : Refusal;

    public sealed record VoteStillOpen : Refusal;

    public sealed record NothingToVoteOn : Refusal;

    public sealed record TooManyVotes(int Ticked, int Quota) : Refusal;

    public sealed record HandoverLocked : Refusal;

    public sealed record NothingOffered : Refusal;

    public sealed record TaskIncomplete(bool OwnerMissing, bool DateMissing) : Refusal;

    public sealed record DateHasPassed(DateOnly Date) : Refusal;

    /// <summary>Each parked thing needs an answer before the end.</summary>
    public sealed record ParkedUnsettled(Sequence<ItemId> Ids) : Refusal;

    public sealed record QuestionMovedTwice : Refusal;
}

/// <summary>The limits of one workshop.</summary>
public enum Limit
{
    Phases,
    Activities,
    Links,
    FailPoints,
    Contributions,
    Lines,
    Participants,
}

/// <summary>One thing that a part still lacks; the ids say where.</summary>
public sealed record Gap(GapKind Kind, Sequence<string> Ids, int Count = 0);

/// <summary>The "done when" of the parts, negated.</summary>
public enum GapKind
{
    CharterFields,
    LaneWithoutExpert,
    TooFewPhases,
    TooManyPhases,
    PhasesWithoutSteps,
    TooFewSteps,
    TooManySteps,
    OrderUnconfirmed,
    StepsUnanswered,
    StepsWithoutEvidence,
    StepsWithoutOwner,
    StepsWithoutPlace,
    OwnersInConflict,
    TooFewFailPoints,
    WaitsUnmarked,
    VoteNotHeld,
    FailPointsOpen,
    StandardsMissing,
    ScriptsMissing,
    StepsUnconfirmed,
    TasksMissing,
    ReviewDateMissing,
    NotSigned,
    ParkedUnsettled,
    NotRevealed,
}
