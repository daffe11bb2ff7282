using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain;

/// <summary>Takes one change back while keeping what others did since.</summary>
internal static class Undoing
{
    /// <summary>Whose change an event is; null for one that nobody would undo.</summary>
    public static ParticipantId? AuthorOf(WorkshopEvent what) => what switch
    {
        WorkshopEvent.ContributionRevised e => e.By,
        WorkshopEvent.LateContributionTaken e => e.By,
        WorkshopEvent.PhasesSet e => e.By,
        WorkshopEvent.PhaseRenamed e => e.By,
        WorkshopEvent.PhaseMoved e => e.By,
        WorkshopEvent.PhaseRemoved e => e.By,
        WorkshopEvent.ItemsMerged e => e.By,
        WorkshopEvent.ItemSplitOff e => e.By,
        WorkshopEvent.ItemsKeptApart e => e.By,
        WorkshopEvent.ItemReworded e => e.By,
        WorkshopEvent.StepDivided e => e.By,
        WorkshopEvent.StepMoved e => e.By,
        WorkshopEvent.LaneDecided e => e.By,
        WorkshopEvent.VisibilityChanged e => e.By,
        WorkshopEvent.ItemRemoved e => e.By,
        WorkshopEvent.StepsLinked e => e.By,
        WorkshopEvent.StepsUnlinked e => e.By,
        WorkshopEvent.ToolNamed e => e.By,
        WorkshopEvent.BasisSet e => e.By,
        WorkshopEvent.AnswerChosen e => e.By,
        WorkshopEvent.PromiseSet e => e.By,
        WorkshopEvent.OrderConfirmed e => e.By,
        WorkshopEvent.TaskAdded e => e.By,
        WorkshopEvent.TaskDone e => e.By,
        WorkshopEvent.TaskRescheduled e => e.By,
        WorkshopEvent.ThingParked { By: { } by } => by,
        WorkshopEvent.ParkedSettled e => e.By,
        _ => null,
    };

    /// <summary>The blueprint with the difference between <paramref name="before"/> and <paramref name="after"/> taken back; null when somebody changed the same thing since.</summary>
    public static ServiceBlueprint? Revert(ServiceBlueprint now, ServiceBlueprint before, ServiceBlueprint after)
    {
        if ((before.Phases != after.Phases && now.Phases != after.Phases)
            || (before.Actions != after.Actions && now.Actions != after.Actions)
            || (before.Parked != after.Parked && now.Parked != after.Parked)
            || (before.Promise != after.Promise && now.Promise != after.Promise)
            || Touched(before, after).Any(id => now.Find(id) != after.Find(id)))
        {
            return null;
        }

        return now with
        {
            Phases = before.Phases == after.Phases ? now.Phases : before.Phases,
            Actions = before.Actions == after.Actions ? now.Actions : before.Actions,
            Parked = before.Parked == after.Parked ? now.Parked : before.Parked,
            Promise = before.Promise == after.Promise ? now.Promise : before.Promise,
            Visibility = before.Visibility == after.Visibility ? now.Visibility : before.Visibility,
            Activities = Steps(now, before, after),
        };
    }

    /// <summary>State beside the blueprint that went with the change.</summary>
    public static Workshop Restore(Workshop workshop, WorkshopEvent what) => what switch
    {
        WorkshopEvent.ItemsMerged e => workshop with { Merged = workshop.Merged.Remove(e.Other) },
        WorkshopEvent.ItemsKeptApart e => workshop with { KeptApart = workshop.KeptApart.Remove(Workshop.Pair(e.One, e.Other)) },
        WorkshopEvent.ItemRemoved e => workshop with { Removed = workshop.Removed.Remove(e.Id) },
        WorkshopEvent.AnswerChosen e => workshop with { Chosen = workshop.Chosen.Remove(e.Contribution) },
        WorkshopEvent.VisibilityChanged => workshop with { Charter = workshop.Charter with { Visibility = workshop.Blueprint.Visibility } },
        _ => workshop,
    };

    private static IEnumerable<ActivityId> Touched(ServiceBlueprint before, ServiceBlueprint after) =>
        before.Activities.Concat(after.Activities).Select(step => step.Id).Distinct().Where(id => before.Find(id) != after.Find(id));

    /// <summary>The old order where the order is still the changed one, the present order otherwise; with the old steps in it.</summary>
    private static Sequence<Activity> Steps(ServiceBlueprint now, ServiceBlueprint before, ServiceBlueprint after)
    {
        var touched = Touched(before, after).ToHashSet();
        if (now.Activities.Select(step => step.Id).SequenceEqual(after.Activities.Select(step => step.Id)))
        {
            return before.Activities.Select(step => touched.Contains(step.Id) ? step : now.Find(step.Id) ?? step).ToSequence();
        }

        List<Activity> steps = [];
        foreach (var step in now.Activities)
        {
            if (!touched.Contains(step.Id))
            {
                steps.Add(step);
            }
            else if (before.Find(step.Id) is { } old)
            {
                steps.Add(old);
            }
        }

        foreach (var old in before.Activities.Where(step => touched.Contains(step.Id) && now.Find(step.Id) is null))
        {
            steps.Insert(steps.FindLastIndex(step => step.Phase == old.Phase) is var last and >= 0 ? last + 1 : steps.Count, old);
        }

        return steps.ToSequence();
    }
}
