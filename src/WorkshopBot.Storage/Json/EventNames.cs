using WorkshopBot.Domain;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Storage.Json;

/// <summary>
/// The names under which events and offers are stored. They are the storage format: a C# type may be renamed, a name here never.
/// An event whose shape changes gets a new name, and the old one an <see cref="Upcaster"/>.
/// </summary>
internal static class EventNames
{
    public static IReadOnlyList<(string Name, Type Type)> Events { get; } =
    [
        ("workshop-started", typeof(WorkshopStarted)),
        ("charter-written", typeof(CharterWritten)),
        ("blueprint-copied", typeof(BlueprintCopied)),
        ("workshop-paused", typeof(WorkshopPaused)),
        ("workshop-resumed", typeof(WorkshopResumed)),
        ("workshop-cancelled", typeof(WorkshopCancelled)),
        ("workshop-finished", typeof(WorkshopFinished)),
        ("workshop-reopened", typeof(WorkshopReopened)),
        ("person-invited", typeof(PersonInvited)),
        ("person-joined", typeof(PersonJoined)),
        ("person-left", typeof(PersonLeft)),
        ("person-quieted", typeof(PersonQuieted)),
        ("facilitation-offered", typeof(FacilitationOffered)),
        ("facilitation-declined", typeof(FacilitationDeclined)),
        ("facilitation-requested", typeof(FacilitationRequested)),
        ("facilitation-handed-over", typeof(FacilitationHandedOver)),
        ("facilitation-lock-set", typeof(FacilitationLockSet)),
        ("stage-opened", typeof(StageOpened)),
        ("round-revealed", typeof(RoundRevealed)),
        ("order-confirmed", typeof(OrderConfirmed)),
        ("stage-extended", typeof(StageExtended)),
        ("stage-closed", typeof(StageClosed)),
        ("closing-soon-announced", typeof(ClosingSoonAnnounced)),
        ("time-ran-out", typeof(TimeRanOut)),
        ("person-reminded", typeof(PersonReminded)),
        ("facilitator-nudged", typeof(FacilitatorNudged)),
        ("contribution-offered", typeof(ContributionOffered)),
        ("contribution-revised", typeof(ContributionRevised)),
        ("contribution-withdrawn", typeof(ContributionWithdrawn)),
        ("late-contribution-taken", typeof(LateContributionTaken)),
        ("late-contribution-parked", typeof(LateContributionParked)),
        ("person-answered", typeof(PersonAnswered)),
        ("person-finished", typeof(PersonFinished)),
        ("question-skipped", typeof(QuestionSkipped)),
        ("question-passed", typeof(QuestionPassed)),
        ("phases-set", typeof(PhasesSet)),
        ("phase-renamed", typeof(PhaseRenamed)),
        ("phase-moved", typeof(PhaseMoved)),
        ("phase-removed", typeof(PhaseRemoved)),
        ("items-merged", typeof(ItemsMerged)),
        ("item-split-off", typeof(ItemSplitOff)),
        ("items-kept-apart", typeof(ItemsKeptApart)),
        ("item-reworded", typeof(ItemReworded)),
        ("step-divided", typeof(StepDivided)),
        ("step-moved", typeof(StepMoved)),
        ("lane-decided", typeof(LaneDecided)),
        ("visibility-changed", typeof(VisibilityChanged)),
        ("item-removed", typeof(ItemRemoved)),
        ("steps-linked", typeof(StepsLinked)),
        ("steps-unlinked", typeof(StepsUnlinked)),
        ("tool-named", typeof(ToolNamed)),
        ("basis-set", typeof(BasisSet)),
        ("answer-chosen", typeof(AnswerChosen)),
        ("change-undone", typeof(ChangeUndone)),
        ("finding-dismissed", typeof(FindingDismissed)),
        ("promise-set", typeof(PromiseSet)),
        ("vote-opened", typeof(VoteOpened)),
        ("votes-cast", typeof(VotesCast)),
        ("vote-closed", typeof(VoteClosed)),
        ("tie-settled", typeof(TieSettled)),
        ("thing-parked", typeof(ThingParked)),
        ("parked-settled", typeof(ParkedSettled)),
        ("task-added", typeof(TaskAdded)),
        ("task-done", typeof(TaskDone)),
        ("task-rescheduled", typeof(TaskRescheduled)),
        ("review-date-set", typeof(ReviewDateSet)),
        ("step-confirmed", typeof(StepConfirmed)),
        ("blueprint-signed", typeof(BlueprintSigned)),
    ];

    public static IReadOnlyList<(string Name, Type Type)> Offers { get; } =
    [
        ("phase-name", typeof(Offer.PhaseName)),
        ("step", typeof(Offer.Step)),
        ("nothing", typeof(Offer.Nothing)),
        ("evidence", typeof(Offer.Evidence)),
        ("ownership", typeof(Offer.Ownership)),
        ("fail", typeof(Offer.Fail)),
        ("wait", typeof(Offer.Wait)),
        ("safeguard", typeof(Offer.Safeguard)),
        ("standard", typeof(Offer.Standard)),
        ("script", typeof(Offer.Script)),
        ("correction", typeof(Offer.Correction)),
    ];
}
