using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain;

/// <content>Joining look-alikes and parting them again.</content>
public sealed partial record Workshop
{
    private Workshop Merge(ItemId kept, ItemId other) => kept.Kind == ItemId.Step ? MergeSteps(kept, other) : MergeFailPoints(kept, other);

    private Workshop MergeSteps(ItemId kept, ItemId other)
    {
        if (Step(kept) is not { } stays || Step(other) is not { } joins)
        {
            return this;
        }

        var incoming = Blueprint.Activities.SelectMany(step => step.Next.Where(link => link.To == joins.Id)
            .Select(link => new MergedLink(step.Id, link.When, step.Next.Any(next => next.To == stays.Id))));
        return this with
        {
            Blueprint = Blueprint.Merge(stays, joins, Find(other)?.Author),
            Merged = Merged.SetItem(other, new MergedItem(kept, joins, null, Blueprint.StepBefore(joins.Id), incoming.ToSequence(), stays)),
        };
    }

    private Workshop MergeFailPoints(ItemId kept, ItemId other)
    {
        if (FailPoint(kept) is not { } stays || FailPoint(other) is not { } joins)
        {
            return this;
        }

        var wordings = stays.FailPoint.Wordings.Append(new Wording(other.ToString(), joins.FailPoint.What, Find(other)?.Author)).Concat(joins.FailPoint.Wordings);
        return this with
        {
            Blueprint = Blueprint.RemoveFailPoint(joins.FailPoint.Id).ChangeFailPoint(stays.FailPoint.Id, fail => fail with
            {
                Wordings = wordings.ToSequence(),
                Effect = fail.Effect ?? joins.FailPoint.Effect,
                Severity = fail.Severity ?? joins.FailPoint.Severity,
                Occurrence = fail.Occurrence ?? joins.FailPoint.Occurrence,
                Detection = fail.Detection ?? joins.FailPoint.Detection,
                Prevention = fail.Prevention ?? joins.FailPoint.Prevention,
                Contingency = fail.Contingency ?? joins.FailPoint.Contingency,
                Decider = fail.Decider ?? joins.FailPoint.Decider,
                Owner = fail.Owner ?? joins.FailPoint.Owner,
            }),
            Merged = Merged.SetItem(other, new MergedItem(kept, null, joins.FailPoint, joins.Activity.Id, [], null)),
        };
    }

    private Workshop SplitOff(ItemId other)
    {
        if (!Merged.TryGetValue(other, out var merged))
        {
            return this;
        }

        var after = this with { Merged = Merged.Remove(other) };
        return merged.Step is { } step ? after.PartSteps(other, merged, step) : after.PartFailPoints(other, merged);
    }

    private Workshop PartSteps(ItemId other, MergedItem merged, Activity step)
    {
        var keptId = new ActivityId(merged.Kept.ToString());
        var parted = Blueprint.Change(keptId, kept => Parted(kept, other, step, merged.KeptBefore)).Insert(step, merged.Host);
        return this with
        {
            Blueprint = merged.Incoming.Aggregate(parted, (blueprint, link) => Parted(blueprint, link, keptId, step.Id)),
        };
    }

    /// <summary>The step that was kept, without what the other had brought to it.</summary>
    private static Activity Parted(Activity kept, ItemId other, Activity step, Activity? before) => kept with
    {
        Wordings = kept.Wordings.Where(wording => wording.Id != other.ToString() && !step.Wordings.Contains(wording)).ToSequence(),
        FailPoints = kept.FailPoints.Where(fail => step.FailPoints.All(theirs => theirs.Id != fail.Id)).ToSequence(),
        Evidence = kept.Evidence.Where(thing => !step.Evidence.Contains(thing) || before?.Evidence.Contains(thing) == true).ToSequence(),
        Tools = kept.Tools.Where(tool => !step.Tools.Contains(tool) || before?.Tools.Contains(tool) == true).ToSequence(),
        Next = kept.Next.Where(link => !step.Next.Contains(link) || before?.Next.Contains(link) == true).ToSequence(),
        Note = kept.Note == BlueprintEdits.BothNotes(before?.Note, step.Note) ? before?.Note : kept.Note,
        Wait = kept.Wait == step.Wait ? before?.Wait : kept.Wait,
        Nothing = before is null ? kept.Nothing : kept.Nothing & ~(step.Nothing & ~before.Nothing),
    };

    private static ServiceBlueprint Parted(ServiceBlueprint blueprint, MergedLink link, ActivityId kept, ActivityId parted)
    {
        var redirected = link.AlsoToKept ? blueprint : blueprint.Unlink(link.From, kept);
        return redirected.Link(link.From, parted, link.When);
    }

    private Workshop PartFailPoints(ItemId other, MergedItem merged) => this with
    {
        Blueprint = Blueprint
            .ChangeFailPoint(new FailPointId(merged.Kept.ToString()), fail => fail with
            {
                Wordings = fail.Wordings.Where(wording => wording.Id != other.ToString() && !merged.FailPoint!.Wordings.Contains(wording)).ToSequence(),
            })
            .Change(merged.Host!.Value, step => step with { FailPoints = [.. step.FailPoints, merged.FailPoint!] }),
    };

    private Activity? Step(ItemId id) => Blueprint.Find(new ActivityId(id.ToString()));

    private (Activity Activity, FailPoint FailPoint)? FailPoint(ItemId id) => Blueprint.FindFailPoint(new FailPointId(id.ToString()));
}
