using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using DomainOffer = WorkshopBot.Domain.Offer;

namespace WorkshopBot.Domain;

/// <content>Tidying up. Facilitators may change anything at any time; others their own items until the part closes.</content>
public static partial class WorkshopDecider
{
    private static Decision SetPhases(WorkshopCommand.SetPhases c, Workshop workshop, DateTimeOffset now)
    {
        var names = c.Names.Select(name => name.Trim()).DistinctBy(SameWords.Fold).ToSequence();
        var homeless = workshop.Blueprint.Phases.Where(phase => !names.Any(name => SameWords.Are(name, phase.Name)))
            .Select(phase => HasSteps(phase, workshop)).FirstOrDefault(why => why is not null);
        var refusal = workshop.Rounds.ContainsKey(StageKey.Chain) ? null : new Refusal.StageNotOpen(StageKey.Chain);
        return Unless(
            refusal ?? names.Select(name => TextRules.Check("phase", name, TextRules.NameLength)).FirstOrDefault(why => why is not null)
                ?? (names.Count == 0 ? new Refusal.Blank("phase") : null)
                ?? (names.Count > ServiceBlueprint.MaxPhases ? new Refusal.LimitReached(Limit.Phases, ServiceBlueprint.MaxPhases) : null)
                ?? homeless,
            workshop.PhasesAgreed && workshop.Blueprint.Phases.Select(phase => phase.Name).SequenceEqual(names),
            new WorkshopEvent.PhasesSet(names, c.By, now));
    }

    private static Decision RenamePhase(WorkshopCommand.RenamePhase c, Workshop workshop, DateTimeOffset now) => Unless(
        NoPhase(c.Phase, workshop) ?? TextRules.Check("phase", c.Name, TextRules.NameLength),
        workshop.Blueprint.Find(c.Phase)?.Name == c.Name.Trim(),
        new WorkshopEvent.PhaseRenamed(c.Phase, c.Name.Trim(), c.By, now));

    private static Decision MovePhase(WorkshopCommand.MovePhase c, Workshop workshop, DateTimeOffset now)
    {
        List<PhaseId> order = [.. workshop.Blueprint.Phases.Select(phase => phase.Id)];
        var place = order.IndexOf(c.Phase);
        return Unless(
            NoPhase(c.Phase, workshop) ?? (c.After is { } after ? NoPhase(after, workshop) : null),
            c.After == c.Phase || (c.After is null ? place == 0 : place > 0 && order[place - 1] == c.After),
            new WorkshopEvent.PhaseMoved(c.Phase, c.After, c.By, now));
    }

    private static Decision RemovePhase(WorkshopCommand.RemovePhase c, Workshop workshop, DateTimeOffset now) =>
        workshop.Blueprint.Find(c.Phase) is not { } phase ? Decision.Nothing
        : Unless(HasSteps(phase, workshop), false, new WorkshopEvent.PhaseRemoved(c.Phase, c.By, now));

    private static Refusal? NoPhase(PhaseId id, Workshop workshop) =>
        workshop.Blueprint.Find(id) is null ? new Refusal.UnknownPhase(id.ToString()) : null;

    private static Refusal? HasSteps(Phase phase, Workshop workshop) =>
        workshop.Blueprint.Activities.Count(step => step.Phase == phase.Id) is > 0 and var count ? new Refusal.PhaseHasSteps(phase.Name, count) : null;

    private static Decision Merge(WorkshopCommand.MergeItems c, Workshop workshop, DateTimeOffset now)
    {
        if (workshop.Merged.GetValueOrDefault(c.Other)?.Kept == c.Keep || c.Keep == c.Other)
        {
            return Decision.Nothing;
        }

        return Unless(
            c.Keep.Kind != c.Other.Kind || c.Keep.Kind is not (ItemId.Step or ItemId.Fail) ? new Refusal.WrongKind(c.Other)
                : Missing(c.Keep, workshop) ?? Missing(c.Other, workshop),
            false,
            new WorkshopEvent.ItemsMerged(c.Keep, c.Other, c.By, now));
    }

