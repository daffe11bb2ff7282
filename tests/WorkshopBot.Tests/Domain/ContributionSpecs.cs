using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Tests.Support.Story;

namespace WorkshopBot.Tests.Domain;

public sealed class ContributionSpecs
{
    [Fact]
    public void Lines_of_one_message_are_saved_together_each_with_its_own_id()
    {
        var spec = Spec.Given(WithPhases());
        spec.When(new WorkshopCommand.OfferContributions(Maya, StageKey.Customer, [Step(Lane.Customer, 1, "Joins the queue"), Step(Lane.Customer, 1, " Waits ")]))
            .Then(
                new WorkshopEvent.ContributionOffered(Id("A1"), StageKey.Customer, 1, Maya, spec.At, Step(Lane.Customer, 1, "Joins the queue"), Basis.Assumed, null, false),
                new WorkshopEvent.ContributionOffered(Id("A2"), StageKey.Customer, 1, Maya, spec.At, Step(Lane.Customer, 1, "Waits"), Basis.Assumed, null, false),
                new WorkshopEvent.PersonAnswered(StageKey.Customer, 1, Maya));
    }

    [Fact]
    public void In_a_silent_round_nothing_reaches_the_blueprint_before_the_reveal()
    {
        var story = WithPhases().Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins the queue"));
        Assert.Empty(story.State.Blueprint.Activities);

        story.Do(new WorkshopCommand.RevealRound(Nora, StageKey.Customer));
        Assert.Equal("Joins the queue", story.Activity("A1").What);
    }

    [Fact]
    public void In_an_open_round_a_contribution_stands_on_the_blueprint_at_once()
    {
        var story = WithPhases(charter => charter with { Rounds = RoundMode.Open }).Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins the queue"));
        Assert.Equal("Joins the queue", story.Activity("A1").What);
    }

