using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Tests.Support.Story;

namespace WorkshopBot.Tests.Domain;

public sealed class TidyingSpecs
{
    [Fact]
    public void Merged_steps_keep_both_wordings_and_authors_and_come_apart_as_they_were()
    {
        var story = WithCustomerSteps().Offer(Maya, StageKey.Front, Step(Lane.Front, 0, "Greets", "A2")).Do(new WorkshopCommand.RevealRound(Nora, StageKey.Front));
        var before = story.State.Blueprint;

        story.Do(new WorkshopCommand.MergeItems(Nora, Id("A1"), Id("A2")));
        Assert.Equal([new Wording("A2", "Hands over the prescription", Maya)], story.Activity("A1").Wordings);
        Assert.DoesNotContain(story.State.Blueprint.Activities, step => step.Id.Value == "A2");
        Assert.Contains(new Link(new ActivityId("A6")), story.Activity("A1").Next);
        Assert.All(story.State.Blueprint.Activities.SelectMany(step => step.Next), link => Assert.NotNull(story.State.Blueprint.Find(link.To)));

        story.Do(new WorkshopCommand.SplitOff(Nora, Id("A2")));
        Assert.Equal(before, story.State.Blueprint);
    }

    [Theory]
    [InlineData("at night the pharmacist", null, "at night the pharmacist")]
    [InlineData(null, "the help desk", "the help desk")]
    [InlineData("the help desk", "the help desk", "the help desk")]
    [InlineData("at night the pharmacist", "the help desk", "at night the pharmacist · the help desk")]
    public void Notes_of_merged_steps_stand_together_and_part_with_them(string? kept, string? other, string? both)
    {
        var story = WithCustomerSteps();
        Offer.Step Leaning(string what, string? note) => Step(Lane.Front, 0, what, "A1") with { Note = note };
        story.Offer(Maya, StageKey.Front, Leaning("Greets", kept), Leaning("Says hello", other)).Do(new WorkshopCommand.RevealRound(Nora, StageKey.Front));
        var before = story.State.Blueprint;

        story.Do(new WorkshopCommand.MergeItems(Nora, Id("A6"), Id("A7")));
        Assert.Equal(both, story.Activity("A6").Note);

        story.Do(new WorkshopCommand.SplitOff(Nora, Id("A7")));
        Assert.Equal(before, story.State.Blueprint);
    }

    [Theory]
    [InlineData("A1", "A2")]
    [InlineData("A2", "A1")]
    public void A_step_that_joins_its_neighbour_never_leads_to_itself(string kept, string other)
    {
        var story = WithCustomerSteps();
        var before = story.State.Blueprint;
        story.Do(new WorkshopCommand.MergeItems(Nora, Id(kept), Id(other)));
        Assert.All(story.State.Blueprint.Activities, step => Assert.DoesNotContain(step.Next, link => link.To == step.Id));
        story.Do(new WorkshopCommand.SplitOff(Nora, Id(other)));
        Assert.Equal(before, story.State.Blueprint);
    }

    [Fact]
    public void A_step_merged_with_the_one_it_leads_to_does_not_lead_to_itself()
    {
        var story = Story.WithCustomerSteps();
        Assert.Contains(story.Activity("A3").Next, link => link.To == new ActivityId("A4"));

        story.Do(new WorkshopCommand.MergeItems(Story.Nora, Story.Id("A4"), Story.Id("A3")));
        Assert.Equal([new Link(new ActivityId("A5"))], story.Activity("A4").Next);
    }

    [Fact]
    public void What_is_said_of_a_merged_step_counts_for_the_one_it_joined()
    {
        var story = WithCustomerSteps().Do(new WorkshopCommand.MergeItems(Nora, Id("A1"), Id("A2")));
        story.Offer(Maya, StageKey.Front, Step(Lane.Front, 0, "Greets", "A2")).Do(new WorkshopCommand.RevealRound(Nora, StageKey.Front));
        Assert.Contains(new Link(new ActivityId("A6")), story.Activity("A1").Next);
    }

    [Fact]
    public void Two_that_look_alike_stay_two_in_either_order_until_that_is_taken_back()
    {
        var story = WithCustomerSteps().Do(new WorkshopCommand.KeepBoth(Nora, Id("A3"), Id("A1")));
        Assert.True(story.State.AreKeptApart(Id("A1"), Id("A3")));
        Assert.False(story.State.AreKeptApart(Id("A1"), Id("A2")));
        Spec.Given(story).When(new WorkshopCommand.KeepBoth(Nora, Id("A1"), Id("A3"))).ThenNothing();

        story.Do(new WorkshopCommand.Undo(Nora, story.State.LastChange!.Version));
        Assert.False(story.State.AreKeptApart(Id("A1"), Id("A3")));
    }

