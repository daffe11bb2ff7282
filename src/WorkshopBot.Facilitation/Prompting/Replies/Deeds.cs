using WorkshopBot.Domain;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What somebody did, as a phrase: for undo, the history and the lines in the thread.</summary>
internal static class Deeds
{
    /// <summary>"A3 joined A1".</summary>
    public static string? Of(WorkshopEvent what, Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Deed;
        return what switch
        {
            ContributionOffered e => words.Contributed([e.Id]),
            ContributionRevised e => words.Revised(e.Id),
            ContributionWithdrawn e => words.Withdrawn(e.Id),
            CharterWritten => words.Charter,
            PhasesSet => words.PhasesSet,
            PhaseRenamed e => words.PhaseRenamed(Texts.Cut(e.Name)),
            PhaseMoved e => words.PhaseMoved(Phase(e.Phase, workshop)),
            PhaseRemoved e => words.PhaseRemoved(Phase(e.Phase, workshop)),
            ItemsMerged e => words.Merged(e.Other, e.Kept),
            ItemSplitOff e => words.Split(e.Other, e.Kept),
            ItemsKeptApart e => words.Apart(e.One, e.Other),
            ItemReworded e => words.Reworded(e.Id, e.Text),
            StepDivided e => words.Divided(e.Id, e.NewId),
            StepMoved e => words.Moved(e.Id),
            LaneDecided e => words.Lane(e.Id, voice.Texts.Word.Lane(e.Lane)),
            VisibilityChanged e => words.Visibility(voice.Texts.Lane.Convention(e.Visibility)),
            ItemRemoved e => words.Removed(e.Id),
            StepsLinked e => words.Linked(e.From, e.To),
            StepsUnlinked e => words.Unlinked(e.From, e.To),
            ToolNamed e => words.Tool(e.Id, e.Tool),
            BasisSet e => words.Basis(e.Id, voice.Texts.Word.Basis(e.Basis)),
            AnswerChosen e => words.Chosen(e.Contribution),
            FindingDismissed => words.Dismissed,
            PromiseSet => words.Promise,
            TaskAdded e => e.Id.ToString(),
            TaskDone e => e.Id.ToString(),
            TaskRescheduled e => e.Id.ToString(),
            ThingParked e => e.Id.ToString(),
            ParkedSettled e => e.Id.ToString(),
            LateContributionTaken e => e.Id.ToString(),
            OrderConfirmed => voice.Texts.Order.ConfirmBtn,
            _ => null,
        };
    }

    /// <summary>Who did it and when; null for what the clock did, and for what nobody is told.</summary>
    public static (ParticipantId? By, DateTimeOffset At)? Doing(WorkshopEvent what) => Leading(what) ?? Tidying(what) ?? what switch
    {
        ContributionOffered e => (e.Author, e.At),
        ContributionRevised e => (e.By, e.At),
        ContributionWithdrawn e => (e.By, e.At),
        ThingParked e => (e.By, e.At),
        ParkedSettled e => (e.By, e.At),
        TaskAdded e => (e.By, e.At),
        TaskDone e => (e.By, e.At),
        TaskRescheduled e => (e.By, e.At),
        _ => null,
    };

    private static (ParticipantId? By, DateTimeOffset At)? Leading(WorkshopEvent what) => what switch
    {
        CharterWritten e => (e.By, e.At),
        QuestionAskedAgain e => (e.By, e.At),
        WorkshopPaused e => (e.Because is null ? e.By : null, e.At),
        WorkshopResumed e => (e.Because is null ? e.By : null, e.At),
        FacilitationHandedOver e => (e.By, e.At),
        StageOpened e => (null, e.At),
        RoundRevealed e => (e.By, e.At),
        OrderConfirmed e => (e.By, e.At),
        StageExtended e => (e.By, e.At),
        LateContributionTaken e => (e.By, e.At),
        VoteClosed e => (e.By, e.At),
        ReviewDateSet e => (e.By, e.At),
        BlueprintSigned e => (e.By, e.At),
        _ => null,
    };

    private static (ParticipantId? By, DateTimeOffset At)? Tidying(WorkshopEvent what) => what switch
    {
        PhasesSet e => (e.By, e.At),
        PhaseRenamed e => (e.By, e.At),
        PhaseMoved e => (e.By, e.At),
        PhaseRemoved e => (e.By, e.At),
        ItemsMerged e => (e.By, e.At),
        ItemSplitOff e => (e.By, e.At),
        ItemsKeptApart e => (e.By, e.At),
        ItemReworded e => (e.By, e.At),
        StepDivided e => (e.By, e.At),
        StepMoved e => (e.By, e.At),
        LaneDecided e => (e.By, e.At),
        VisibilityChanged e => (e.By, e.At),
        ItemRemoved e => (e.By, e.At),
        StepsLinked e => (e.By, e.At),
        StepsUnlinked e => (e.By, e.At),
        ToolNamed e => (e.By, e.At),
        BasisSet e => (e.By, e.At),
        AnswerChosen e => (e.By, e.At),
        FindingDismissed e => (e.By, e.At),
        PromiseSet e => (e.By, e.At),
        _ => null,
    };

    /// <summary>The same for a button, where only the ids fit; null where there is none.</summary>
    public static string? Short(Change change, Voice voice) => change.What switch
    {
        ContributionOffered => voice.Texts.Ids(change.Given),
        ItemsMerged e => e.Other.ToString(),
        ItemSplitOff e => e.Other.ToString(),
        ItemsKeptApart e => e.Other.ToString(),
        ItemReworded e => e.Id.ToString(),
        StepDivided e => e.Id.ToString(),
        StepMoved e => e.Id.ToString(),
        LaneDecided e => e.Id.ToString(),
        ItemRemoved e => e.Id.ToString(),
        ToolNamed e => e.Id.ToString(),
        BasisSet e => e.Id.ToString(),
        AnswerChosen e => e.Contribution.ToString(),
        ThingParked e => e.Id.ToString(),
        TaskAdded e => e.Id.ToString(),
        ParkedSettled e => e.Id.ToString(),
        _ => null,
    };

    private static string Phase(PhaseId id, Workshop workshop) =>
        workshop.Blueprint.Phases.FirstOrDefault(phase => phase.Id == id) is { } phase ? Texts.Cut(phase.Name) : id.ToString();
}
