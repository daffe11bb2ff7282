using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>Something that happened. Flat facts with stable names: the names are the storage format.</summary>
public abstract record WorkshopEvent
{
    private WorkshopEvent()
    {
    }

    /// <summary>
    /// Whether the event has a place in the order of things. The one that has none, <see cref="PersonAnswered"/>, is stored apart, without
    /// time or version, so that in a round without names nothing can join it to the words given at the same moment.
    /// </summary>
    public virtual bool Ordered => true;

    // ── Lifecycle ──
    public sealed record WorkshopStarted(WorkshopId Workshop, ParticipantId By, string Title, string Language, string Zone, DateTimeOffset At) : WorkshopEvent;

    public sealed record CharterWritten(ParticipantId By, Charter Charter, DateTimeOffset At) : WorkshopEvent;

    /// <summary>The activities of another blueprint were taken over; <paramref name="Json"/> is a <c>service-blueprint/1</c> document.</summary>
    public sealed record BlueprintCopied(ParticipantId By, string Json, string From, bool AsIdeas, DateTimeOffset At) : WorkshopEvent;

    /// <param name="Because">What became of the conversation; null when somebody paused it.</param>
    public sealed record WorkshopPaused(ParticipantId By, DateTimeOffset At, RoomFate? Because = null) : WorkshopEvent;

    /// <inheritdoc cref="WorkshopPaused"/>
    public sealed record WorkshopResumed(ParticipantId By, DateTimeOffset At, RoomFate? Because = null) : WorkshopEvent;

    /// <param name="Because">What became of the conversation; null when somebody stopped it.</param>
    public sealed record WorkshopCancelled(ParticipantId By, DateTimeOffset At, RoomFate? Because = null) : WorkshopEvent;

