using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>Something that somebody wants. Decided twice, the second time yields nothing new.</summary>
public abstract record WorkshopCommand
{
    private WorkshopCommand()
    {
    }

    /// <summary>Who wants it; the clock itself for <see cref="PassTime"/>, the platform for <see cref="FollowRoom"/>.</summary>
    public abstract ParticipantId By { get; init; }

    // ── Lifecycle ──
    public sealed record StartWorkshop(ParticipantId By, WorkshopId Workshop, string Title, string Language, string Zone) : WorkshopCommand;

    public sealed record WriteCharter(ParticipantId By, Charter Charter) : WorkshopCommand;

    /// <param name="AsIdeas">Whether every copied step counts as a proposal (a to-be copy of an as-is).</param>
    public sealed record CopyBlueprint(ParticipantId By, ServiceBlueprint Blueprint, string From, bool AsIdeas) : WorkshopCommand;

    public sealed record PauseWorkshop(ParticipantId By) : WorkshopCommand;

    public sealed record ResumeWorkshop(ParticipantId By) : WorkshopCommand;

    public sealed record CancelWorkshop(ParticipantId By) : WorkshopCommand;

    public sealed record FinishWorkshop(ParticipantId By) : WorkshopCommand;

    public sealed record ReopenWorkshop(ParticipantId By) : WorkshopCommand;

    /// <summary>The clock moved on; whatever is due happens.</summary>
    public sealed record PassTime(ParticipantId By) : WorkshopCommand;

    /// <summary>Something became of the conversation; the workshop goes with it.</summary>
    public sealed record FollowRoom(ParticipantId By, RoomFate Fate) : WorkshopCommand;

    // ── People ──
    public sealed record InvitePerson(ParticipantId By, ParticipantId Who, Role Role, Lanes Knows) : WorkshopCommand;

    public sealed record JoinWorkshop(ParticipantId By, string? Language, string? Zone) : WorkshopCommand;

    public sealed record LeaveWorkshop(ParticipantId By) : WorkshopCommand;

    public sealed record StayQuiet(ParticipantId By, DateTimeOffset Until) : WorkshopCommand;

    public sealed record OfferFacilitation(ParticipantId By, ParticipantId To) : WorkshopCommand;

    /// <summary>The answer to an offered hand-over.</summary>
    public sealed record AnswerHandover(ParticipantId By, bool Accept) : WorkshopCommand;

    public sealed record RequestFacilitation(ParticipantId By) : WorkshopCommand;

    /// <summary>The facilitator's or owner's answer to a request to take over.</summary>
    public sealed record AnswerTakeover(ParticipantId By, bool Accept) : WorkshopCommand;

    public sealed record LockFacilitation(ParticipantId By, bool Locked) : WorkshopCommand;

    // ── Stages and time ──
    public sealed record RevealRound(ParticipantId By, StageKey Stage) : WorkshopCommand;

    public sealed record ConfirmOrder(ParticipantId By, StageKey Stage) : WorkshopCommand;

    public sealed record ExtendStage(ParticipantId By, StageKey Stage, DateTimeOffset Until) : WorkshopCommand;

    /// <param name="Anyway">Close although something is missing; the gaps become questions.</param>
    public sealed record CloseStage(ParticipantId By, StageKey Stage, bool Anyway = false) : WorkshopCommand;

    /// <param name="From">The part that is open now.</param>
    public sealed record StepBack(ParticipantId By, StageKey From) : WorkshopCommand;

    public sealed record RemindMissing(ParticipantId By, StageKey Stage) : WorkshopCommand;

    // ── Contributions ──
    /// <summary>One or more answers to one part, saved together or not at all.</summary>
    public sealed record OfferContributions(
        ParticipantId By, StageKey Stage, Sequence<Offer> Offers, Basis Basis = Basis.Assumed, string? BasisNote = null) : WorkshopCommand;

    public sealed record ReviseContribution(ParticipantId By, ItemId Id, Offer Offer) : WorkshopCommand;

    public sealed record WithdrawContribution(ParticipantId By, ItemId Id) : WorkshopCommand;

    public sealed record TakeLate(ParticipantId By, ItemId Id) : WorkshopCommand;

    public sealed record ParkLate(ParticipantId By, ItemId Id) : WorkshopCommand;

    public sealed record FinishPart(ParticipantId By, StageKey Stage) : WorkshopCommand;

    public sealed record SkipQuestion(ParticipantId By, StageKey Stage, string Target) : WorkshopCommand;

