using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using DomainOffer = WorkshopBot.Domain.Offer;

namespace WorkshopBot.Domain;

/// <content>Contributions and personal questions.</content>
public static partial class WorkshopDecider
{
    /// <summary>The most contributions that one workshop keeps.</summary>
    public const int MostContributions = 2000;

    private static Decision Offer(WorkshopCommand.OfferContributions c, Workshop workshop, DateTimeOffset now)
    {
        if (c.Offers.Count > TextRules.LinesAtOnce)
        {
            return Decision.No(new Refusal.LimitReached(Limit.Lines, TextRules.LinesAtOnce));
        }

        var stage = StageFor(c.Stage, c.Offers, workshop);
        return workshop.Rounds.GetValueOrDefault(stage) is { } round
            ? Keep(c, stage, round, workshop, now)
            : workshop.Playbook.Has(stage) ? ParkForLater(c, stage, workshop, now)
            : Decision.No(new Refusal.StageNotOpen(stage));
    }

    /// <summary>A wait may be marked in any part: before its own part has begun it belongs to the open one.</summary>
    private static StageKey StageFor(StageKey stage, Sequence<DomainOffer> offers, Workshop workshop) =>
        !workshop.Rounds.ContainsKey(stage) && workshop.Current != StageKey.Charter && workshop.Current != StageKey.Chain
        && offers.All(offer => offer is DomainOffer.Wait)
            ? workshop.Current
            : stage;

