using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Tests.Support.Story;

namespace WorkshopBot.Tests.Domain;

public sealed class StageAndVoteSpecs
{
    [Fact]
    public void A_silent_part_with_contributions_cannot_close_before_its_reveal()
    {
        var story = WithPhases().Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins"));
        Spec.Given(story).When(new WorkshopCommand.CloseStage(Nora, StageKey.Customer, Anyway: true)).ThenRefused(new Refusal.NotRevealed(StageKey.Customer));
    }

    [Fact]
    public void A_part_with_gaps_asks_before_it_closes()
    {
        var story = WithPhases().Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins")).Do(new WorkshopCommand.RevealRound(Nora, StageKey.Customer));
        var refusal = Spec.Given(story).When(new WorkshopCommand.CloseStage(Nora, StageKey.Customer)).ThenRefused<Refusal.StageIncomplete>();
        Assert.Equal([GapKind.TooFewSteps, GapKind.PhasesWithoutSteps, GapKind.OrderUnconfirmed], refusal.Gaps.Select(gap => gap.Kind));
    }

    [Fact]
    public void Only_the_facilitator_moves_the_workshop_on() =>
        Spec.Given(WithPhases()).When(new WorkshopCommand.CloseStage(Maya, StageKey.Customer, true)).ThenRefused(new Refusal.NotFacilitator());

    [Fact]
    public void The_phases_that_two_or_more_named_are_proposed_in_their_usual_order()
    {
        var story = Framed().Do(new WorkshopCommand.CloseStage(Nora, StageKey.Charter))
            .Offer(Maya, StageKey.Chain, new Offer.PhaseName(0, "Drop off"), new Offer.PhaseName(1, "Wait"), new Offer.PhaseName(2, "Pick up"))
            .Offer(Ines, StageKey.Chain, new Offer.PhaseName(0, "drop off"), new Offer.PhaseName(1, "Prepare"), new Offer.PhaseName(2, "Pick up"))
            .Offer(Sam, StageKey.Chain, new Offer.PhaseName(0, "Drop off"), new Offer.PhaseName(1, "Prepare"))
            .Do(new WorkshopCommand.RevealRound(Nora, StageKey.Chain));
        Assert.Equal(["Drop off", "Prepare", "Pick up"], story.State.Blueprint.Phases.Select(phase => phase.Name));
        Assert.Equal([new Gap(GapKind.OrderUnconfirmed, [])], Readiness.Of(story.State, StageKey.Chain));
    }

    [Fact]
    public void Going_back_opens_the_part_before_and_keeps_what_was_agreed()
    {
        var story = WithCustomerSteps();
        var workshop = Spec.Given(story).When(new WorkshopCommand.StepBack(Nora, StageKey.Front)).ThenAccepted();
        Assert.Equal(StageKey.Customer, workshop.Current);
        Assert.Equal(2, workshop.CurrentRound!.Number);
        Assert.Equal(5, workshop.Blueprint.Activities.Count);
    }

