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

    /// <summary>The same for a button, where only the ids fit; null where there is none.</summary>
    public static string? Short(Change change, Voice voice) => change.What switch
    {
        ContributionOffered => voice.Texts.Ids(change.Given),
        ItemsMerged e => e.Other.ToString(),
        ItemSplitOff e => e.Other.ToString(),
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
