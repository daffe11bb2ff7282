using System.Diagnostics;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

public sealed partial record Workshop
{
    private const int MostNotices = 12;

    /// <summary>The state after this event. Pure and total: whatever happened can be applied. This switch shows all that can change.</summary>
    public Workshop Apply(WorkshopEvent happened)
    {
        var after = Fold(happened);
        return happened.Ordered ? (after with { Version = Version + 1 }).Remember(this, happened).Tell(this, happened) : after;
    }

    public Workshop Apply(IEnumerable<WorkshopEvent> happened) => happened.Aggregate(this, (workshop, e) => workshop.Apply(e));

    private Workshop Fold(WorkshopEvent happened) => happened switch
    {
        WorkshopEvent.WorkshopStarted e => Begin(e),
        WorkshopEvent.CharterWritten e => Frame(e.Charter),
        WorkshopEvent.BlueprintCopied e => TakeOver(e),
        WorkshopEvent.WorkshopPaused e => this with { Lifecycle = Lifecycle.Paused, PausedAt = e.At, RoomFate = e.Because },
        WorkshopEvent.WorkshopResumed e => Resume(e.At),
        WorkshopEvent.WorkshopCancelled e => this with { Lifecycle = Lifecycle.Cancelled, EndedAt = e.At, RoomFate = e.Because },
        WorkshopEvent.WorkshopFinished e => this with { Lifecycle = Lifecycle.Finished, EndedAt = e.At },
        WorkshopEvent.WorkshopReopened => this with { Lifecycle = Lifecycle.Running, EndedAt = null, RoomFate = null },

        WorkshopEvent.PersonInvited e => Welcome(e.Who, person => person with { Role = e.Role, Knows = e.Knows, Left = false }),
        WorkshopEvent.PersonJoined e => Welcome(e.Who, person => person with { Language = e.Language, Zone = e.Zone, Left = false, LastSeen = e.At }),
        WorkshopEvent.PersonLeft e => Welcome(e.Who, person => person with { Left = true }),
        WorkshopEvent.PersonQuieted e => Welcome(e.Who, person => person with { QuietUntil = e.Until }),
        WorkshopEvent.FacilitationOffered e => this with { FacilitationOfferedTo = e.To },
        WorkshopEvent.FacilitationDeclined => this with { FacilitationOfferedTo = null, FacilitationRequestedBy = null },
        WorkshopEvent.FacilitationRequested e => this with { FacilitationRequestedBy = e.By },
        WorkshopEvent.FacilitationHandedOver e => HandOver(e),
        WorkshopEvent.FacilitationLockSet e => this with { FacilitationLocked = e.Locked },
        WorkshopEvent.TaskReminded e => this with { TasksReminded = TasksReminded.SetItem(e.Id, e.Due) },
        WorkshopEvent.ReviewReminded e => this with { ReviewRemindedFor = e.On },
        WorkshopEvent.FacilitatorNudged e => this with { FacilitatorNudgedAt = e.At },

        WorkshopEvent.StageOpened e => Open(e),
        WorkshopEvent.RoundRevealed e => Reveal(e.Stage),
        WorkshopEvent.OrderConfirmed e => ConfirmOrder(e.Stage),
        WorkshopEvent.StageExtended e => InRound(e.Stage, round => round with { Until = e.Until, TimeIsUp = false, ClosingSoon = false }),
        WorkshopEvent.StageClosed e => InRound(e.Stage, round => round with { State = RoundState.Closed }),
        WorkshopEvent.ClosingSoonAnnounced e => InRound(e.Stage, round => round with { ClosingSoon = true }),
        WorkshopEvent.TimeRanOut e => InRound(e.Stage, round => round with { TimeIsUp = true }),
        WorkshopEvent.PersonReminded e => InRound(e.Stage, round => round with { Reminded = round.Reminded.Add(e.Who) }),

        WorkshopEvent.ContributionOffered e => Take(e),
        WorkshopEvent.ContributionRevised e => Revise(e),
        WorkshopEvent.ContributionWithdrawn e => Withdraw(e.Id),
        WorkshopEvent.LateContributionTaken e => Show(Find(e.Id)),
        WorkshopEvent.LateContributionParked e => ParkLate(e),
        WorkshopEvent.PersonAnswered e => InRound(e.Stage, round => round.Number == e.Round ? round with { Answered = round.Answered.Add(e.Who) } : round),
        WorkshopEvent.PersonFinished e => InRound(e.Stage, round => round with { Finished = round.Finished.Add(e.Who) }),
        WorkshopEvent.QuestionSkipped e => InRound(e.Stage, round => round with { Skipped = round.Skipped.Add((e.Who, e.Target)) }),
        WorkshopEvent.QuestionAskedAgain e => Reconsider(e),
        WorkshopEvent.QuestionPassed e => InRound(e.Stage, round => round with { Passed = [.. round.Passed, new PassedQuestion(e.Target, e.From, e.To)] }),

        WorkshopEvent.PhasesSet e => SetPhases(e.Names),
        WorkshopEvent.PhaseRenamed e => RenamePhase(e.Phase, e.Name),
        WorkshopEvent.PhaseMoved e => MovePhase(e.Phase, e.After),
        WorkshopEvent.PhaseRemoved e => RemovePhase(e.Phase),
        WorkshopEvent.ItemsMerged e => Merge(e.Kept, e.Other),
        WorkshopEvent.ItemSplitOff e => SplitOff(e.Other),
        WorkshopEvent.ItemsKeptApart e => this with { KeptApart = KeptApart.Add(Pair(e.One, e.Other)) },
        WorkshopEvent.ItemReworded e => Reword(e.Id, e.Text),
        WorkshopEvent.StepDivided e => Divide(e),
        WorkshopEvent.StepMoved e => Move(e),
        WorkshopEvent.LaneDecided e => OnStep(e.Id, step => step with { Lane = e.Lane }),
        WorkshopEvent.VisibilityChanged e => GoBy(e.Visibility),
        WorkshopEvent.ItemRemoved e => TakeOut(e.Id, e.Reason),
        WorkshopEvent.StepsLinked e => Link(e.From, e.To, e.When),
        WorkshopEvent.StepsUnlinked e => Unlink(e.From, e.To),
        WorkshopEvent.ToolNamed e => OnStep(e.Id, step => step with { Tools = [.. step.Tools, e.Tool] }),
        WorkshopEvent.BasisSet e => OnStep(e.Id, step => step with { Basis = e.Basis, BasisNote = e.Note }),
        WorkshopEvent.AnswerChosen e => Choose(e.Contribution),
        WorkshopEvent.ChangeUndone e => UndoChange(e.Change),
        WorkshopEvent.FindingDismissed e => this with { Dismissed = Dismissed.SetItem(e.Finding, e.Reason) },
        WorkshopEvent.PromiseSet e => Promise(e),

        WorkshopEvent.VoteOpened e => InRound(StageKey.Fail, round => round with { Vote = new Vote { Candidates = e.Candidates, Quota = e.Quota, Stack = e.Stack } }),
        WorkshopEvent.RunoffOpened e => InVote(vote => new Vote { Candidates = e.Candidates, Quota = e.Quota, Before = vote }),
        WorkshopEvent.VotesCast e => InVote(vote => vote with { Ballots = e.On.Count == 0 ? vote.Ballots.Remove(e.By) : vote.Ballots.SetItem(e.By, e.On) }),
        WorkshopEvent.VoteClosed => CountVotes(),
        WorkshopEvent.TieSettled e => InVote(vote => vote with { Chosen = e.Chosen }),

        WorkshopEvent.ThingParked e => ParkThing(e.Id, e.Text, e.For),
        WorkshopEvent.ParkedSettled e => SettleParked(e.Id, e.Outcome),
        WorkshopEvent.TaskAdded e => AddTask(e),
        WorkshopEvent.TaskDone e => OnTask(e.Id, task => task with { Done = true }),
        WorkshopEvent.TaskRescheduled e => OnTask(e.Id, task => task with { Due = e.Due }),
        WorkshopEvent.ReviewDateSet e => this with { ReviewOn = e.On },
        WorkshopEvent.StepConfirmed e => Confirm(e),
        WorkshopEvent.BlueprintSigned e => Sign(e),
        _ => throw new UnreachableException($"No state change is written for {happened.GetType().Name}."),
    };

    private Workshop Tell(Workshop before, WorkshopEvent happened) => Notice.Moment(happened, before) is { } at
        ? this with
        {
            Notices = [.. Notices.Skip(Notices.Count - MostNotices + 1), new Notice(Version, happened, at, before.Charter, CurrentRound?.Until)
            {
                Stage = Current,
                Facilitator = Facilitator,
                Edition = Edition,
                Steps = happened is WorkshopEvent.VisibilityChanged e
                    ? PhoneSteps.Moving(before.Blueprint, e.Visibility).Select(step => ItemId.Parse(step.Id.Value)).ToSequence()
                    : [],
            }],
        }
        : this;

    private Workshop InRound(StageKey stage, Func<Round, Round> change) =>
        Rounds.TryGetValue(stage, out var round) ? this with { Rounds = Rounds.SetItem(stage, change(round)) } : this;

    private Workshop InVote(Func<Vote, Vote> change) =>
        InRound(StageKey.Fail, round => round.Vote is { } vote ? round with { Vote = change(vote) } : round);
}