    /// <summary>Once the answers are on the table and lie far apart, everyone is asked again.</summary>
    public sealed record AskAgain(ParticipantId By, StageKey Stage, string Target) : WorkshopCommand;

    public sealed record PassQuestion(ParticipantId By, StageKey Stage, string Target, ParticipantId To) : WorkshopCommand;

    // ── Tidying up ──
    public sealed record SetPhases(ParticipantId By, Sequence<string> Names) : WorkshopCommand;

    public sealed record RenamePhase(ParticipantId By, PhaseId Phase, string Name) : WorkshopCommand;

    public sealed record MovePhase(ParticipantId By, PhaseId Phase, PhaseId? After) : WorkshopCommand;

    public sealed record RemovePhase(ParticipantId By, PhaseId Phase) : WorkshopCommand;

    public sealed record MergeItems(ParticipantId By, ItemId Keep, ItemId Other) : WorkshopCommand;

    public sealed record SplitOff(ParticipantId By, ItemId Other) : WorkshopCommand;

    /// <summary>Two items that look alike are two: the pair is not suggested for merging again.</summary>
    public sealed record KeepBoth(ParticipantId By, ItemId One, ItemId Other) : WorkshopCommand;

    public sealed record RewordItem(ParticipantId By, ItemId Id, string Text) : WorkshopCommand;

    public sealed record DivideStep(ParticipantId By, ItemId Id, string First, string Second) : WorkshopCommand;

    public sealed record MoveStep(ParticipantId By, ItemId Id, PhaseId? Phase, ItemId? After) : WorkshopCommand;

    public sealed record DecideLane(ParticipantId By, ItemId Id, Lane Lane, LaneReason Reason) : WorkshopCommand;

    public sealed record ChangeVisibility(ParticipantId By, Visibility Visibility) : WorkshopCommand;

    public sealed record RemoveItem(ParticipantId By, ItemId Id, string Reason) : WorkshopCommand;

    public sealed record LinkSteps(ParticipantId By, ItemId From, ItemId To, string? When) : WorkshopCommand;

    public sealed record UnlinkSteps(ParticipantId By, ItemId From, ItemId To) : WorkshopCommand;

    public sealed record NameTool(ParticipantId By, ItemId Id, string Tool) : WorkshopCommand;

    public sealed record SetBasis(ParticipantId By, ItemId Id, Basis Basis, string? Note) : WorkshopCommand;

    public sealed record ChooseAnswer(ParticipantId By, ItemId Contribution) : WorkshopCommand;

    /// <param name="Change">The change meant, as <see cref="Workshop.LastChangeOf"/> named it when the person asked.</param>
    public sealed record Undo(ParticipantId By, int Change) : WorkshopCommand;

    public sealed record DismissFinding(ParticipantId By, string Finding, string Reason) : WorkshopCommand;

    public sealed record SetPromise(ParticipantId By, ItemId From, ItemId To, int PromiseSeconds, int ToleranceSeconds) : WorkshopCommand;

    // ── Votes ──
    public sealed record OpenVote(ParticipantId By) : WorkshopCommand;

    /// <summary>Once more on points that are level; the first vote stands and this one says which of them comes first.</summary>
    public sealed record VoteAgain(ParticipantId By, Sequence<ItemId> On) : WorkshopCommand;

    /// <summary>All of this person's votes at once; none takes them back.</summary>
    public sealed record CastVotes(ParticipantId By, Sequence<ItemId> On) : WorkshopCommand;

    public sealed record CloseVote(ParticipantId By) : WorkshopCommand;

    public sealed record SettleTie(ParticipantId By, Sequence<ItemId> Chosen) : WorkshopCommand;

    // ── Parking lot, to-dos, playback, sign-off ──
    public sealed record Park(ParticipantId By, string Text) : WorkshopCommand;

    public sealed record SettleParked(ParticipantId By, ItemId Id, ParkedOutcome Outcome) : WorkshopCommand;

    public sealed record AddTask(ParticipantId By, string What, ParticipantId? Owner, DateOnly? Due) : WorkshopCommand;

    public sealed record CompleteTask(ParticipantId By, ItemId Id) : WorkshopCommand;

    public sealed record RescheduleTask(ParticipantId By, ItemId Id, DateOnly Due) : WorkshopCommand;

    public sealed record SetReviewDate(ParticipantId By, DateOnly On) : WorkshopCommand;

    public sealed record ConfirmStep(ParticipantId By, ItemId Id) : WorkshopCommand;

    public sealed record SignOff(ParticipantId By) : WorkshopCommand;
}
