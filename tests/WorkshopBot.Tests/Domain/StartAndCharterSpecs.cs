using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Tests.Support.Story;

namespace WorkshopBot.Tests.Domain;

public sealed class StartAndCharterSpecs
{
    [Fact]
    public void Starting_makes_the_starter_facilitator_of_a_workshop_in_its_charter()
    {
        var workshop = Spec.GivenNothing()
            .When(new WorkshopCommand.StartWorkshop(Nora, new WorkshopId("w1"), " Prescription fulfilment ", "en", "Europe/Madrid"))
            .Then(new WorkshopEvent.WorkshopStarted(new WorkshopId("w1"), Nora, "Prescription fulfilment", "en", "Europe/Madrid", Monday));

        Assert.Equal(Nora, workshop.Facilitator);
        Assert.Equal(StageKey.Charter, workshop.Current);
        Assert.Equal(Lifecycle.Running, workshop.Lifecycle);
    }

    [Fact]
    public void A_workshop_without_a_title_is_refused() =>
        Spec.GivenNothing().When(new WorkshopCommand.StartWorkshop(Nora, new WorkshopId("w1"), "  ", "en", "UTC"))
            .ThenRefused(new Refusal.Blank("title"));

    [Fact]
    public void Nothing_can_be_done_where_there_is_no_workshop() =>
        Spec.GivenNothing().When(new WorkshopCommand.Park(Nora, "refills?")).ThenRefused(new Refusal.NoWorkshop());

    [Fact]
    public void The_charter_part_cannot_close_without_its_fields_even_anyway()
    {
        var story = new Story().Do(new WorkshopCommand.StartWorkshop(Nora, new WorkshopId("w1"), "Prescription", "en", "UTC"));

        Spec.Given(story).When(new WorkshopCommand.CloseStage(Nora, StageKey.Charter, Anyway: true))
            .ThenRefused(new Refusal.CharterIncomplete(
                [CharterField.Scenario, CharterField.Customer, CharterField.Start, CharterField.End, CharterField.Goal, CharterField.Owner]));
    }

    [Fact]
    public void A_lane_that_nobody_knows_is_named_before_the_start_and_can_be_passed_over()
    {
        var story = Framed();
        story.Do(new WorkshopCommand.InvitePerson(Nora, Theo, Role.Expert, Lanes.Back));

        Spec.Given(story).When(new WorkshopCommand.CloseStage(Nora, StageKey.Charter))
            .ThenRefused(new Refusal.StageIncomplete(StageKey.Charter, [new Gap(GapKind.LaneWithoutExpert, ["Support"], 1)]));
        Spec.Given(story).When(new WorkshopCommand.CloseStage(Nora, StageKey.Charter, Anyway: true)).ThenAccepted();
    }

    [Fact]
    public void How_names_are_treated_is_fixed_once_the_first_part_has_opened()
    {
        var story = WithPhases();

        Spec.Given(story).When(new WorkshopCommand.WriteCharter(Nora, story.State.Charter with { Names = NamesMode.Anonymous }))
            .ThenRefused(new Refusal.NamesFixed());
        Spec.Given(story).When(new WorkshopCommand.WriteCharter(Nora, story.State.Charter with { Goal = "No surprises at the till" })).ThenAccepted();
    }

    [Fact]
    public void The_short_playbook_has_the_map_and_its_fail_points() =>
        Assert.Equal(
            [StageKey.Charter, StageKey.Chain, StageKey.Customer, StageKey.Front, StageKey.Fail, StageKey.Playback],
            Playbook.For(new Charter { Title = "x", Playbook = PlaybookKind.Short }).Stages);

    [Fact]
    public void A_custom_playbook_always_has_charter_phases_and_customer_actions_in_canonical_order() =>
        Assert.Equal(
            [StageKey.Charter, StageKey.Chain, StageKey.Customer, StageKey.Front, StageKey.Script],
            Playbook.For(new Charter { Title = "x", Playbook = PlaybookKind.Custom, CustomStages = [StageKey.Script, StageKey.Front] }).Stages);

    [Fact]
    public void A_copied_blueprint_gets_ids_of_the_workshop_and_counts_as_ideas()
    {
        var story = Framed();
        var sample = WorkshopBot.Domain.Blueprints.Samples.Load("shoeshine")!;

        var workshop = Spec.Given(story).When(new WorkshopCommand.CopyBlueprint(Nora, sample, "shoeshine", AsIdeas: true)).ThenAccepted();

        Assert.Equal(["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"], workshop.Blueprint.Activities.Select(step => step.Id.Value));
        Assert.All(workshop.Blueprint.Activities, step => Assert.Equal(Basis.Proposed, step.Basis));
        Assert.Equal(new Link(new ActivityId("A3"), "the shoe is clean again"), workshop.Blueprint.Find(new ActivityId("A4"))!.Next.Single());
        Assert.Equal("Prescription fulfilment", workshop.Blueprint.Title);
        Assert.Equal(new ItemId('A', 9), workshop.NextId('A'));
    }
}