    private static Decision SplitOff(WorkshopCommand.SplitOff c, Workshop workshop, DateTimeOffset now) =>
        workshop.Merged.TryGetValue(c.Other, out var merged)
            ? Unless(Missing(merged.Kept, workshop), false, new WorkshopEvent.ItemSplitOff(merged.Kept, c.Other, c.By, now))
            : Unless(Missing(c.Other, workshop), true, new WorkshopEvent.ItemSplitOff(c.Other, c.Other, c.By, now));

    private static Decision KeepBoth(WorkshopCommand.KeepBoth c, Workshop workshop, DateTimeOffset now) => Unless(
        c.One.Kind != c.Other.Kind || c.One.Kind is not (ItemId.Step or ItemId.Fail) || c.One == c.Other ? new Refusal.WrongKind(c.Other)
            : Missing(c.One, workshop) ?? Missing(c.Other, workshop),
        workshop.AreKeptApart(c.One, c.Other),
        new WorkshopEvent.ItemsKeptApart(c.One, c.Other, c.By, now));

    private static Decision Reword(WorkshopCommand.RewordItem c, Workshop workshop, DateTimeOffset now)
    {
        var text = c.Text.Trim();
        if (!Exists(c.Id, workshop) && workshop.Find(c.Id) is { Fate: ContributionFate.Given } own)
        {
            return Revise(new WorkshopCommand.ReviseContribution(c.By, c.Id, WithWords(own.Offer, text)), workshop, now);
        }

        return Unless(
            Missing(c.Id, workshop) ?? NotAllowed(c.Id, c.By, workshop) ?? TextRules.Check("words", text),
            WordsOf(c.Id, workshop) == text,
            new WorkshopEvent.ItemReworded(c.Id, text, c.By, now));
    }

    private static DomainOffer WithWords(DomainOffer offer, string text) => offer switch
    {
        DomainOffer.PhaseName o => o with { Name = text },
        DomainOffer.Step o => o with { What = text },
        DomainOffer.Evidence o => o with { Thing = text },
        DomainOffer.Fail o => o with { What = text },
        DomainOffer.Wait o => o with { Reason = text },
        DomainOffer.Correction o => o with { Text = text },
        _ => offer,
    };

    private static string? WordsOf(ItemId id, Workshop workshop) => id.Kind switch
    {
        ItemId.Step => workshop.Blueprint.Find(new ActivityId(id.ToString()))?.What,
        ItemId.Fail => workshop.Blueprint.FindFailPoint(new FailPointId(id.ToString()))?.FailPoint.What,
        ItemId.Wait => workshop.Blueprint.Activities.FirstOrDefault(step => step.Wait?.Id == id.ToString())?.Wait?.Reason,
        ItemId.Task => workshop.Blueprint.Actions.FirstOrDefault(task => task.Id == id.ToString())?.What,
        _ => null,
    };

    private static Decision Divide(WorkshopCommand.DivideStep c, Workshop workshop, DateTimeOffset now) => Unless(
        Missing(c.Id, workshop) ?? (c.Id.Kind == ItemId.Step ? null : new Refusal.WrongKind(c.Id)) ?? NotAllowed(c.Id, c.By, workshop)
            ?? TextRules.Check("step", c.First) ?? TextRules.Check("step", c.Second)
            ?? (workshop.Blueprint.Activities.Count >= ServiceBlueprint.MaxActivities ? new Refusal.LimitReached(Limit.Activities, ServiceBlueprint.MaxActivities) : null),
        WordsOf(c.Id, workshop) == c.First.Trim() && workshop.Blueprint.Find(new ActivityId(c.Id.ToString()))!.Next
            .Any(link => workshop.Blueprint.Find(link.To)?.What == c.Second.Trim()),
        new WorkshopEvent.StepDivided(c.Id, c.First.Trim(), workshop.NextId(ItemId.Step), c.Second.Trim(), c.By, now));

