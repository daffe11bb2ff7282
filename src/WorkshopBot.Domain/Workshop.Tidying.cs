using System.Globalization;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <content>Tidying up: what a facilitator does to the blueprint itself.</content>
public sealed partial record Workshop
{
    private Workshop OnStep(ItemId id, Func<Activity, Activity> change) =>
        this with { Blueprint = Blueprint.Change(new ActivityId(id.ToString()), change) };

    private Workshop ConfirmOrder(StageKey stage)
    {
        var confirmed = InRound(stage, round => round with { OrderConfirmed = true });
        return stage switch
        {
            StageKey.Chain => confirmed with { PhasesAgreed = true },
            StageKey.Customer => confirmed with { Blueprint = CustomerWay.Link(Blueprint) },
            _ => confirmed,
        };
    }

    private Workshop SetPhases(Sequence<string> names)
    {
        var last = Math.Max(LastNumbers.GetValueOrDefault(PhaseNumbers), Blueprint.Phases.Select(phase => phase.Id.Number).DefaultIfEmpty().Max());
        var phases = names.Select(name => Blueprint.Phases.FirstOrDefault(phase => SameWords.Are(phase.Name, name)) is { } known
            ? known with { Name = name }
            : new Phase(new PhaseId(++last), name)).ToSequence();
        return this with
        {
            Blueprint = Blueprint with { Phases = phases },
            LastNumbers = LastNumbers.SetItem(PhaseNumbers, last),
            PhasesAgreed = true,
        };
    }

    private Workshop RenamePhase(PhaseId id, string name) => this with
    {
        Blueprint = Blueprint with { Phases = Blueprint.Phases.Change(phase => phase.Id == id, phase => phase with { Name = name }) },
        PhasesAgreed = true,
    };

    private Workshop MovePhase(PhaseId id, PhaseId? after)
    {
        if (Blueprint.Find(id) is not { } moved)
        {
            return this;
        }

        List<Phase> rest = [.. Blueprint.Phases.Where(phase => phase.Id != id)];
        rest.Insert(rest.FindIndex(phase => phase.Id == after) + 1, moved);
        return this with { Blueprint = Blueprint with { Phases = rest.ToSequence() }, PhasesAgreed = true };
    }

    private Workshop RemovePhase(PhaseId id) =>
        this with { Blueprint = Blueprint with { Phases = Blueprint.Phases.Where(phase => phase.Id != id).ToSequence() }, PhasesAgreed = true };

    private Workshop Reword(ItemId id, string text) => id.Kind switch
    {
        ItemId.Step => OnStep(id, step => step with { What = text }),
        ItemId.Fail => this with { Blueprint = Blueprint.ChangeFailPoint(new FailPointId(id.ToString()), fail => fail with { What = text }) },
        ItemId.Wait => this with { Blueprint = OnWait(id, wait => wait with { Reason = text }) },
        ItemId.Task => OnTask(id, task => task with { What = text }),
        _ => this,
    };

    private ServiceBlueprint OnWait(ItemId id, Func<WaitPoint, WaitPoint?> change) => Blueprint with
    {
        Activities = Blueprint.Activities.Change(
            step => step.Wait?.Id == id.ToString(), step => step with { Wait = change(step.Wait!) }),
    };

    private Workshop Divide(WorkshopEvent.StepDivided e)
    {
        if (Blueprint.Find(new ActivityId(e.Id.ToString())) is not { } old)
        {
            return this;
        }

        var second = new Activity
        {
            Id = new ActivityId(e.NewId.ToString()),
            Phase = old.Phase,
            Lane = old.Lane,
            What = e.Second,
            Actor = old.Actor,
            Location = old.Location,
            Channel = old.Channel,
            Basis = old.Basis,
            BasisNote = old.BasisNote,
            Next = old.Next,
        };
        var steps = Blueprint.Activities.SelectMany<Activity, Activity>(step => step.Id == old.Id
            ? [step with { What = e.First, Next = [new Link(second.Id)] }, second]
            : [step]);
        return (this with { Blueprint = Blueprint with { Activities = steps.ToSequence() } }).Count(e.NewId);
    }

    private Workshop Move(WorkshopEvent.StepMoved e) =>
        Blueprint.Find(new ActivityId(e.Id.ToString())) is null
            ? this
            : this with
            {
                Blueprint = Blueprint.Move(new ActivityId(e.Id.ToString()), e.Phase, e.After is { } after ? new ActivityId(after.ToString()) : null),
            };

    private Workshop GoBy(Visibility visibility) => Frame(Charter with { Visibility = visibility }) is var after
        ? after with { Blueprint = after.Blueprint with { Activities = PhoneSteps.Reclassify(after.Blueprint, visibility) } }
        : this;

    private Workshop TakeOut(ItemId id, string reason)
    {
        var after = this with { Removed = Removed.SetItem(id, reason) };
        return id.Kind switch
        {
            ItemId.Step => after with { Blueprint = Blueprint.Remove(new ActivityId(id.ToString())) },
            ItemId.Fail => after with { Blueprint = Blueprint.RemoveFailPoint(new FailPointId(id.ToString())) },
            ItemId.Wait => after with { Blueprint = OnWait(id, _ => null) },
            ItemId.Task => after with { Blueprint = Blueprint with { Actions = Blueprint.Actions.Where(task => task.Id != id.ToString()).ToSequence() } },
            _ => after,
        };
    }

    private Workshop Link(ItemId from, ItemId to, string? when) =>
        this with { Blueprint = Blueprint.Link(new ActivityId(from.ToString()), new ActivityId(to.ToString()), when) };

    private Workshop Unlink(ItemId from, ItemId to) =>
        this with { Blueprint = Blueprint.Unlink(new ActivityId(from.ToString()), new ActivityId(to.ToString())) };

    private Workshop Promise(WorkshopEvent.PromiseSet e) => this with
    {
        Blueprint = Blueprint with
        {
            Promise = new Promise(new ActivityId(e.From.ToString()), new ActivityId(e.To.ToString()), e.PromiseSeconds, e.ToleranceSeconds),
        },
    };

    private Workshop ParkThing(ItemId id, string text, StageKey? stage) => (this with
    {
        Blueprint = Blueprint with { Parked = [.. Blueprint.Parked, new ParkedItem(id.ToString(), text)] },
        ParkedFor = ParkedFor.SetItem(id, stage),
    }).Count(id);

    private Workshop SettleParked(ItemId id, ParkedOutcome outcome) => this with
    {
        Blueprint = Blueprint with { Parked = Blueprint.Parked.Change(item => item.Id == id.ToString(), item => item with { Outcome = outcome }) },
    };

    private Workshop AddTask(WorkshopEvent.TaskAdded e) => (this with
    {
        Blueprint = Blueprint with { Actions = [.. Blueprint.Actions, new ActionItem(e.Id.ToString(), e.What, e.Owner.Value, e.Due)] },
    }).Count(e.Id);

    private Workshop OnTask(ItemId id, Func<ActionItem, ActionItem> change) =>
        this with { Blueprint = Blueprint with { Actions = Blueprint.Actions.Change(task => task.Id == id.ToString(), change) } };

    /// <summary>The phase with this name or, if the text is a number, at this position.</summary>
    public Phase? FindPhase(string text) =>
        Blueprint.Phases.FirstOrDefault(phase => SameWords.Are(phase.Name, text))
        ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Blueprint.Phases.Count
            ? Blueprint.Phases[number - 1]
            : null);
}
