namespace WorkshopBot.Domain.Blueprints;

/// <summary>Changes to a blueprint that keep it whole: no link and no step is ever left dangling.</summary>
public static class BlueprintEdits
{
    /// <summary>Adds a step after <paramref name="after"/> and the steps of its lane that already follow there; null puts it at the end of its phase.</summary>
    public static ServiceBlueprint Add(this ServiceBlueprint blueprint, Activity step, ActivityId? after = null)
    {
        List<Activity> steps = [.. blueprint.Activities];
        var anchor = steps.FindIndex(other => other.Id == after);
        if (anchor < 0)
        {
            anchor = LastOf(blueprint, steps, step.Phase);
        }
        else
        {
            while (anchor + 1 < steps.Count && steps[anchor + 1].Lane > steps[anchor].Lane && steps[anchor + 1].Phase == step.Phase
                && steps[anchor + 1].Lane >= step.Lane)
            {
                anchor++;
            }
        }

        steps.Insert(anchor + 1, step);
        return blueprint with { Activities = steps.ToSequence() };
    }

    /// <summary>Puts a step right behind another, first when that is null; at the end of its phase when that one is gone.</summary>
    public static ServiceBlueprint Insert(this ServiceBlueprint blueprint, Activity step, ActivityId? behind)
    {
        List<Activity> steps = [.. blueprint.Activities];
        var place = behind is null ? -1 : steps.FindIndex(other => other.Id == behind) is var found and >= 0 ? found : LastOf(blueprint, steps, step.Phase);
        steps.Insert(place + 1, step);
        return blueprint with { Activities = steps.ToSequence() };
    }

    /// <summary>The step that stands before this one in the telling; null for the first.</summary>
    public static ActivityId? StepBefore(this ServiceBlueprint blueprint, ActivityId id) =>
        blueprint.Activities.TakeWhile(step => step.Id != id).LastOrDefault()?.Id;

    /// <summary>Takes a step out together with the links to it.</summary>
    public static ServiceBlueprint Remove(this ServiceBlueprint blueprint, ActivityId id) => blueprint with
    {
        Activities = blueprint.Activities.Where(step => step.Id != id).Select(step => step.Without(id)).ToSequence(),
        Promise = blueprint.Promise is { } promise && (promise.From == id || promise.To == id) ? null : blueprint.Promise,
    };

    /// <summary>Moves a step to a phase, behind <paramref name="after"/> or to the phase's start.</summary>
    public static ServiceBlueprint Move(this ServiceBlueprint blueprint, ActivityId id, PhaseId phase, ActivityId? after)
    {
        var moved = blueprint.Find(id)! with { Phase = phase };
        List<Activity> rest = [.. blueprint.Activities.Where(step => step.Id != id)];
        var place = after is null
            ? FirstOf(blueprint, rest, phase)
            : rest.FindIndex(step => step.Id == after) + 1;
        rest.Insert(place, moved);
        return blueprint with { Activities = rest.ToSequence() };
    }

    /// <summary>Adds a link or changes its condition.</summary>
    public static ServiceBlueprint Link(this ServiceBlueprint blueprint, ActivityId from, ActivityId to, string? when = null) =>
        blueprint.Change(from, step => step with { Next = step.Next.Where(link => link.To != to).Append(new Link(to, when)).ToSequence() });

    public static ServiceBlueprint Unlink(this ServiceBlueprint blueprint, ActivityId from, ActivityId to) =>
        blueprint.Change(from, step => step with { Next = step.Next.Where(link => link.To != to).ToSequence() });