    private static Decision MoveStep(WorkshopCommand.MoveStep c, Workshop workshop, DateTimeOffset now)
    {
        var refusal = Missing(c.Id, workshop) ?? (c.Id.Kind == ItemId.Step ? null : new Refusal.WrongKind(c.Id))
            ?? (c.After is { } after ? Missing(after, workshop) : null) ?? NotAllowed(c.Id, c.By, workshop)
            ?? (c.Phase is { } target ? NoPhase(target, workshop) : null);
        if (refusal is not null)
        {
            return Decision.No(refusal);
        }

        var step = workshop.Blueprint.Find(new ActivityId(c.Id.ToString()))!;
        var phase = c.After is { } anchor ? workshop.Blueprint.Find(new ActivityId(anchor.ToString()))!.Phase : c.Phase ?? step.Phase;
        var behind = c.After ?? (c.Phase is null ? null : ItemOf(LastOther(phase, step, workshop)));
        return Unless(
            behind == c.Id || workshop.Blueprint.Move(step.Id, phase, behind is { } id ? new ActivityId(id.ToString()) : null) == workshop.Blueprint,
            new WorkshopEvent.StepMoved(c.Id, phase, behind, c.By, now));
    }

    /// <summary>A step that moves to a phase goes to its end.</summary>
    private static ActivityId? LastOther(PhaseId phase, Activity moved, Workshop workshop) =>
        workshop.Blueprint.Activities.LastOrDefault(step => step.Phase == phase && step.Id != moved.Id)?.Id;

    private static ItemId? ItemOf(ActivityId? id) => id is { } known ? ItemId.Parse(known.Value) : null;

    private static Decision DecideLane(WorkshopCommand.DecideLane c, Workshop workshop, DateTimeOffset now) => Unless(
        Missing(c.Id, workshop) ?? (c.Id.Kind == ItemId.Step ? null : new Refusal.WrongKind(c.Id)) ?? NotAllowed(c.Id, c.By, workshop),
        workshop.Blueprint.Find(new ActivityId(c.Id.ToString()))?.Lane == c.Lane,
        new WorkshopEvent.LaneDecided(c.Id, c.Lane, c.Reason, c.By, now));

    private static Decision Remove(WorkshopCommand.RemoveItem c, Workshop workshop, DateTimeOffset now)
    {
        if (!Exists(c.Id, workshop) && workshop.Find(c.Id) is { Fate: ContributionFate.Given })
        {
            return Withdraw(new WorkshopCommand.WithdrawContribution(c.By, c.Id), workshop, now);
        }

        return workshop.Removed.ContainsKey(c.Id) && !Exists(c.Id, workshop) ? Decision.Nothing : Unless(
            Missing(c.Id, workshop) ?? NotAllowed(c.Id, c.By, workshop) ?? (c.Reason.Length > TextRules.LineLength ? new Refusal.TooLong("reason", c.Reason.Length, TextRules.LineLength) : null),
            false,
            new WorkshopEvent.ItemRemoved(c.Id, c.Reason.Trim(), c.By, now));
    }

    private static Decision Link(WorkshopCommand.LinkSteps c, Workshop workshop, DateTimeOffset now)
    {
        var when = string.IsNullOrWhiteSpace(c.When) ? null : c.When.Trim();
        var known = LinkBetween(c.From, c.To, workshop);
        return Unless(
            Missing(c.From, workshop) ?? Missing(c.To, workshop) ?? (c.From == c.To ? new Refusal.WrongKind(c.To) : null)
                ?? TextRules.CheckOptional("when", when, TextRules.NameLength)
                ?? (known is null && workshop.Blueprint.Activities.Sum(step => step.Next.Count) >= ServiceBlueprint.MaxLinks
                    ? new Refusal.LimitReached(Limit.Links, ServiceBlueprint.MaxLinks) : null),
            known is not null && known.When == when,
            new WorkshopEvent.StepsLinked(c.From, c.To, when, c.By, now));
    }

