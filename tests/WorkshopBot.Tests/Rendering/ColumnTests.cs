using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;
using WorkshopBot.Tests.Rendering.Support;

namespace WorkshopBot.Tests.Rendering;

/// <summary>Where activities stand, and that no arrow shows an order nobody stated.</summary>
public sealed class ColumnTests
{
    [Fact]
    public void A_step_stands_under_the_one_that_hands_over_to_it()
    {
        var probe = Probe("pharmacy-prescription");
        AssertSameColumn(probe, "RX01", "RX02");
        AssertSameColumn(probe, "RX04", "RX05");
        AssertSameColumn(probe, "RX12", "RX13");
        AssertSameColumn(probe, "RX16", "RX17", "RX18");
    }

    [Fact]
    public void Back_stage_work_while_the_customer_waits_has_columns_of_its_own()
    {
        var probe = Probe("pharmacy-prescription");
        AssertLeftToRight(probe, "RX01", "RX03", "RX04", "RX06", "RX09", "RX10", "RX11", "RX12", "RX14", "RX15", "RX16");
        Assert.Contains(probe.Texts, text => text.Group == "conditions" && text.Text.Contains("RX03", StringComparison.Ordinal));
    }

    [Fact]
    public void An_exception_stands_below_the_decision_and_its_supply_below_the_work_it_feeds()
    {
        var probe = Probe("pharmacy-prescription");
        AssertSameColumn(probe, "RX06", "RX07");
        AssertSameColumn(probe, "RX09", "RX08");
    }

    [Fact]
    public void A_recovery_stands_below_its_step_in_the_same_lane()
    {
        var probe = Probe("shoeshine");
        AssertSameColumn(probe, "SS03", "SS04");
        Assert.True(probe.CardOf("SS04").Area.Top > probe.CardOf("SS03").Area.Bottom);
        AssertLeftToRight(probe, "SS02", "SS03", "SS05", "SS06", "SS08");
        AssertSameColumn(probe, "SS06", "SS07");
    }

    [Fact]
    public void The_smoking_programme_reads_from_invitation_to_outcome()
    {
        var probe = Probe("pharmacy-smoking-cessation");
        AssertSameColumn(probe, "SC04", "SC05", "SC06");
        AssertSameColumn(probe, "SC09", "SC10");
        AssertSameColumn(probe, "SC12", "SC11");
        AssertSameColumn(probe, "SC17", "SC18");
        AssertLeftToRight(probe, "SC01", "SC03", "SC04", "SC07", "SC08", "SC09", "SC11", "SC13", "SC15", "SC17");
    }

    [Fact]
    public void Steps_without_links_keep_the_order_of_the_file_and_get_no_arrow()
    {
        var probe = Probe([Step("A1", Lane.Customer), Step("A2", Lane.Customer), Step("A3", Lane.Customer)]);
        AssertLeftToRight(probe, "A1", "A2", "A3");
        Assert.Empty(probe.Arrows);
    }

    [Fact]
    public void Parallel_work_from_one_step_shares_a_cell()
    {
        var probe = Probe([Step("A1", Lane.Front, "A2", "A3"), Step("A2", Lane.Back), Step("A3", Lane.Back)]);
        AssertSameColumn(probe, "A1", "A2", "A3");
    }

    [Fact]
    public void A_file_sorted_lane_by_lane_still_puts_answers_under_their_questions()
    {
        var probe = Probe([Step("A1", Lane.Customer, "A3"), Step("A2", Lane.Customer, "A4"), Step("A3", Lane.Front, "A2"), Step("A4", Lane.Front)]);
        AssertSameColumn(probe, "A1", "A3");
        AssertSameColumn(probe, "A2", "A4");
    }

    [Fact]
    public void A_circle_of_links_still_makes_a_picture()
    {
        var probe = Probe([Step("A1", Lane.Front, "A2"), Step("A2", Lane.Front, "A3"), Step("A3", Lane.Front, "A1")]);
        AssertLeftToRight(probe, "A1", "A2", "A3");
        Assert.Equal(3, probe.Arrows.Count);
        Assert.Empty(probe.Faults());
    }

    private static Activity Step(string id, Lane lane, params string[] next) => new()
    {
        Id = new ActivityId(id),
        Phase = new PhaseId(1),
        Lane = lane,
        What = $"Does {id}",
        Next = next.Select(to => new Link(new ActivityId(to))).ToSequence(),
    };

    private static SceneProbe Probe(Activity[] steps) => Probe(ServiceBlueprint.Blank with
    {
        Title = "Test",
        Phases = [new Phase(new PhaseId(1), "Only")],
        Activities = steps.ToSequence(),
    });

    private static SceneProbe Probe(string sample) => Probe(Samples.Load(sample)!);

    private static SceneProbe Probe(ServiceBlueprint blueprint) => new(BlueprintPicture.Arrange(Pictures.Brief(blueprint)));

    private static void AssertSameColumn(SceneProbe probe, params string[] ids) =>
        Assert.Single(ids.Select(id => probe.CardOf(id).Area.Left).Distinct());

    private static void AssertLeftToRight(SceneProbe probe, params string[] ids)
    {
        var places = ids.Select(id => probe.CardOf(id).Area.Left).ToList();
        Assert.Equal(places.Distinct().Order(), places);
    }
}
