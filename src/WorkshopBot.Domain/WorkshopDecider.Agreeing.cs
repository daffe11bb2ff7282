using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <content>Votes, parking lot, to-dos, playback, sign-off and undo.</content>
public static partial class WorkshopDecider
{
    private static Decision OpenVote(WorkshopCommand.OpenVote c, Workshop workshop, DateTimeOffset now)
    {
        if (NotCurrent(StageKey.Fail, workshop) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var points = workshop.Blueprint.InOrder().SelectMany(step => step.FailPoints.Select(fail => fail.Id.Value).Concat(step.Wait is { } wait ? [wait.Id] : []))
            .Select(ItemId.Parse).ToSequence();
        return Unless(
            !workshop.CurrentRound!.IsVisible ? new Refusal.NotRevealed(StageKey.Fail) : points.Count == 0 ? new Refusal.NothingToVoteOn() : null,
            workshop.CurrentRound!.Vote is { Closed: false },
            new WorkshopEvent.VoteOpened(points, workshop.Charter.VotesPerPerson, workshop.Charter.StackVotes, c.By, now));
    }

    /// <summary>Fewer votes than points, so that it can decide something.</summary>
    private static Decision VoteAgain(WorkshopCommand.VoteAgain c, Workshop workshop, DateTimeOffset now)
    {
        var on = c.On.Distinct().ToSequence();
        return NotCurrent(StageKey.Fail, workshop) is { } refusal ? Decision.No(refusal)
            : workshop.CurrentRound!.Vote is not { } vote ? Decision.No(new Refusal.NoVoteOpen())
            : Unless(
                on.Where(id => !vote.Candidates.Contains(id)).Select(id => NearestIds.Unknown(id, workshop)).FirstOrDefault()
                    ?? (on.Count < 2 ? new Refusal.NothingToVoteOn() : null),
                !vote.Closed,
                new WorkshopEvent.RunoffOpened(on, Math.Min(workshop.Charter.VotesPerPerson, on.Count - 1), c.By, now));
    }

    private static Decision CastVotes(WorkshopCommand.CastVotes c, Workshop workshop, DateTimeOffset now)
    {
        if (workshop.Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is not { Closed: false } vote)
        {
            return Decision.No(new Refusal.NoVoteOpen());
        }

        var ticked = vote.Stack ? c.On : c.On.Distinct().ToSequence();
        return ticked.Any(id => !vote.Candidates.Contains(id)) ? Decision.No(NearestIds.Unknown(ticked.First(id => !vote.Candidates.Contains(id)), workshop))
            : ticked.Count > vote.Quota ? Decision.No(new Refusal.TooManyVotes(ticked.Count, vote.Quota))
            : Unless(vote.Ballots.GetValueOrDefault(c.By) == ticked, new WorkshopEvent.VotesCast(c.By, ticked, now));
    }

    private static Decision CloseVote(WorkshopCommand.CloseVote c, Workshop workshop, DateTimeOffset now) =>
        workshop.Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is not { } vote
            ? Decision.No(new Refusal.NoVoteOpen())
            : Unless(vote.Closed, new WorkshopEvent.VoteClosed(c.By, now));

    private static Decision SettleTie(WorkshopCommand.SettleTie c, Workshop workshop, DateTimeOffset now) =>
        workshop.Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is not { Closed: true } vote
            ? Decision.No(new Refusal.NoVoteOpen())
            : Unless(
                c.Chosen.Where(id => !vote.Candidates.Contains(id)).Select(id => NearestIds.Unknown(id, workshop)).FirstOrDefault(),
                vote.Chosen == c.Chosen,
                new WorkshopEvent.TieSettled(c.Chosen, c.By, now));

    private static Decision Park(WorkshopCommand.Park c, Workshop workshop, DateTimeOffset now) => Unless(
        TextRules.Check("parked", c.Text) ?? (workshop.Blueprint.Parked.Count >= MostSideItems ? new Refusal.LimitReached(Limit.Lines, MostSideItems) : null),
        IsParked(c.Text, workshop),
        new WorkshopEvent.ThingParked(workshop.NextId(ItemId.Parked), c.Text.Trim(), c.By, null, now));

    private static Decision SettleParked(WorkshopCommand.SettleParked c, Workshop workshop, DateTimeOffset now) => Unless(
        Missing(c.Id, workshop) ?? (c.Id.Kind == ItemId.Parked ? null : new Refusal.WrongKind(c.Id)),
        workshop.Blueprint.Parked.FirstOrDefault(item => item.Id == c.Id.ToString())?.Outcome == c.Outcome,
        new WorkshopEvent.ParkedSettled(c.Id, c.Outcome, c.By, now));

    private static Decision AddTask(WorkshopCommand.AddTask c, Workshop workshop, DateTimeOffset now)
    {
        if (TextRules.Check("what", c.What) is { } refusal)
        {
            return Decision.No(refusal);
        }

        if (c.Owner is not { } owner || c.Due is not { } due)
        {
            return Decision.No(new Refusal.TaskIncomplete(c.Owner is null, c.Due is null));
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Clock.ZoneOf(workshop.Charter.Zone)).Date);
        return Unless(
            due < today ? new Refusal.DateHasPassed(due)
                : workshop.Blueprint.Actions.Count >= MostSideItems ? new Refusal.LimitReached(Limit.Lines, MostSideItems) : null,
            workshop.Blueprint.Actions.Any(task => SameWords.Are(task.What, c.What) && task.Owner == owner.Value),
            new WorkshopEvent.TaskAdded(workshop.NextId(ItemId.Task), c.What.Trim(), owner, due, c.By, now));
    }

