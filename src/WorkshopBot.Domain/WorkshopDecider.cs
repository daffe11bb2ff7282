using System.Diagnostics;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>
/// Decides what happens because of a command: a pure function of the command, the state and the time. Asked twice, the second answer
/// is that nothing happened, because it had happened already. Roles and "is this still running" are asked here, once; the rules of a
/// part stand in its <see cref="Stage"/>.
/// </summary>
public static partial class WorkshopDecider
{
    public static Decision Decide(WorkshopCommand command, Workshop workshop, DateTimeOffset now)
    {
        if (command is WorkshopCommand.StartWorkshop start)
        {
            return Start(start, workshop, now);
        }

        return workshop.Lifecycle == Lifecycle.NotStarted ? Decision.No(new Refusal.NoWorkshop())
            : Refuse(command, workshop) is { } why ? Decision.No(why)
            : Settle(command, workshop, now);
    }

    private static Decision Settle(WorkshopCommand command, Workshop workshop, DateTimeOffset now) => command switch
    {
        WorkshopCommand.WriteCharter c => WriteCharter(c, workshop, now),
        WorkshopCommand.CopyBlueprint c => Copy(c, workshop, now),
        WorkshopCommand.PauseWorkshop c => Unless(workshop.Lifecycle == Lifecycle.Paused, new WorkshopEvent.WorkshopPaused(c.By, now)),
        WorkshopCommand.ResumeWorkshop c => Unless(workshop.Lifecycle == Lifecycle.Running, new WorkshopEvent.WorkshopResumed(c.By, now)),
        WorkshopCommand.CancelWorkshop c => Unless(
            workshop.Lifecycle == Lifecycle.Finished ? new Refusal.Ended() : null,
            workshop.Lifecycle == Lifecycle.Cancelled,
            new WorkshopEvent.WorkshopCancelled(c.By, now)),
        WorkshopCommand.FinishWorkshop c => Finish(c, workshop, now),
        WorkshopCommand.ReopenWorkshop c => Unless(workshop.IsOpen, new WorkshopEvent.WorkshopReopened(c.By, now)),
        WorkshopCommand.PassTime => PassTime(workshop, now),
        WorkshopCommand.FollowRoom c => FollowRoom(c, workshop, now),

        WorkshopCommand.InvitePerson c => Invite(c, workshop, now),
        WorkshopCommand.JoinWorkshop c => Join(c, workshop, now),
        WorkshopCommand.LeaveWorkshop c => Unless(workshop.People.GetValueOrDefault(c.By)?.Left != false, new WorkshopEvent.PersonLeft(c.By, now)),
        WorkshopCommand.StayQuiet c => Unless(workshop.People.GetValueOrDefault(c.By)?.QuietUntil == c.Until, new WorkshopEvent.PersonQuieted(c.By, c.Until, now)),
        WorkshopCommand.OfferFacilitation c => OfferFacilitation(c, workshop, now),
        WorkshopCommand.AnswerHandover c => AnswerHandover(c, workshop, now),
        WorkshopCommand.RequestFacilitation c => RequestFacilitation(c, workshop, now),
        WorkshopCommand.AnswerTakeover c => AnswerTakeover(c, workshop, now),
        WorkshopCommand.LockFacilitation c => Unless(workshop.FacilitationLocked == c.Locked, new WorkshopEvent.FacilitationLockSet(c.Locked, c.By, now)),

        WorkshopCommand.RevealRound c => Reveal(c, workshop, now),
        WorkshopCommand.ConfirmOrder c => ConfirmOrder(c, workshop, now),
        WorkshopCommand.ExtendStage c => Extend(c, workshop, now),
        WorkshopCommand.CloseStage c => Close(c, workshop, now),
        WorkshopCommand.StepBack c => StepBack(c, workshop, now),
        WorkshopCommand.RemindMissing c => Remind(c, workshop, now),

        WorkshopCommand.OfferContributions c => Offer(c, workshop, now),
        WorkshopCommand.ReviseContribution c => Revise(c, workshop, now),
        WorkshopCommand.WithdrawContribution c => Withdraw(c, workshop, now),
        WorkshopCommand.TakeLate c => TakeLate(c, workshop, now),
        WorkshopCommand.ParkLate c => ParkLate(c, workshop, now),
        WorkshopCommand.FinishPart c => FinishPart(c, workshop, now),
        WorkshopCommand.SkipQuestion c => Skip(c, workshop, now),
        WorkshopCommand.PassQuestion c => Pass(c, workshop, now),
        WorkshopCommand.AskAgain c => AskAgain(c, workshop, now),

        WorkshopCommand.SetPhases c => SetPhases(c, workshop, now),
        WorkshopCommand.RenamePhase c => RenamePhase(c, workshop, now),
        WorkshopCommand.MovePhase c => MovePhase(c, workshop, now),
        WorkshopCommand.RemovePhase c => RemovePhase(c, workshop, now),
        WorkshopCommand.MergeItems c => Merge(c, workshop, now),
        WorkshopCommand.SplitOff c => SplitOff(c, workshop, now),
        WorkshopCommand.KeepBoth c => KeepBoth(c, workshop, now),
        WorkshopCommand.RewordItem c => Reword(c, workshop, now),
        WorkshopCommand.DivideStep c => Divide(c, workshop, now),
        WorkshopCommand.MoveStep c => MoveStep(c, workshop, now),
        WorkshopCommand.DecideLane c => DecideLane(c, workshop, now),
        WorkshopCommand.ChangeVisibility c => Unless(workshop.Charter.Visibility == c.Visibility, new WorkshopEvent.VisibilityChanged(c.Visibility, c.By, now)),
        WorkshopCommand.RemoveItem c => Remove(c, workshop, now),
        WorkshopCommand.LinkSteps c => Link(c, workshop, now),
        WorkshopCommand.UnlinkSteps c => Unlink(c, workshop, now),
        WorkshopCommand.NameTool c => NameTool(c, workshop, now),
        WorkshopCommand.SetBasis c => SetBasis(c, workshop, now),
        WorkshopCommand.ChooseAnswer c => Choose(c, workshop, now),
        WorkshopCommand.Undo c => Undo(c, workshop, now),
        WorkshopCommand.DismissFinding c => Dismiss(c, workshop, now),
        WorkshopCommand.SetPromise c => SetPromise(c, workshop, now),

        WorkshopCommand.OpenVote c => OpenVote(c, workshop, now),
        WorkshopCommand.VoteAgain c => VoteAgain(c, workshop, now),
        WorkshopCommand.CastVotes c => CastVotes(c, workshop, now),
        WorkshopCommand.CloseVote c => CloseVote(c, workshop, now),
        WorkshopCommand.SettleTie c => SettleTie(c, workshop, now),

        WorkshopCommand.Park c => Park(c, workshop, now),
        WorkshopCommand.SettleParked c => SettleParked(c, workshop, now),
        WorkshopCommand.AddTask c => AddTask(c, workshop, now),
        WorkshopCommand.CompleteTask c => OnTask(c.Id, workshop, task => task.Done, new WorkshopEvent.TaskDone(c.Id, c.By, now)),
        WorkshopCommand.RescheduleTask c => OnTask(c.Id, workshop, task => task.Due == c.Due, new WorkshopEvent.TaskRescheduled(c.Id, c.Due, c.By, now)),
        WorkshopCommand.SetReviewDate c => SetReviewDate(c, workshop, now),
        WorkshopCommand.ConfirmStep c => ConfirmStep(c, workshop, now),
        WorkshopCommand.SignOff c => Sign(c, workshop, now),
        _ => throw new UnreachableException($"No decision is written for {command.GetType().Name}."),
    };