    [Fact]
    public void Only_two_things_of_one_kind_can_look_alike()
    {
        Spec.Given(WithCustomerSteps()).When(new WorkshopCommand.KeepBoth(Nora, Id("A1"), Id("A1"))).ThenRefused<Refusal.WrongKind>();
        Spec.Given(WithCustomerSteps()).When(new WorkshopCommand.KeepBoth(Nora, Id("A1"), Id("A77"))).ThenRefused<Refusal.UnknownItem>();
        Spec.Given(WithCustomerSteps()).When(new WorkshopCommand.KeepBoth(Maya, Id("A1"), Id("A3"))).ThenRefused<Refusal.NotFacilitator>();
    }

    [Fact]
    public void Fail_points_merge_and_part_too()
    {
        var story = WithFailPart()
            .Offer(Maya, StageKey.Fail, new Offer.Fail(new ActivityId("A6"), "Wrong person", "Takes another's medicine", 10))
            .Offer(Theo, StageKey.Fail, new Offer.Fail(new ActivityId("A6"), "Bag goes to the wrong patient", null, null, 3, 5))
            .Offer(Ines, StageKey.Fail, new Offer.Fail(new ActivityId("A7"), "Typed from memory"))
            .Do(new WorkshopCommand.RevealRound(Nora, StageKey.Fail));
        var before = story.State.Blueprint;

        story.Do(new WorkshopCommand.MergeItems(Nora, Id("F1"), Id("F2")));
        var kept = story.State.Blueprint.FindFailPoint(new FailPointId("F1"))!.Value.FailPoint;
        Assert.Equal((10, 3, 5), (kept.Severity, kept.Occurrence, kept.Detection));
        Assert.Equal([new Wording("F2", "Bag goes to the wrong patient", null)], kept.Wordings);

        Spec.Given(story).When(new WorkshopCommand.SplitOff(Nora, Id("F2"))).ThenAccepted();
        Assert.Equal(
            before.FailPoints.Select(fail => fail.Id),
            Spec.Given(story).When(new WorkshopCommand.SplitOff(Nora, Id("F2"))).ThenAccepted().Blueprint.FailPoints.Select(fail => fail.Id).OrderBy(id => id.Value));
    }

    [Fact]
    public void Numbers_stay_when_the_order_changes()
    {
        var workshop = Spec.Given(WithCustomerSteps()).When(new WorkshopCommand.MoveStep(Nora, Id("A1"), null, Id("A2"))).ThenAccepted();
        Assert.Equal(["A2", "A1", "A3", "A4", "A5"], workshop.Blueprint.Activities.Select(step => step.Id.Value));
    }

    [Fact]
    public void A_step_moved_to_another_phase_goes_to_its_end()
    {
        var workshop = Spec.Given(WithCustomerSteps()).When(new WorkshopCommand.MoveStep(Nora, Id("A1"), new PhaseId(3), null)).ThenAccepted();
        Assert.Equal(["A2", "A3", "A4", "A5", "A1"], workshop.Blueprint.InOrder().Select(step => step.Id.Value));
        Assert.Equal(new PhaseId(3), workshop.Blueprint.Find(new ActivityId("A1"))!.Phase);
    }

    [Fact]
    public void A_removed_step_leaves_no_link_behind_and_keeps_its_reason()
    {
        var story = WithCustomerSteps();
        var workshop = Spec.Given(story).When(new WorkshopCommand.RemoveItem(Nora, Id("A2"), "same as A1")).ThenAccepted();
        Assert.Equal("same as A1", workshop.Removed[Id("A2")]);
        Assert.DoesNotContain(workshop.Blueprint.Activities.SelectMany(step => step.Next), link => link.To.Value == "A2");
    }

    [Fact]
    public void The_author_may_reword_an_own_step_until_the_part_closes_and_others_may_not()
    {
        var open = WithPhases(charter => charter with { Rounds = RoundMode.Open }).Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins"));
        Spec.Given(open).When(new WorkshopCommand.RewordItem(Maya, Id("A1"), "Joins the queue")).ThenAccepted();
        Spec.Given(open).When(new WorkshopCommand.RewordItem(Sam, Id("A1"), "Joins the queue")).ThenRefused(new Refusal.NotYours(Id("A1")));
        Spec.Given(WithCustomerSteps()).When(new WorkshopCommand.RewordItem(Maya, Id("A1"), "Stands in line")).ThenRefused(new Refusal.TooLateToChange(Id("A1")));
        Spec.Given(WithCustomerSteps()).When(new WorkshopCommand.RewordItem(Nora, Id("A1"), "Stands in line")).ThenAccepted();
    }

    [Fact]
    public void Rewording_a_hidden_contribution_changes_the_contribution()
    {
        var story = WithPhases().Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins"));
        var workshop = Spec.Given(story).When(new WorkshopCommand.RewordItem(Maya, Id("A1"), "Joins the queue")).ThenAccepted();
        Assert.Equal(Step(Lane.Customer, 1, "Joins the queue"), workshop.Find(Id("A1"))!.Offer);
        Assert.Empty(workshop.Blueprint.Activities);
    }