    [Fact]
    public void A_part_left_by_going_back_goes_on_where_it_stood()
    {
        var story = WithCustomerSteps().Offer(Maya, StageKey.Front, Step(Lane.Front, 0, "Greets", "A2"))
            .Do(new WorkshopCommand.StepBack(Nora, StageKey.Front))
            .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Customer, true));
        Assert.Equal(StageKey.Front, story.State.Current);
        Assert.Equal(1, story.State.CurrentRound!.Number);
        Assert.Contains(Maya, story.State.CurrentRound.Answered);
    }

    [Fact]
    public void A_pause_stops_the_clock()
    {
        var story = WithPhases();
        var until = story.State.CurrentRound!.Until;
        story.Do(new WorkshopCommand.PauseWorkshop(Nora)).Later(TimeSpan.FromHours(5)).Do(new WorkshopCommand.ResumeWorkshop(Nora));
        Assert.Equal(until + TimeSpan.FromHours(5) + TimeSpan.FromMinutes(1), story.State.CurrentRound!.Until);
    }

    [Fact]
    public void Votes_are_counted_only_when_the_vote_closes_and_a_tie_stays_a_tie()
    {
        var story = Voting()
            .Do(new WorkshopCommand.CastVotes(Maya, [Id("F1"), Id("F2")]))
            .Do(new WorkshopCommand.CastVotes(Theo, [Id("F2"), Id("F1"), Id("F3")]));
        Assert.All(story.State.Blueprint.FailPoints, fail => Assert.Equal(0, fail.Votes));

        story.Do(new WorkshopCommand.CloseVote(Nora));
        var vote = story.State.CurrentRound!.Vote!;
        Assert.Equal([(2, (Sequence<ItemId>)[Id("F1"), Id("F2")])], vote.Ties());
        Assert.Equal([2, 2, 1], story.State.Blueprint.FailPoints.Select(fail => fail.Votes));

        story.Do(new WorkshopCommand.SettleTie(Ines, [Id("F1"), Id("F2")]));
        Assert.Equal([Id("F1"), Id("F2")], story.State.CurrentRound!.Vote!.Chosen);
    }

    [Fact]
    public void Nobody_can_place_more_votes_than_they_have() =>
        Spec.Given(Voting()).When(new WorkshopCommand.CastVotes(Maya, [Id("F1"), Id("F2"), Id("F3"), Id("W1")])).ThenRefused(new Refusal.TooManyVotes(4, 3));

    [Fact]
    public void Votes_can_be_changed_and_taken_back_until_the_close()
    {
        var story = Voting().Do(new WorkshopCommand.CastVotes(Maya, [Id("F1")])).Do(new WorkshopCommand.CastVotes(Maya, [Id("F2")]));
        Assert.Equal(0, story.State.CurrentRound!.Vote!.CountFor(Id("F1")));
        story.Do(new WorkshopCommand.CastVotes(Maya, []));
        Assert.Empty(story.State.CurrentRound!.Vote!.Ballots);
        story.Do(new WorkshopCommand.CloseVote(Nora));
        Spec.Given(story).When(new WorkshopCommand.CastVotes(Maya, [Id("F1")])).ThenRefused(new Refusal.NoVoteOpen());
    }

    [Fact]
    public void The_middle_of_blind_estimates_stands()
    {
        var story = AtStage(StageKey.Standard);
        story.Offer(Maya, StageKey.Standard, new Offer.Standard(new ActivityId("A6"), "A clock time is promised", 60, 180))
            .Offer(Ines, StageKey.Standard, new Offer.Standard(new ActivityId("A6"), null, 90, 240))
            .Offer(Sam, StageKey.Standard, new Offer.Standard(new ActivityId("A6"), null, 420, null))
            .Do(new WorkshopCommand.RevealRound(Nora, StageKey.Standard));
        Assert.Equal(new Standard("A clock time is promised", 90, 210), story.Activity("A6").Standard);
    }

    [Fact]
    public void Two_roles_with_as_many_voices_are_a_conflict_until_somebody_chooses()
    {
        var story = AtStage(StageKey.Ownership, charter => charter with { Rounds = RoundMode.Open });
        story.Offer(Maya, StageKey.Ownership, new Offer.Ownership(new ActivityId("A6"), "Technician", "Counter", "in person"))
            .Offer(Ines, StageKey.Ownership, new Offer.Ownership(new ActivityId("A6"), "Cashier", null, null));
        Assert.Contains(Readiness.Of(story.State, StageKey.Ownership), gap => gap.Kind == GapKind.OwnersInConflict && gap.Ids == (Sequence<string>)["A6"]);

        story.Do(new WorkshopCommand.ChooseAnswer(Nora, story.State.In(StageKey.Ownership).Last().Id));
        Assert.Equal("Cashier", story.Activity("A6").Actor);
        Assert.DoesNotContain(Readiness.Of(story.State, StageKey.Ownership), gap => gap.Kind == GapKind.OwnersInConflict);
    }

    [Fact]
    public void A_fail_point_stays_open_until_prevention_contingency_and_owner_exist()
    {
        var story = Voting().Do(new WorkshopCommand.CloseVote(Nora)).Do(new WorkshopCommand.CloseStage(Nora, StageKey.Fail, true));
        story.Offer(Maya, StageKey.Safeguard, new Offer.Safeguard(new FailPointId("F1"), "Two open questions", null, null, null))
            .Offer(Ines, StageKey.Safeguard, new Offer.Safeguard(new FailPointId("F1"), null, "Stop the sale", "Any pharmacist", "Pharmacist"))
            .Do(new WorkshopCommand.RevealRound(Nora, StageKey.Safeguard));
        var first = story.State.Blueprint.FindFailPoint(new FailPointId("F1"))!.Value.FailPoint;
        Assert.False(first.IsOpen);
        Assert.True(story.State.Blueprint.FindFailPoint(new FailPointId("F2"))!.Value.FailPoint.IsOpen);
    }

    [Fact]
    public void When_everybody_is_finished_a_self_closing_part_closes_early()
    {
        var story = WithPhases(charter => charter with { AutoClose = true })
            .Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins"))
            .Do(new WorkshopCommand.FinishPart(Maya, StageKey.Customer))
            .Do(new WorkshopCommand.FinishPart(Ines, StageKey.Customer))
            .Do(new WorkshopCommand.FinishPart(Sam, StageKey.Customer));
        Assert.Contains(story.Last, e => e is WorkshopEvent.StageClosed { Reason: CloseReason.AllAnswered });
        Assert.Equal(StageKey.Front, story.State.Current);
        Assert.Equal("Joins", story.Activity("A1").What);
    }

    [Fact]
    public void A_tie_can_be_voted_on_once_more_and_the_first_votes_stand()
    {
        var story = Tied().Do(new WorkshopCommand.VoteAgain(Nora, [new ItemId('F', 2), new ItemId('F', 1)]));
        Assert.False(story.State.CurrentRound!.Vote!.Closed);
        Assert.Equal(1, story.State.CurrentRound!.Vote!.Quota);
        Spec.Given(story).When(new WorkshopCommand.CastVotes(Maya, [new ItemId('F', 3)])).ThenRefused<Refusal.UnknownItem>();
        story.Do(new WorkshopCommand.CastVotes(Maya, [new ItemId('F', 2)])).Do(new WorkshopCommand.CastVotes(Theo, [new ItemId('F', 2)]))
            .Do(new WorkshopCommand.CastVotes(Ines, [new ItemId('F', 1)])).Do(new WorkshopCommand.CloseVote(Nora));

        var vote = story.State.CurrentRound!.Vote!;
        Assert.Equal([new ItemId('F', 2)], vote.Chosen);
        Assert.Equal(2, vote.Runoff!.CountFor(new ItemId('F', 2)));
        Assert.Equal((1, 1), (vote.CountFor(new ItemId('F', 1)), vote.CountFor(new ItemId('F', 2))));
        Assert.Equal(1, story.State.Blueprint.FindFailPoint(new FailPointId("F2"))!.Value.FailPoint.Votes);
    }

    [Fact]
    public void A_second_tie_stays_a_tie()
    {
        var story = Tied().Do(new WorkshopCommand.VoteAgain(Ines, [new ItemId('F', 1), new ItemId('F', 2)]))
            .Do(new WorkshopCommand.CastVotes(Maya, [new ItemId('F', 1)])).Do(new WorkshopCommand.CastVotes(Theo, [new ItemId('F', 2)]))
            .Do(new WorkshopCommand.CloseVote(Nora));

        Assert.Empty(story.State.CurrentRound!.Vote!.Chosen);
        Assert.Single(story.State.CurrentRound!.Vote!.Ties());
    }

    [Fact]
    public void One_point_alone_is_nothing_to_vote_on_again_and_only_some_may_ask_for_it()
    {
        Spec.Given(Tied()).When(new WorkshopCommand.VoteAgain(Nora, [new ItemId('F', 1)])).ThenRefused<Refusal.NothingToVoteOn>();
        Spec.Given(Tied()).When(new WorkshopCommand.VoteAgain(Maya, [new ItemId('F', 1), new ItemId('F', 2)])).ThenRefused<Refusal.NotFacilitator>();
    }

    [Fact]
    public void A_step_with_a_role_has_an_owner_even_where_its_place_is_not_known()
    {
        var story = AtStage(StageKey.Ownership, charter => charter with { Rounds = RoundMode.Open })
            .Offer(Maya, StageKey.Ownership, new Offer.Ownership(new ActivityId("A6"), "Technician", null, null));
        var gaps = Readiness.Of(story.State, StageKey.Ownership);

        Assert.DoesNotContain("A6", gaps.Single(gap => gap.Kind == GapKind.StepsWithoutOwner).Ids);
        Assert.Equal(["A6"], gaps.Single(gap => gap.Kind == GapKind.StepsWithoutPlace).Ids);
    }

    /// <summary>F1 and F2 are level with one vote each.</summary>
    private static Story Tied() => Voting()
        .Do(new WorkshopCommand.CastVotes(Maya, [new ItemId('F', 1)])).Do(new WorkshopCommand.CastVotes(Theo, [new ItemId('F', 2)]))
        .Do(new WorkshopCommand.CloseVote(Nora));

    internal static Story Voting() => WithFailPart()
        .Offer(Maya, StageKey.Fail, new Offer.Fail(new ActivityId("A6"), "Wrong person"))
        .Offer(Theo, StageKey.Fail, new Offer.Fail(new ActivityId("A7"), "Typed from memory"))
        .Offer(Ines, StageKey.Fail, new Offer.Fail(new ActivityId("A7"), "Scanner is down"), new Offer.Wait(new ActivityId("A3"), "the queue", 600))
        .Do(new WorkshopCommand.RevealRound(Nora, StageKey.Fail))
        .Do(new WorkshopCommand.OpenVote(Nora));

    internal static Story AtStage(StageKey stage, Func<Charter, Charter>? change = null)
    {
        var story = WithCustomerSteps(change).Offer(Maya, StageKey.Front, Step(Lane.Front, 0, "Greets", "A2"));
        if (!story.State.CurrentRound!.IsVisible)
        {
            story.Do(new WorkshopCommand.RevealRound(Nora, StageKey.Front));
        }

        while (story.State.Current != stage)
        {
            story.Do(new WorkshopCommand.CloseStage(Nora, story.State.Current, true));
        }

        return story;
    }
}
