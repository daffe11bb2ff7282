using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Tests.Domain.Blueprints;

namespace WorkshopBot.Tests.Domain.Insights;

public sealed class DifferenceTests
{
    private static readonly ServiceBlueprint s_asIs = Samples.Load("pharmacy-prescription")!;

    [Fact]
    public void A_copy_differs_in_nothing()
    {
        var difference = Difference.Between(s_asIs, s_asIs with { Title = "Copy", State = BlueprintState.AsIs });

        Assert.True(difference.IsEmpty);
        Assert.Equal((18, 0L), (difference.Same.Count, difference.SavedSeconds));
    }

    [Fact]
    public void Added_and_removed_steps_are_named()
    {
        var toBe = s_asIs with
        {
            Activities = [.. s_asIs.Activities.Where(step => step.Id.Value != "RX08"), Drawn.Step("RX99", Lane.Back) with { What = "Parks the basket on a red shelf" }],
        };

        var difference = Difference.Between(s_asIs, toBe);

        Assert.Equal(("RX99", "RX08"), (difference.Added.Names(), difference.Removed.Names()));
        Assert.Empty(difference.Changed);
    }

    [Fact]
    public void A_changed_step_says_field_by_field_what_was_and_what_is()
    {
        var toBe = s_asIs.Change(new ActivityId("RX10"), step => step with
        {
            Actor = "Second pharmacist",
            Standard = step.Standard! with { MaxWaitSeconds = 120 },
            Next = [.. step.Next, new Link(new ActivityId("RX09"), "something is wrong")],
        });

        var change = Assert.Single(Difference.Between(s_asIs, toBe).Changed);

        Assert.Equal(
            [
                new FieldChange(StepField.Actor, "Pharmacist", "Second pharmacist"),
                new FieldChange(StepField.MaxWait, "240", "120"),
                new FieldChange(StepField.Next, "RX11", "RX11; RX09 (something is wrong)"),
            ],
            change.Fields);
    }

    [Fact]
    public void The_time_saved_on_the_normal_way_is_told()
    {
        var toBe = s_asIs.Timed("RX10", 60, 120);

        Assert.Equal(120, Difference.Between(s_asIs, toBe).SavedSeconds);
        Assert.Equal(-120, Difference.Between(toBe, s_asIs).SavedSeconds);
        Assert.Null(Difference.Between(s_asIs, s_asIs.Timed("RX10", null, 120)).SavedSeconds);
        Assert.Null(Difference.Between(s_asIs, s_asIs with { Promise = null }).SavedSeconds);
    }

    [Fact]
    public void A_step_that_crosses_the_line_of_visibility_is_a_move_of_its_own()
    {
        var toBe = s_asIs.Change(new ActivityId("RX09"), step => step with { Lane = Lane.Front })
            .Change(new ActivityId("RX08"), step => step with { Lane = Lane.Back });

        var move = Assert.Single(Difference.Between(s_asIs, toBe).Moved);

        Assert.Equal(new VisibilityMove(new ActivityId("RX09"), new ActivityId("RX09"), Lane.Back, Lane.Front), move);
        Assert.True(move.IsVisibleNow);
    }

    [Fact]
    public void Steps_with_other_ids_are_matched_by_their_words_and_links_follow()
    {
        var toBe = Renamed(s_asIs, id => "N" + id);

        var difference = Difference.Between(s_asIs, toBe);

        Assert.True(difference.IsEmpty);
        Assert.Equal(new StepPair(new ActivityId("RX01"), new ActivityId("NRX01")), difference.Same[0]);
        Assert.Equal(0, difference.SavedSeconds);
    }

    [Fact]
    public void Ids_that_mean_something_else_in_the_other_workshop_are_not_trusted()
    {
        var order = s_asIs.Activities.Select(step => step.Id.Value).ToList();
        var shifted = Renamed(s_asIs, id => order[(order.IndexOf(id) + 5) % order.Count]);

        Assert.True(Difference.Between(s_asIs, shifted).IsEmpty);
    }

    [Fact]
    public void A_reworded_step_of_a_copy_keeps_its_partner()
    {
        var toBe = s_asIs.Change(new ActivityId("RX04"), step => step with { What = "Receives an e-prescription" });

        var field = Assert.Single(Assert.Single(Difference.Between(s_asIs, toBe).Changed).Fields);

        Assert.Equal(StepField.What, field.Field);
    }

    [Fact]
    public void Blueprints_that_share_nothing_share_nothing()
    {
        var difference = Difference.Between(s_asIs, Samples.Load("shoeshine")!);

        Assert.Empty(difference.Same);
        Assert.Equal((8, 18), (difference.Added.Count, difference.Removed.Count));
    }

    [Fact]
    public void Every_step_is_either_paired_or_added_or_removed()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var (before, after) = (GeneratedBlueprints.From(seed), GeneratedBlueprints.From(seed + 1000));
            var difference = Difference.Between(before, after);
            Assert.Equal(before.Activities.Count, difference.Same.Count + difference.Removed.Count);
            Assert.Equal(after.Activities.Count, difference.Same.Count + difference.Added.Count);
            Assert.Equal(difference.Same.Count, difference.Same.Select(pair => pair.AsIs).Distinct().Count());
        }
    }

    private static ServiceBlueprint Renamed(ServiceBlueprint blueprint, Func<string, string> rename) => blueprint with
    {
        Promise = blueprint.Promise! with { From = new ActivityId(rename(blueprint.Promise.From.Value)), To = new ActivityId(rename(blueprint.Promise.To.Value)) },
        Activities = [.. blueprint.Activities.Select(step => step with
        {
            Id = new ActivityId(rename(step.Id.Value)),
            Next = [.. step.Next.Select(link => link with { To = new ActivityId(rename(link.To.Value)) })],
        })],
    };
}