    private static Decision OnTask(ItemId id, Workshop workshop, Func<ActionItem, bool> already, WorkshopEvent happens) =>
        workshop.Blueprint.Actions.FirstOrDefault(task => task.Id == id.ToString()) is { } known
            ? Unless(already(known), happens)
            : Decision.No(NearestIds.Unknown(id, workshop));

    private static Decision SetReviewDate(WorkshopCommand.SetReviewDate c, Workshop workshop, DateTimeOffset now) => Unless(
        c.On < DateOnly.FromDateTime(now.UtcDateTime) ? new Refusal.DateHasPassed(c.On) : null,
        workshop.ReviewOn == c.On,
        new WorkshopEvent.ReviewDateSet(c.On, c.By, now));

    private static Decision ConfirmStep(WorkshopCommand.ConfirmStep c, Workshop workshop, DateTimeOffset now)
    {
        var step = workshop.Blueprint.Find(new ActivityId(c.Id.ToString()));
        return Unless(
            workshop.Rounds.ContainsKey(StageKey.Playback) ? Missing(c.Id, workshop) ?? (step is null ? new Refusal.WrongKind(c.Id) : null)
                : new Refusal.StageNotOpen(StageKey.Playback),
            step is not null && workshop.IsConfirmed(step),
            new WorkshopEvent.StepConfirmed(c.Id, c.By, now));
    }

    /// <summary>The owner signs what stands, open gaps listed; signing again what is signed changes nothing.</summary>
    private static Decision Sign(WorkshopCommand.SignOff c, Workshop workshop, DateTimeOffset now) => Unless(
        workshop.Blueprint.Activities.Count == 0 || !workshop.Rounds.ContainsKey(StageKey.Playback) ? new Refusal.StageNotOpen(StageKey.Playback) : null,
        workshop.IsSigned,
        new WorkshopEvent.BlueprintSigned(workshop.Edition, c.By, now));

    /// <summary>One's own last change, until its part closes; a facilitator's word reaches anybody's.</summary>
    private static Decision Undo(WorkshopCommand.Undo c, Workshop workshop, DateTimeOffset now)
    {
        var change = workshop.Changes.Values.FirstOrDefault(change => change.Version == c.Change);
        if (change is null)
        {
            return c.Change > 0 && c.Change <= workshop.Version ? Decision.Nothing : Decision.No(new Refusal.NothingToUndo());
        }

        if (change.By != c.By && !workshop.IsFacilitator(c.By))
        {
            return Decision.No(new Refusal.NotFacilitator());
        }

        return change.Given.Count > 0 ? TakeBack(change, c, workshop, now)
            : Undoing.Revert(workshop.Blueprint, change.Before, change.After) is null ? Decision.No(new Refusal.ChangedMeanwhile(""))
            : Decision.Of(new WorkshopEvent.ChangeUndone(c.Change, c.By, now));
    }

    private static Decision TakeBack(Change change, WorkshopCommand.Undo c, Workshop workshop, DateTimeOffset now)
    {
        var given = change.Given.Select(workshop.Find).OfType<Contribution>().Where(contribution => contribution.Counts).ToList();
        return given.Count == 0 ? Decision.Nothing
            : !workshop.IsFacilitator(c.By) && given.Select(contribution => NotOwn(contribution, c.By, workshop)).FirstOrDefault(why => why is not null) is { } refusal
                ? Decision.No(refusal)
            : Decision.Of(given.Select(WorkshopEvent (contribution) => new WorkshopEvent.ContributionWithdrawn(contribution.Id, c.By, now)));
    }

    /// <summary>The most parked things, and the most to-dos, of one workshop.</summary>
    public const int MostSideItems = 200;
}