    [Fact]
    public void Undo_takes_back_ones_own_last_lines_and_leaves_what_others_gave_since()
    {
        var story = WithPhases()
            .Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins"), Step(Lane.Customer, 1, "Waits"))
            .Offer(Sam, StageKey.Customer, Step(Lane.Customer, 2, "Shops"));
        var workshop = Spec.Given(story).When(new WorkshopCommand.Undo(Maya, story.State.LastChangeOf(Maya)!.Version)).ThenAccepted();
        Assert.Equal(
            [ContributionFate.Withdrawn, ContributionFate.Withdrawn, ContributionFate.Given],
            workshop.Contributions.Values.Select(contribution => contribution.Fate));
    }

    [Fact]
    public void Undo_restores_the_old_words_even_when_something_else_changed_since()
    {
        var story = WithCustomerSteps()
            .Do(new WorkshopCommand.RewordItem(Nora, Id("A1"), "Stands in line"))
            .Do(new WorkshopCommand.NameTool(Theo, Id("A4"), "Queue screen"));
        var workshop = Spec.Given(story).When(new WorkshopCommand.Undo(Nora, story.State.LastChangeOf(Nora)!.Version)).ThenAccepted();
        Assert.Equal("Joins the queue", workshop.Blueprint.Find(new ActivityId("A1"))!.What);
        Assert.Equal(["Queue screen"], workshop.Blueprint.Find(new ActivityId("A4"))!.Tools);
    }

    [Fact]
    public void Undo_is_refused_when_somebody_changed_the_same_step_since()
    {
        var story = WithCustomerSteps().Do(new WorkshopCommand.RewordItem(Nora, Id("A1"), "Stands in line"));
        var change = story.State.LastChangeOf(Nora)!.Version;
        story.Do(new WorkshopCommand.NameTool(Theo, Id("A1"), "Queue screen"));
        Spec.Given(story).When(new WorkshopCommand.Undo(Nora, change)).ThenRefused<Refusal.ChangedMeanwhile>();
    }

    [Fact]
    public void Undoing_a_removal_brings_the_step_and_its_links_back()
    {
        var story = WithCustomerSteps();
        var before = story.State.Blueprint;
        story.Do(new WorkshopCommand.RemoveItem(Nora, Id("A2"), ""));
        story.Do(new WorkshopCommand.Undo(Nora, story.State.LastChangeOf(Nora)!.Version));
        Assert.Equal(before, story.State.Blueprint);
    }

    [Fact]
    public void A_facilitator_may_undo_the_last_change_of_anybody_and_others_only_their_own()
    {
        var story = WithCustomerSteps().Do(new WorkshopCommand.NameTool(Theo, Id("A1"), "Queue screen"));
        var change = story.State.LastChange!.Version;
        Spec.Given(story).When(new WorkshopCommand.Undo(Maya, change)).ThenRefused(new Refusal.NotFacilitator());
        Assert.Empty(Spec.Given(story).When(new WorkshopCommand.Undo(Nora, change)).ThenAccepted().Blueprint.Find(new ActivityId("A1"))!.Tools);
    }

    [Fact]
    public void Changing_the_convention_moves_the_phone_steps_and_only_them()
    {
        var story = WithFailPart();
        story.Do(new WorkshopCommand.StepBack(Nora, StageKey.Fail)).Offer(Theo, StageKey.Ownership, new Offer.Ownership(new ActivityId("A7"), "Clerk", "Back office", "phone"));
        var workshop = Spec.Given(story).When(new WorkshopCommand.ChangeVisibility(Nora, Visibility.Perceived)).ThenAccepted();
        Assert.Equal(Lane.Front, workshop.Blueprint.Find(new ActivityId("A7"))!.Lane);
        Assert.Equal(Visibility.Perceived, workshop.Blueprint.Visibility);
    }

    [Fact]
    public void A_phase_with_steps_is_not_removed_until_they_have_a_home()
    {
        var story = WithCustomerSteps();
        Spec.Given(story).When(new WorkshopCommand.RemovePhase(Nora, new PhaseId(1))).ThenRefused(new Refusal.PhaseHasSteps("Drop off", 2));
        Spec.Given(story).When(new WorkshopCommand.SetPhases(Nora, ["Prepare", "Pick up"])).ThenRefused(new Refusal.PhaseHasSteps("Drop off", 2));
    }

    [Fact]
    public void Two_actions_in_one_step_become_two_steps_in_a_row()
    {
        var story = WithCustomerSteps();
        var workshop = Spec.Given(story).When(new WorkshopCommand.DivideStep(Nora, Id("A2"), "Hands over the prescription", "Shows the card")).ThenAccepted();
        Assert.Equal(["A1", "A2", "A6", "A3", "A4", "A5"], workshop.Blueprint.Activities.Select(step => step.Id.Value));
        Assert.Equal([new Link(new ActivityId("A6"))], workshop.Blueprint.Find(new ActivityId("A2"))!.Next);
    }

    [Fact]
    public void Confirming_the_order_states_the_way_of_the_customer()
    {
        var story = WithCustomerSteps();
        Assert.Equal([new Link(new ActivityId("A2"))], story.Activity("A1").Next);
        Assert.Empty(story.Activity("A5").Next);
    }
}
