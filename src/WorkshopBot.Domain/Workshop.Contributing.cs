using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <content>Contributions: stored hidden in a silent round, part of the blueprint once everyone may see them.</content>
public sealed partial record Workshop
{
    /// <summary>The key under which the highest phase number is kept; phases have numbers but no spoken letter.</summary>
    internal const char PhaseNumbers = 'H';

    private Workshop Take(WorkshopEvent.ContributionOffered e)
    {
        var given = new Contribution
        {
            Id = e.Id,
            Stage = e.Stage,
            Round = e.Round,
            Author = e.Author,
            At = e.At,
            Offer = e.Offer,
            Basis = e.Basis,
            BasisNote = e.BasisNote,
            Fate = e.Late ? ContributionFate.Late : ContributionFate.Given,
        };
        var after = Keep(given).Count(e.Id).Seen(e.Author, e.At);
        return !e.Late && Rounds.TryGetValue(e.Stage, out var round) && round.IsVisible ? after.Show(given) : after;
    }

    /// <summary>Makes one contribution part of the blueprint.</summary>
    private Workshop Show(Contribution? contribution)
    {
        if (contribution is null)
        {
            return this;
        }

        var shown = contribution with { Fate = ContributionFate.Accepted };
        var after = Keep(shown);
        return after with { Blueprint = Stage.Of(shown.Stage).Add(after, shown) };
    }

    private Workshop Reveal(StageKey stage)
    {
        var open = InRound(stage, round => round with { State = RoundState.Revealed });
        return In(stage).Where(contribution => contribution.Fate == ContributionFate.Given)
            .Aggregate(open, (workshop, contribution) => workshop.Show(contribution));
    }

    private Workshop Revise(WorkshopEvent.ContributionRevised e)
    {
        if (Find(e.Id) is not { } old)
        {
            return this;
        }

        var revised = old with { Offer = e.Offer };
        var after = Keep(revised).Seen(e.By, e.At);
        return revised.Fate == ContributionFate.Accepted
            ? after with { Blueprint = Stage.Of(revised.Stage).Change(after, revised) }
            : after;
    }

    private Workshop Withdraw(ItemId id)
    {
        if (Find(id) is not { } old)
        {
            return this;
        }

        var gone = old with { Fate = ContributionFate.Withdrawn };
        var after = Keep(gone);
        return old.Fate == ContributionFate.Accepted ? after with { Blueprint = Stage.Of(gone.Stage).Remove(after, gone) } : after;
    }

    /// <summary>What the first answers settled stands until somebody answers again.</summary>
    private Workshop Reconsider(WorkshopEvent.QuestionAskedAgain e) => AnswersTo(e.Stage, e.Target).Where(answer => answer.Offer is Offer.Standard).ToList()
        .Aggregate(
            InRound(e.Stage, round => round with { Finished = [] }),
            (workshop, answer) => workshop.Keep(answer with { Fate = ContributionFate.Reconsidered }));

    private Workshop ParkLate(WorkshopEvent.LateContributionParked e) =>
        (Find(e.Id) is { } late ? Keep(late with { Fate = ContributionFate.Parked }) : this).ParkThing(e.Parked, e.Text, null);

    private Workshop Choose(ItemId id)
    {
        if (Find(id) is not { } chosen)
        {
            return this;
        }

        var rivals = In(chosen.Stage).Where(other => other.Target == chosen.Target).Select(other => other.Id);
        var after = this with { Chosen = Chosen.Except(rivals).Add(id) };
        return after with { Blueprint = Stage.Of(chosen.Stage).Change(after, chosen) };
    }

    /// <summary>The contribution with this id.</summary>
    public Contribution? Find(ItemId id) => Contributions.GetValueOrDefault(id);

    /// <summary>The visible answers of one part about one thing, in the order given.</summary>
    public IEnumerable<Contribution> AnswersTo(StageKey stage, string target) =>
        In(stage).Where(contribution => contribution.Fate == ContributionFate.Accepted && contribution.Target == target);

    private Workshop Keep(Contribution contribution) => this with { Contributions = Contributions.SetItem(contribution.Id, contribution) };

    private Workshop Count(ItemId id) =>
        this with { LastNumbers = LastNumbers.SetItem(id.Kind, Math.Max(LastNumbers.GetValueOrDefault(id.Kind), id.Number)) };
}