    private static Decision Unlink(WorkshopCommand.UnlinkSteps c, Workshop workshop, DateTimeOffset now) => Unless(
        Missing(c.From, workshop) ?? Missing(c.To, workshop), LinkBetween(c.From, c.To, workshop) is null, new WorkshopEvent.StepsUnlinked(c.From, c.To, c.By, now));

    private static Link? LinkBetween(ItemId from, ItemId to, Workshop workshop) =>
        workshop.Blueprint.Find(new ActivityId(from.ToString()))?.Next.FirstOrDefault(link => link.To.Value == to.ToString());

    private static Decision NameTool(WorkshopCommand.NameTool c, Workshop workshop, DateTimeOffset now) => Unless(
        Missing(c.Id, workshop) ?? (c.Id.Kind == ItemId.Step ? null : new Refusal.WrongKind(c.Id)) ?? TextRules.Check("tool", c.Tool, TextRules.NameLength),
        workshop.Blueprint.Find(new ActivityId(c.Id.ToString()))?.Tools.Any(tool => SameWords.Are(tool, c.Tool)) == true,
        new WorkshopEvent.ToolNamed(c.Id, c.Tool.Trim(), c.By, now));

    private static Decision SetBasis(WorkshopCommand.SetBasis c, Workshop workshop, DateTimeOffset now)
    {
        var step = workshop.Blueprint.Find(new ActivityId(c.Id.ToString()));
        return Unless(
            Missing(c.Id, workshop) ?? (step is null ? new Refusal.WrongKind(c.Id) : null) ?? TextRules.CheckOptional("when", c.Note, TextRules.NameLength),
            step?.Basis == c.Basis && step.BasisNote == c.Note,
            new WorkshopEvent.BasisSet(c.Id, c.Basis, c.Note, c.By, now));
    }

    private static Decision Choose(WorkshopCommand.ChooseAnswer c, Workshop workshop, DateTimeOffset now) => Unless(
        workshop.Find(c.Contribution) is not { } chosen ? NearestIds.Unknown(c.Contribution, workshop)
            : chosen.Fate != ContributionFate.Accepted ? new Refusal.NotRevealed(chosen.Stage) : null,
        workshop.Chosen.Contains(c.Contribution),
        new WorkshopEvent.AnswerChosen(c.Contribution, c.By, now));

    private static Decision Dismiss(WorkshopCommand.DismissFinding c, Workshop workshop, DateTimeOffset now) => Unless(
        TextRules.Check("reason", c.Reason), workshop.Dismissed.ContainsKey(c.Finding), new WorkshopEvent.FindingDismissed(c.Finding, c.Reason.Trim(), c.By, now));

    private static Decision SetPromise(WorkshopCommand.SetPromise c, Workshop workshop, DateTimeOffset now) => Unless(
        Missing(c.From, workshop) ?? Missing(c.To, workshop) ?? TextRules.CheckSeconds("promise", c.PromiseSeconds)
            ?? TextRules.CheckNumber("tolerance", c.ToleranceSeconds, c.PromiseSeconds, TextRules.LongestSeconds),
        workshop.Blueprint.Promise == new Promise(new ActivityId(c.From.ToString()), new ActivityId(c.To.ToString()), c.PromiseSeconds, c.ToleranceSeconds),
        new WorkshopEvent.PromiseSet(c.From, c.To, c.PromiseSeconds, c.ToleranceSeconds, c.By, now));

    private static Refusal? Missing(ItemId id, Workshop workshop) => Exists(id, workshop) ? null : NearestIds.Unknown(id, workshop);

    private static bool Exists(ItemId id, Workshop workshop) => NearestIds.Known(workshop).Contains(id);

    /// <summary>A facilitator always; others their own item while its part is open.</summary>
    private static Refusal? NotAllowed(ItemId id, ParticipantId who, Workshop workshop) =>
        workshop.IsFacilitator(who) ? null
        : workshop.Find(id) is { } contribution ? NotOwn(contribution, who, workshop)
        : new Refusal.NotFacilitator();
}