    /// <summary>Who may, and whether the workshop is still running: the same question for every command of a kind.</summary>
    private static Refusal? Refuse(WorkshopCommand command, Workshop workshop) => Permission.Of(command) switch
    {
        Permission.Clock => null,
        Permission.Anyone => null,
        Permission.Participant => WhileOpen(workshop) ?? Contributes(command.By, workshop),
        Permission.Facilitator => WhileOpen(workshop) ?? Facilitates(command.By, workshop),
        Permission.Owner => WhileOpen(workshop) ?? (workshop.Owner == command.By ? null : new Refusal.NotOwner()),
        Permission.FacilitatorOrOwner => WhileOpen(workshop) ?? (workshop.Owner == command.By ? null : Facilitates(command.By, workshop)),
        Permission.ParticipantAfterEnd => Contributes(command.By, workshop),
        Permission.FacilitatorAfterEnd => Facilitates(command.By, workshop),
        _ => throw new UnreachableException(),
    };

    private static Refusal? WhileOpen(Workshop workshop) => workshop.IsOpen ? null : new Refusal.Ended();

    private static Refusal? Facilitates(ParticipantId who, Workshop workshop) => workshop.IsFacilitator(who) ? null : new Refusal.NotFacilitator();

    private static Refusal? Contributes(ParticipantId who, Workshop workshop) =>
        !workshop.People.TryGetValue(who, out var person) || person.Left ? new Refusal.NotInvited()
        : person.MayContribute ? null
        : new Refusal.OnlyObserves();

    private static Decision Unless(bool already, WorkshopEvent happens) => already ? Decision.Nothing : Decision.Of(happens);

    private static Decision Unless(Refusal? refusal, bool already, WorkshopEvent happens) =>
        refusal is not null ? Decision.No(refusal) : Unless(already, happens);
}