    [Fact]
    public void The_same_words_from_the_same_person_are_kept_once_and_from_another_twice()
    {
        var story = WithPhases().Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins the queue"));

        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Customer, [Step(Lane.Customer, 1, "joins  the queue.")])).ThenNothing();
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Sam, StageKey.Customer, [Step(Lane.Customer, 1, "Joins the queue")])).ThenAccepted();
    }

    [Fact]
    public void A_round_without_names_stores_no_author_and_that_somebody_answered_only_apart_from_the_words()
    {
        var spec = Spec.Given(WithFailPart());
        spec.When(new WorkshopCommand.OfferContributions(Maya, StageKey.Fail, [new Offer.Fail(new ActivityId("A6"), "Wrong person")]))
            .Then(
                new WorkshopEvent.ContributionOffered(
                    Id("F1"), StageKey.Fail, 1, null, spec.At, new Offer.Fail(new ActivityId("A6"), "Wrong person"), Basis.Assumed, null, false),
                new WorkshopEvent.PersonAnswered(StageKey.Fail, 1, Maya));
        Assert.False(new WorkshopEvent.PersonAnswered(StageKey.Fail, 1, Maya).Ordered);
    }

    [Fact]
    public void Without_names_fewer_than_three_answers_are_never_shown()
    {
        var story = WithFailPart()
            .Offer(Maya, StageKey.Fail, new Offer.Fail(new ActivityId("A6"), "Wrong person"))
            .Offer(Theo, StageKey.Fail, new Offer.Fail(new ActivityId("A7"), "Typed from memory"));
        Spec.Given(story).When(new WorkshopCommand.RevealRound(Nora, StageKey.Fail)).ThenRefused(new Refusal.TooFewAnswers(2, 3));

        var closed = Spec.Given(story).When(new WorkshopCommand.CloseStage(Nora, StageKey.Fail, Anyway: true)).ThenAccepted();
        Assert.Empty(closed.Blueprint.FailPoints);

        story.Offer(Ines, StageKey.Fail, new Offer.Fail(new ActivityId("A6"), "Price surprise"));
        Assert.Equal(3, Spec.Given(story).When(new WorkshopCommand.RevealRound(Nora, StageKey.Fail)).ThenAccepted().Blueprint.FailPoints.Count());
    }

    [Fact]
    public void Words_given_without_a_name_cannot_be_changed_by_anybody_who_claims_them()
    {
        var story = WithFailPart().Offer(Maya, StageKey.Fail, new Offer.Fail(new ActivityId("A6"), "Wrong person"));
        Spec.Given(story).When(new WorkshopCommand.ReviseContribution(Maya, Id("F1"), new Offer.Fail(new ActivityId("A6"), "Other")))
            .ThenRefused(new Refusal.NobodysWords(Id("F1")));
    }

    [Fact]
    public void A_contribution_to_a_closed_part_is_kept_as_late_and_changes_nothing_until_it_is_taken_in()
    {
        var story = WithCustomerSteps();
        story.Offer(Theo, StageKey.Customer, Step(Lane.Customer, 2, "Asks when it is ready"));
        Assert.Equal(ContributionFate.Late, story.State.Find(Id("A6"))!.Fate);
        Assert.Null(story.State.Blueprint.Find(new ActivityId("A6")));

        story.Do(new WorkshopCommand.TakeLate(Nora, Id("A6")));
        Assert.Equal("Asks when it is ready", story.Activity("A6").What);
    }

    [Fact]
    public void A_late_contribution_can_be_parked_instead()
    {
        var story = WithCustomerSteps().Offer(Theo, StageKey.Customer, Step(Lane.Customer, 2, "Asks when it is ready"));
        var workshop = Spec.Given(story).When(new WorkshopCommand.ParkLate(Nora, Id("A6"))).ThenAccepted();
        Assert.Equal("Asks when it is ready", workshop.Blueprint.Parked.Single().Text);
    }

    [Fact]
    public void An_answer_to_a_part_that_has_not_begun_is_parked_for_it()
    {
        var spec = Spec.Given(WithPhases());
        spec.When(new WorkshopCommand.OfferContributions(Theo, StageKey.Back, [Step(Lane.Back, 1, "Scans the original")]))
            .Then(new WorkshopEvent.ThingParked(Id("P1"), "Scans the original", Theo, StageKey.Back, spec.At));
    }

    [Fact]
    public void While_the_workshop_is_paused_a_contribution_is_still_kept()
    {
        var story = WithPhases().Do(new WorkshopCommand.PauseWorkshop(Nora));
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Customer, [Step(Lane.Customer, 1, "Joins")])).ThenAccepted();
    }

    [Fact]
    public void Observers_and_strangers_cannot_contribute()
    {
        var story = WithPhases();
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Ruth, StageKey.Customer, [Step(Lane.Customer, 1, "Joins")])).ThenRefused(new Refusal.OnlyObserves());
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Stranger, StageKey.Customer, [Step(Lane.Customer, 1, "Joins")])).ThenRefused(new Refusal.NotInvited());
    }

    [Fact]
    public void Blank_and_too_long_lines_are_refused_with_the_field_and_the_limit()
    {
        var story = WithPhases();
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Customer, [Step(Lane.Customer, 1, " ")])).ThenRefused(new Refusal.Blank("step"));
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Customer, [Step(Lane.Customer, 1, new string('x', 501))]))
            .ThenRefused(new Refusal.TooLong("step", 501, 500));
    }

    [Fact]
    public void An_unknown_id_is_answered_with_the_nearest()
    {
        var story = WithCustomerSteps();
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Front, [Step(Lane.Front, 0, "Greets", "A44")]))
            .ThenRefused(new Refusal.UnknownItem(Id("A44"), [Id("A5"), Id("A4"), Id("A3")]));
    }

    [Fact]
    public void A_front_step_answers_a_customer_step_and_not_another_lane()
    {
        var story = WithCustomerSteps().Offer(Maya, StageKey.Front, Step(Lane.Front, 0, "Greets", "A2")).Do(new WorkshopCommand.RevealRound(Nora, StageKey.Front));
        Spec.Given(story).When(new WorkshopCommand.OfferContributions(Maya, StageKey.Front, [Step(Lane.Front, 0, "Smiles", "A6")]))
            .ThenRefused(new Refusal.WrongLane("A6", Lane.Front, Lane.Customer));
    }

    [Fact]
    public void An_answer_stands_behind_the_step_it_answers_and_is_linked_from_it()
    {
        var story = WithCustomerSteps().Offer(Maya, StageKey.Front, Step(Lane.Front, 0, "Greets", "A2")).Do(new WorkshopCommand.RevealRound(Nora, StageKey.Front));
        Assert.Equal(["A1", "A2", "A6", "A3", "A4", "A5"], story.State.Blueprint.Activities.Select(step => step.Id.Value));
        Assert.Contains(new Link(new ActivityId("A6")), story.Activity("A2").Next);
        Assert.Equal(new PhaseId(1), story.Activity("A6").Phase);
    }

    [Fact]
    public void A_wait_may_be_marked_in_any_part()
    {
        var story = WithCustomerSteps(charter => charter with { Rounds = RoundMode.Open })
            .Offer(Sam, StageKey.Fail, new Offer.Wait(new ActivityId("A3"), "the queue", 1800));
        Assert.Equal(new WaitPoint("W1", "the queue"), story.Activity("A3").Wait);
        Assert.Equal(1800, story.Activity("A3").Standard!.MaxWaitSeconds);
    }

    [Fact]
    public void More_than_twenty_lines_at_once_are_refused_with_the_limit() =>
        Spec.Given(WithPhases())
            .When(new WorkshopCommand.OfferContributions(Maya, StageKey.Customer, Enumerable.Range(1, 21).Select(Offer (i) => Step(Lane.Customer, 1, $"Step {i}")).ToSequence()))
            .ThenRefused(new Refusal.LimitReached(Limit.Lines, 20));
}