    /// <summary>Joins one step to another: both wordings, all that hangs on either, and the links of both are kept.</summary>
    public static ServiceBlueprint Merge(this ServiceBlueprint blueprint, Activity kept, Activity other, ParticipantId? author)
    {
        var joined = kept with
        {
            Wordings = [.. kept.Wordings, new Wording(other.Id.Value, other.What, author), .. other.Wordings],
            Evidence = kept.Evidence.Concat(other.Evidence).Distinct().ToSequence(),
            Tools = kept.Tools.Concat(other.Tools).Distinct().ToSequence(),
            FailPoints = [.. kept.FailPoints, .. other.FailPoints],
            Next = kept.Next.Concat(other.Next).Where(link => link.To != kept.Id && link.To != other.Id).DistinctBy(link => link.To).ToSequence(),
            Actor = kept.Actor ?? other.Actor,
            Location = kept.Location ?? other.Location,
            Channel = kept.Channel ?? other.Channel,
            Wait = kept.Wait ?? other.Wait,
            Standard = kept.Standard ?? other.Standard,
            Script = kept.Script ?? other.Script,
            Nothing = kept.Nothing | other.Nothing,
            Workaround = kept.Workaround || other.Workaround,
            Note = BothNotes(kept.Note, other.Note),
        };
        var steps = blueprint.Activities.Where(step => step.Id != other.Id)
            .Select(step => step.Id == kept.Id ? joined : step)
            .Select(step => step.Redirect(other.Id, kept.Id));
        return blueprint with { Activities = steps.ToSequence(), Promise = blueprint.Promise?.Redirect(other.Id, kept.Id) };
    }

    /// <summary>The notes of two steps that became one.</summary>
    public static string? BothNotes(string? kept, string? other) =>
        kept is null || other is null || kept == other ? kept ?? other : $"{kept} · {other}";

    public static ServiceBlueprint ChangeFailPoint(this ServiceBlueprint blueprint, FailPointId id, Func<FailPoint, FailPoint> change) =>
        blueprint with
        {
            Activities = blueprint.Activities.Change(
                step => step.FailPoints.Any(fail => fail.Id == id),
                step => step with { FailPoints = step.FailPoints.Change(fail => fail.Id == id, change) }),
        };

    public static ServiceBlueprint RemoveFailPoint(this ServiceBlueprint blueprint, FailPointId id) => blueprint with
    {
        Activities = blueprint.Activities.Change(
            step => step.FailPoints.Any(fail => fail.Id == id),
            step => step with { FailPoints = step.FailPoints.Where(fail => fail.Id != id).ToSequence() }),
    };

    /// <summary>The steps in the order of their phases, and within a phase in their own order.</summary>
    public static IEnumerable<Activity> InOrder(this ServiceBlueprint blueprint) =>
        blueprint.Phases.SelectMany(phase => blueprint.Activities.Where(step => step.Phase == phase.Id));

    public static IEnumerable<Activity> InLane(this ServiceBlueprint blueprint, Lane lane) =>
        blueprint.InOrder().Where(step => step.Lane == lane);

    private static Activity Without(this Activity step, ActivityId gone) =>
        step.Next.Any(link => link.To == gone) ? step with { Next = step.Next.Where(link => link.To != gone).ToSequence() } : step;

    private static Activity Redirect(this Activity step, ActivityId gone, ActivityId kept) =>
        step.Next.Any(link => link.To == gone)
            ? step with
            {
                Next = step.Next.Select(link => link.To == gone ? link with { To = kept } : link)
                    .Where(link => link.To != step.Id).DistinctBy(link => link.To).ToSequence(),
            }
            : step;

    private static Promise Redirect(this Promise promise, ActivityId gone, ActivityId kept) => promise with
    {
        From = promise.From == gone ? kept : promise.From,
        To = promise.To == gone ? kept : promise.To,
    };

    /// <summary>Where the phase's last step stands; the last step of an earlier phase when it has none; -1 at the very start.</summary>
    private static int LastOf(ServiceBlueprint blueprint, List<Activity> steps, PhaseId phase)
    {
        var place = blueprint.Place(phase);
        return steps.FindLastIndex(step => blueprint.Place(step.Phase) <= place);
    }

    private static int FirstOf(ServiceBlueprint blueprint, List<Activity> steps, PhaseId phase)
    {
        var first = steps.FindIndex(step => step.Phase == phase);
        return first >= 0 ? first : LastOf(blueprint, steps, phase) + 1;
    }

    private static int Place(this ServiceBlueprint blueprint, PhaseId phase) =>
        blueprint.Phases.TakeWhile(other => other.Id != phase).Count();
}
