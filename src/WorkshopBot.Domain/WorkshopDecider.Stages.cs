using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <content>Opening, revealing and closing parts.</content>
public static partial class WorkshopDecider
{
    /// <summary>Without names nothing is shown below this many answers, so that nobody can be guessed.</summary>
    public const int FewestNamelessAnswers = 3;

    private static Decision Reveal(WorkshopCommand.RevealRound c, Workshop workshop, DateTimeOffset now) =>
        NotCurrent(c.Stage, workshop) is { } refusal ? Decision.No(refusal)
        : workshop.CurrentRound!.IsVisible ? Decision.Nothing
        : TooFewToShow(workshop.CurrentRound) is { } tooFew ? Decision.No(tooFew)
        : Decision.Of(new WorkshopEvent.RoundRevealed(c.Stage, c.By, now));

    private static Refusal.TooFewAnswers? TooFewToShow(Round round) =>
        round.Nameless && round.Answered.Count < FewestNamelessAnswers
            ? new Refusal.TooFewAnswers(round.Answered.Count, FewestNamelessAnswers)
            : null;

    private static Decision ConfirmOrder(WorkshopCommand.ConfirmOrder c, Workshop workshop, DateTimeOffset now) => Unless(
        NotCurrent(c.Stage, workshop) ?? (workshop.CurrentRound!.IsVisible ? null : new Refusal.NotRevealed(c.Stage)),
        workshop.CurrentRound!.OrderConfirmed,
        new WorkshopEvent.OrderConfirmed(c.Stage, c.By, now));

    private static Decision Extend(WorkshopCommand.ExtendStage c, Workshop workshop, DateTimeOffset now) => Unless(
        NotCurrent(c.Stage, workshop) ?? (c.Until <= now ? new Refusal.DateHasPassed(DateOnly.FromDateTime(c.Until.UtcDateTime)) : null),
        workshop.CurrentRound!.Until == c.Until,
        new WorkshopEvent.StageExtended(c.Stage, c.Until, c.By, now));

    private static Refusal? NotCurrent(StageKey stage, Workshop workshop) =>
        workshop.Current == stage && workshop.CurrentRound is not null ? null : new Refusal.StageNotOpen(stage);

    private static Decision Close(WorkshopCommand.CloseStage c, Workshop workshop, DateTimeOffset now)
    {
        if (workshop.Rounds.GetValueOrDefault(c.Stage) is { State: RoundState.Closed })
        {
            return Decision.Nothing;
        }

        return (WhileOpen(workshop) ?? NotCurrent(c.Stage, workshop) ?? Hinders(workshop)) is { } refusal ? Decision.No(refusal)
            : !c.Anyway && SoftGaps(workshop) is { Count: > 0 } gaps ? Decision.No(new Refusal.StageIncomplete(c.Stage, gaps))
            : Decision.Of([new WorkshopEvent.StageClosed(c.Stage, CloseReason.ByFacilitator, c.By, now), .. OpenNext(workshop, now)]);
    }

    /// <summary>What no "anyway" can pass over.</summary>
    private static Refusal? Hinders(Workshop workshop)
    {
        var round = workshop.CurrentRound!;
        var fields = workshop.Charter.Missing().ToSequence();
        return workshop.Current == StageKey.Charter && fields.Count > 0 ? new Refusal.CharterIncomplete(fields)
            : !round.IsVisible && TooFewToShow(round) is null && workshop.In(round.Stage).Any(answer => answer.Fate == ContributionFate.Given)
                ? new Refusal.NotRevealed(round.Stage)
            : workshop.Playbook.After(round.Stage) is null && Unsettled(workshop) is { Count: > 0 } parked ? new Refusal.ParkedUnsettled(parked)
            : round.Vote is { Closed: false } && round.Stage == StageKey.Fail ? new Refusal.VoteStillOpen()
            : workshop.Current == StageKey.Chain && workshop.Blueprint.Phases.Count == 0
                ? new Refusal.StageIncomplete(StageKey.Chain, Readiness.Of(workshop, StageKey.Chain))
            : null;
    }

    private static Sequence<Gap> SoftGaps(Workshop workshop) => Readiness.Of(workshop, workshop.Current);

    /// <summary>What follows the open part: the next one, or the end of the workshop.</summary>
    private static IEnumerable<WorkshopEvent> OpenNext(Workshop workshop, DateTimeOffset now) =>
        workshop.Playbook.After(workshop.Current) is { } next ? [Opening(next, workshop, now)]
        : workshop.Facilitator is { } facilitator ? [new WorkshopEvent.WorkshopFinished(facilitator, now)]
        : [];

    private static WorkshopEvent.StageOpened Opening(StageKey stage, Workshop workshop, DateTimeOffset now)
    {
        var earlier = workshop.Rounds.GetValueOrDefault(stage);
        var left = earlier is { State: not RoundState.Closed };
        return new WorkshopEvent.StageOpened(
            stage,
            earlier is null ? 1 : left ? earlier.Number : earlier.Number + 1,
            earlier is null || left ? ModeOf(stage, workshop, earlier) : RoundMode.Open,
            IsNameless(stage, workshop.Charter),
            now,
            Clock.Until(stage, workshop.Charter, now));
    }

    /// <summary>Playback is never silent: each owner answers for their own steps.</summary>
    private static RoundMode ModeOf(StageKey stage, Workshop workshop, Round? earlier) =>
        earlier?.Mode ?? (stage == StageKey.Playback ? RoundMode.Open : workshop.Charter.Rounds);

    private static bool IsNameless(StageKey stage, Charter charter) =>
        charter.Names == NamesMode.Anonymous ? stage is not StageKey.Playback : charter.Names == NamesMode.Mixed && stage == StageKey.Fail;

    /// <summary>Opens the part before again; what was agreed stays until it is changed, and the part left behind goes on later where it stood.</summary>
    private static Decision StepBack(WorkshopCommand.StepBack c, Workshop workshop, DateTimeOffset now) =>
        workshop.Current != c.From ? Decision.Nothing
        : workshop.Playbook.Before(c.From) is { } before ? Decision.Of(Opening(before, workshop, now))
        : Decision.No(new Refusal.NothingBefore());

    private static Decision Remind(WorkshopCommand.RemindMissing c, Workshop workshop, DateTimeOffset now) =>
        NotCurrent(c.Stage, workshop) is { } refusal ? Decision.No(refusal)
        : Decision.Of(Questions.Missing(workshop, now).Where(who => !workshop.CurrentRound!.Reminded.Contains(who))
            .Take(IWorkshopStore.MaxEvents)
            .Select(WorkshopEvent (who) => new WorkshopEvent.PersonReminded(c.Stage, who, now)));
}
