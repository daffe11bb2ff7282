using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Tests.Domain.Blueprints;

namespace WorkshopBot.Tests.Domain.Insights;

public sealed class RoleCardsTests
{
    [Fact]
    public void Each_role_gets_its_own_steps_and_customers_get_no_card()
    {
        var cards = RoleCards.Of(Samples.Load("pharmacy-prescription")!);

        Assert.Equal(
            ["Pharmacy technician", "Insurer claim system", "Pharmacist", "Prescriber's office", "Wholesaler", "Cashier", "Quality lead", "Stock lead", "Store manager"],
            cards.Select(card => card.Role));
        Assert.Equal("RX02 RX04 RX09 RX11 RX13", cards[0].Steps.Select(step => step.Id).Names());
        Assert.Equal("RX06 RX10 RX14 RX17", cards[2].Steps.Select(step => step.Id).Names());
    }

    [Fact]
    public void A_step_comes_with_standard_times_sentences_and_what_to_do_when_it_fails()
    {
        var step = RoleCards.Of(Samples.Load("shoeshine")!).Single().Steps.Single(step => step.Id.Value == "SS03");

        Assert.Equal(("Apply polish", "Shine", "Colour shown and agreed first", 30, 0), (step.What, step.Phase, step.Execution, step.TargetSeconds, step.MaxWaitSeconds));
        Assert.Equal("Dark brown, like this?", step.Script!.Opening);
        Assert.StartsWith("That was the wrong tin", step.Script.Failure, StringComparison.Ordinal);
        Assert.StartsWith("Clean shoe", Assert.Single(step.FailPoints).Contingency, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_also_sees_the_fail_points_it_looks_after_at_the_steps_of_others()
    {
        var card = RoleCards.Of(Samples.Load("pharmacy-prescription")!).Single(card => card.Role == "Store manager");

        Assert.Empty(card.Steps);
        Assert.Equal(new FailPointId("F10"), Assert.Single(card.Watches).Id);
    }

    [Fact]
    public void Capitals_and_spaces_do_not_make_a_second_role()
    {
        var blueprint = SoundBlueprint.Edit("F2", step => step with { Actor = " clerk " });

        Assert.Equal(["Clerk", "Watchmaker"], RoleCards.Of(blueprint).Select(card => card.Role));
        Assert.Empty(RoleCards.Changed(SoundBlueprint.Instance, blueprint));
    }

    [Fact]
    public void Only_the_roles_whose_cells_changed_are_told_and_which()
    {
        var after = SoundBlueprint.Edit("F2", step => step with { Standard = step.Standard! with { TargetSeconds = 45 } });

        Assert.Equal([new RoleChange("Clerk", [new ActivityId("F2")])], RoleCards.Changed(SoundBlueprint.Instance, after));
    }

    [Fact]
    public void A_step_that_is_handed_over_concerns_both_roles()
    {
        var after = SoundBlueprint.Edit("F2", step => step with { Actor = "Apprentice" });

        Assert.Equal(["Clerk", "Apprentice"], RoleCards.Changed(SoundBlueprint.Instance, after).Select(change => change.Role));
        Assert.All(RoleCards.Changed(SoundBlueprint.Instance, after), change => Assert.Equal("F2", change.Steps.Names()));
    }

    [Fact]
    public void What_is_not_on_a_card_concerns_nobody()
    {
        var after = SoundBlueprint.Edit("F2", step => step with { Basis = Basis.Assumed, Evidence = ["A lamp"], Next = [] }) with { Title = "New" };

        Assert.Empty(RoleCards.Changed(SoundBlueprint.Instance, after));
    }

    [Fact]
    public void Every_step_of_our_people_with_an_owner_is_on_exactly_one_card()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var blueprint = GeneratedBlueprints.From(seed);
            var owned = blueprint.Activities.Where(step => step.Lane != Lane.Customer && !string.IsNullOrWhiteSpace(step.Actor));
            Assert.Equal(
                owned.Select(step => step.Id.Value).Order(StringComparer.Ordinal),
                RoleCards.Of(blueprint).SelectMany(card => card.Steps).Select(step => step.Id.Value).Order(StringComparer.Ordinal));
        }
    }
}