    public sealed record WorkshopFinished(ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record WorkshopReopened(ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    // ── People ──
    public sealed record PersonInvited(ParticipantId Who, Role Role, Lanes Knows, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record PersonJoined(ParticipantId Who, string? Language, string? Zone, DateTimeOffset At) : WorkshopEvent;

    public sealed record PersonLeft(ParticipantId Who, DateTimeOffset At) : WorkshopEvent;

    public sealed record PersonQuieted(ParticipantId Who, DateTimeOffset Until, DateTimeOffset At) : WorkshopEvent;

    public sealed record FacilitationOffered(ParticipantId From, ParticipantId To, DateTimeOffset At) : WorkshopEvent;

    public sealed record FacilitationDeclined(ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record FacilitationRequested(ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record FacilitationHandedOver(ParticipantId To, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record FacilitationLockSet(bool Locked, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    // ── Stages and time ──
    /// <param name="Until">When its time is up; null while no clock runs.</param>
    public sealed record StageOpened(StageKey Stage, int Round, RoundMode Mode, bool Nameless, DateTimeOffset At, DateTimeOffset? Until) : WorkshopEvent;

    public sealed record RoundRevealed(StageKey Stage, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record OrderConfirmed(StageKey Stage, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record StageExtended(StageKey Stage, DateTimeOffset Until, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <param name="By">Null when it closed by itself.</param>
    public sealed record StageClosed(StageKey Stage, CloseReason Reason, ParticipantId? By, DateTimeOffset At) : WorkshopEvent;

    public sealed record ClosingSoonAnnounced(StageKey Stage, DateTimeOffset At) : WorkshopEvent;

    public sealed record TimeRanOut(StageKey Stage, DateTimeOffset At) : WorkshopEvent;

    public sealed record PersonReminded(StageKey Stage, ParticipantId Who, DateTimeOffset At) : WorkshopEvent;

    /// <summary>Whoever has a to-do was told on the day when it is due, once for each date.</summary>
    public sealed record TaskReminded(ItemId Id, DateOnly Due, DateTimeOffset At) : WorkshopEvent;

    /// <summary>The owner was told that the day has come to look at the service again.</summary>
    public sealed record ReviewReminded(DateOnly On, DateTimeOffset At) : WorkshopEvent;

    public sealed record FacilitatorNudged(ParticipantId Facilitator, DateTimeOffset At) : WorkshopEvent;

    // ── Contributions ──
    /// <param name="Author">Null in a round without names.</param>
    public sealed record ContributionOffered(
        ItemId Id, StageKey Stage, int Round, ParticipantId? Author, DateTimeOffset At, Offer Offer, Basis Basis, string? BasisNote, bool Late) : WorkshopEvent;

    public sealed record ContributionRevised(ItemId Id, Offer Offer, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record ContributionWithdrawn(ItemId Id, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record LateContributionTaken(ItemId Id, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record LateContributionParked(ItemId Id, ItemId Parked, string Text, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <summary>Somebody gave something in this round. Has no time and no order on purpose.</summary>
    public sealed record PersonAnswered(StageKey Stage, int Round, ParticipantId Who) : WorkshopEvent
    {
        public override bool Ordered => false;
    }

    public sealed record PersonFinished(StageKey Stage, int Round, ParticipantId Who, DateTimeOffset At) : WorkshopEvent;

    /// <param name="Target">What the question is about, such as A7; empty when it is about the whole part.</param>
    public sealed record QuestionSkipped(StageKey Stage, string Target, ParticipantId Who, DateTimeOffset At) : WorkshopEvent;

    public sealed record QuestionPassed(StageKey Stage, string Target, ParticipantId From, ParticipantId To, DateTimeOffset At) : WorkshopEvent;

    public sealed record QuestionAskedAgain(StageKey Stage, string Target, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    // ── Tidying up ──
    public sealed record PhasesSet(Sequence<string> Names, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record PhaseRenamed(PhaseId Phase, string Name, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <param name="After">Null puts it first.</param>
    public sealed record PhaseMoved(PhaseId Phase, PhaseId? After, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record PhaseRemoved(PhaseId Phase, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record ItemsMerged(ItemId Kept, ItemId Other, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record ItemSplitOff(ItemId Kept, ItemId Other, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <summary>Two items that look alike stay two.</summary>
    public sealed record ItemsKeptApart(ItemId One, ItemId Other, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record ItemReworded(ItemId Id, string Text, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <summary>Two actions in one step became two steps.</summary>
    public sealed record StepDivided(ItemId Id, string First, ItemId NewId, string Second, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <param name="After">Null puts it first in its phase.</param>
    public sealed record StepMoved(ItemId Id, PhaseId Phase, ItemId? After, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record LaneDecided(ItemId Id, Lane Lane, LaneReason Reason, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record VisibilityChanged(Visibility Visibility, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record ItemRemoved(ItemId Id, string Reason, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record StepsLinked(ItemId From, ItemId To, string? When, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record StepsUnlinked(ItemId From, ItemId To, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record ToolNamed(ItemId Id, string Tool, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record BasisSet(ItemId Id, Basis Basis, string? Note, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <summary>One of several answers to the same question was taken as the one that stands.</summary>
    public sealed record AnswerChosen(ItemId Contribution, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <param name="Change">The version of the workshop that the undone change made.</param>
    public sealed record ChangeUndone(int Change, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record FindingDismissed(string Finding, string Reason, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record PromiseSet(ItemId From, ItemId To, int PromiseSeconds, int ToleranceSeconds, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    // ── Votes ──
    public sealed record VoteOpened(Sequence<ItemId> Candidates, int Quota, bool Stack, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <summary>A second vote on points that are level began.</summary>
    public sealed record RunoffOpened(Sequence<ItemId> Candidates, int Quota, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record VotesCast(ParticipantId By, Sequence<ItemId> On, DateTimeOffset At) : WorkshopEvent;

    public sealed record VoteClosed(ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <summary>The owner's word on a tie; both may go on.</summary>
    public sealed record TieSettled(Sequence<ItemId> Chosen, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    // ── Parking lot, to-dos, playback, sign-off ──
    /// <param name="By">Null when it was parked in a round without names.</param>
    /// <param name="For">The part it waits for, if it came before its part had begun.</param>
    public sealed record ThingParked(ItemId Id, string Text, ParticipantId? By, StageKey? For, DateTimeOffset At) : WorkshopEvent;

    public sealed record ParkedSettled(ItemId Id, ParkedOutcome Outcome, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record TaskAdded(ItemId Id, string What, ParticipantId Owner, DateOnly Due, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record TaskDone(ItemId Id, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record TaskRescheduled(ItemId Id, DateOnly Due, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record ReviewDateSet(DateOnly On, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    public sealed record StepConfirmed(ItemId Id, ParticipantId By, DateTimeOffset At) : WorkshopEvent;

    /// <param name="Edition">1 for the first sign-off, one more for each that follows a change.</param>
    public sealed record BlueprintSigned(int Edition, ParticipantId By, DateTimeOffset At) : WorkshopEvent;
}

/// <summary>Why a part closed.</summary>
public enum CloseReason
{
    ByFacilitator,
    AllAnswered,
    TimeUp,
}

/// <summary>Why a step belongs to its lane, as the two questions found it.</summary>
public enum LaneReason
{
    CustomerDoesIt,
    CustomerSeesIt,
    OutOfSightByContactStaff,
    CustomerNeverMeetsThem,
    ChosenDirectly,
}