    private static Decision Keep(WorkshopCommand.OfferContributions c, StageKey stage, Round round, Workshop workshop, DateTimeOffset now)
    {
        var offers = c.Offers.Select(offer => Canonical(offer, workshop)).ToSequence();
        var part = Stage.Of(stage);
        if (offers.Select(offer => part.Check(offer, workshop)).FirstOrDefault(why => why is not null) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var late = round.State == RoundState.Closed;
        var author = round.Nameless ? (ParticipantId?)null : c.By;
        var fresh = Fresh(offers, stage, author, workshop).ToList();
        if (TooMany(fresh, workshop) is { } limit)
        {
            return Decision.No(limit);
        }

        List<WorkshopEvent> events = [];
        var ahead = new Dictionary<char, int>();
        foreach (var offer in fresh)
        {
            var kind = part.KindOf(offer);
            var id = workshop.NextId(kind, ahead[kind] = ahead.GetValueOrDefault(kind) + 1);
            events.Add(new WorkshopEvent.ContributionOffered(id, stage, round.Number, author, now, offer, c.Basis, c.BasisNote, late));
        }

        if (!round.Answered.Contains(c.By))
        {
            events.Add(new WorkshopEvent.PersonAnswered(stage, round.Number, c.By));
        }

        return Decision.Of(events);
    }

    /// <summary>Texts trimmed, and an item that has joined another means that other.</summary>
    private static DomainOffer Canonical(DomainOffer offer, Workshop workshop) => offer switch
    {
        DomainOffer.PhaseName o => o with { Name = o.Name.Trim() },
        DomainOffer.Step o => o with { What = o.What.Trim(), At = o.At is { } at ? Kept(at, workshop) : null },
        DomainOffer.Nothing o => o with { At = Kept(o.At, workshop) },
        DomainOffer.Evidence o => o with { Thing = o.Thing.Trim(), At = Kept(o.At, workshop) },
        DomainOffer.Ownership o => o with { At = Kept(o.At, workshop) },
        DomainOffer.Fail o => o with { What = o.What.Trim(), At = Kept(o.At, workshop) },
        DomainOffer.Wait o => o with { At = Kept(o.At, workshop) },
        DomainOffer.Safeguard o => o with { On = new FailPointId(Kept(o.On.Value, workshop)) },
        DomainOffer.Standard o => o with { At = Kept(o.At, workshop) },
        DomainOffer.Script o => o with { At = Kept(o.At, workshop) },
        DomainOffer.Correction o => o with { At = Kept(o.At, workshop) },
        _ => offer,
    };

    private static ActivityId Kept(ActivityId id, Workshop workshop) => new(Kept(id.Value, workshop));

    private static string Kept(string id, Workshop workshop)
    {
        while (ItemId.TryParse(id, out var item) && workshop.Merged.TryGetValue(item, out var merged))
        {
            id = merged.Kept.ToString();
        }

        return id;
    }

    /// <summary>Without what the same person has given already; in a round without names, without what anybody has.</summary>
    private static IEnumerable<DomainOffer> Fresh(Sequence<DomainOffer> offers, StageKey stage, ParticipantId? author, Workshop workshop)
    {
        var given = workshop.In(stage).Where(answer => answer.Author == author && answer.Fate is not (ContributionFate.Withdrawn or ContributionFate.Reconsidered))
            .Select(answer => answer.Offer).ToHashSet(SameOffer.Instance);
        return offers.Where(given.Add);
    }

    private static Refusal? TooMany(List<DomainOffer> fresh, Workshop workshop)
    {
        var waiting = workshop.Contributions.Values.Where(answer => answer.Fate == ContributionFate.Given).Select(answer => answer.Offer).Concat(fresh).ToList();
        return workshop.Contributions.Count + fresh.Count > MostContributions ? new Refusal.LimitReached(Limit.Contributions, MostContributions)
            : fresh.Exists(offer => offer is DomainOffer.Step)
                && workshop.Blueprint.Activities.Count + waiting.Count(offer => offer is DomainOffer.Step) > ServiceBlueprint.MaxActivities
                ? new Refusal.LimitReached(Limit.Activities, ServiceBlueprint.MaxActivities)
            : fresh.Exists(offer => offer is DomainOffer.Fail)
                && workshop.Blueprint.FailPoints.Count() + waiting.Count(offer => offer is DomainOffer.Fail) > ServiceBlueprint.MaxFailPoints
                ? new Refusal.LimitReached(Limit.FailPoints, ServiceBlueprint.MaxFailPoints)
            : null;
    }

    /// <summary>An answer to a part that has not begun waits for it in the parking lot.</summary>
    private static Decision ParkForLater(WorkshopCommand.OfferContributions c, StageKey stage, Workshop workshop, DateTimeOffset now)
    {
        var by = IsNameless(stage, workshop.Charter) ? (ParticipantId?)null : c.By;
        return Decision.Of(c.Offers.Select(offer => offer.Words.Trim()).Where(words => words.Length > 0 && !IsParked(words, workshop)).Distinct()
            .Select(WorkshopEvent (words, place) => new WorkshopEvent.ThingParked(workshop.NextId(ItemId.Parked, place + 1), words, by, stage, now)));
    }

    private static bool IsParked(string words, Workshop workshop) =>
        workshop.Blueprint.Parked.Any(item => item.Outcome is null && SameWords.Are(item.Text, words));

    private static Decision Revise(WorkshopCommand.ReviseContribution c, Workshop workshop, DateTimeOffset now)
    {
        if (workshop.Find(c.Id) is not { } contribution)
        {
            return Decision.No(NearestIds.Unknown(c.Id, workshop));
        }

        var offer = Canonical(c.Offer, workshop);
        return Unless(
            NotOwn(contribution, c.By, workshop) ?? Stage.Of(contribution.Stage).Check(offer, workshop),
            contribution.Offer == offer,
            new WorkshopEvent.ContributionRevised(c.Id, offer, c.By, now));
    }

    private static Decision Withdraw(WorkshopCommand.WithdrawContribution c, Workshop workshop, DateTimeOffset now) =>
        workshop.Find(c.Id) is not { } contribution ? Decision.No(NearestIds.Unknown(c.Id, workshop))
        : contribution.Fate == ContributionFate.Withdrawn ? Decision.Nothing
        : Unless(NotOwn(contribution, c.By, workshop), false, new WorkshopEvent.ContributionWithdrawn(c.Id, c.By, now));

    /// <summary>Own words may be changed until the part closes; in a round without names nobody is known to be the author.</summary>
    private static Refusal? NotOwn(Contribution contribution, ParticipantId who, Workshop workshop) =>
        contribution.Author is null ? new Refusal.NobodysWords(contribution.Id)
        : contribution.Author != who ? new Refusal.NotYours(contribution.Id)
        : workshop.Rounds.GetValueOrDefault(contribution.Stage) is { State: RoundState.Closed } ? new Refusal.TooLateToChange(contribution.Id)
        : null;

    private static Decision TakeLate(WorkshopCommand.TakeLate c, Workshop workshop, DateTimeOffset now) =>
        workshop.Find(c.Id) is not { } late ? Decision.No(NearestIds.Unknown(c.Id, workshop))
        : late.Fate != ContributionFate.Late ? Decision.Nothing
        : Unless(Stage.Of(late.Stage).Check(late.Offer, workshop), false, new WorkshopEvent.LateContributionTaken(c.Id, c.By, now));

    private static Decision ParkLate(WorkshopCommand.ParkLate c, Workshop workshop, DateTimeOffset now) =>
        workshop.Find(c.Id) is not { } late ? Decision.No(NearestIds.Unknown(c.Id, workshop))
        : late.Fate != ContributionFate.Late ? Decision.Nothing
        : Decision.Of(new WorkshopEvent.LateContributionParked(c.Id, workshop.NextId(ItemId.Parked), late.Offer.Words, c.By, now));

    private static Decision FinishPart(WorkshopCommand.FinishPart c, Workshop workshop, DateTimeOffset now)
    {
        if (NotCurrent(c.Stage, workshop) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var round = workshop.CurrentRound!;
        if (round.Finished.Contains(c.By))
        {
            return Decision.Nothing;
        }

        var finished = new WorkshopEvent.PersonFinished(c.Stage, round.Number, c.By, now);
        var after = workshop.Apply(finished);
        var all = workshop.Charter.AutoClose && workshop.Lifecycle == Lifecycle.Running
            && Questions.Asked(after, now).All(who => after.CurrentRound!.Finished.Contains(who));
        return Decision.Of([finished, .. all ? ByItself(after, CloseReason.AllAnswered, now) : []]);
    }

    private static Decision Skip(WorkshopCommand.SkipQuestion c, Workshop workshop, DateTimeOffset now) => Unless(
        NotCurrent(c.Stage, workshop),
        workshop.CurrentRound?.Skipped.Contains((c.By, c.Target)) == true,
        new WorkshopEvent.QuestionSkipped(c.Stage, c.Target, c.By, now));

    private static Decision Pass(WorkshopCommand.PassQuestion c, Workshop workshop, DateTimeOffset now)
    {
        var moves = workshop.CurrentRound?.Passed.Where(passed => passed.Target == c.Target).ToList() ?? [];
        return Unless(
            NotCurrent(c.Stage, workshop)
                ?? (Refusal?)(workshop.People.GetValueOrDefault(c.To) is not { MayContribute: true } ? new Refusal.UnknownPerson(c.To) : null)
                ?? (moves.Count >= Questions.MostMoves && !moves.Exists(move => move.From == c.By && move.To == c.To) ? new Refusal.QuestionMovedTwice() : null),
            moves.Exists(move => move.From == c.By && move.To == c.To),
            new WorkshopEvent.QuestionPassed(c.Stage, c.Target, c.By, c.To, now));
    }

    /// <summary>Only numbers given blind can lie apart by accident; asking again before anybody saw them would change nothing.</summary>
    private static Decision AskAgain(WorkshopCommand.AskAgain c, Workshop workshop, DateTimeOffset now) => Unless(
        c.Stage != StageKey.Standard ? new Refusal.StageNotOpen(c.Stage)
            : NotCurrent(c.Stage, workshop) ?? (workshop.CurrentRound?.IsVisible == true ? null : new Refusal.NotRevealed(c.Stage)),
        !workshop.AnswersTo(c.Stage, c.Target).Any(answer => answer.Offer is Offer.Standard),
        new WorkshopEvent.QuestionAskedAgain(c.Stage, c.Target, c.By, now));
}
