using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;

namespace WorkshopBot.Tests.Domain.Insights;

public sealed class BothBlueprintsTests
{
    private static readonly ServiceBlueprint s_asIs = Samples.Load("pharmacy-prescription")!;

    [Fact]
    public void A_removed_step_stands_where_it_stood_without_its_times_signs_and_arrows()
    {
        var toBe = s_asIs with { Activities = [.. s_asIs.Activities.Where(step => step.Id.Value != "RX09")] };

        var both = Of(s_asIs, toBe);

        var removed = both.Blueprint.Find(new ActivityId("RX09"))!;
        Assert.Equal(s_asIs.Activities.Select(step => step.Id), both.Blueprint.Activities.Select(step => step.Id));
        Assert.Equal(("RX09", Lane.Back, 0, 0), (both.Removed.Names(), removed.Lane, removed.Next.Count, removed.FailPoints.Count));
        Assert.Null(removed.Standard);
        Assert.Equal(toBe.Activities, both.Blueprint.Activities.Where(step => step.Id != removed.Id));
    }

    [Fact]
    public void Of_two_unlike_services_both_are_whole_and_no_id_means_two_steps()
    {
        var other = Drawn.Ways("RX01>RX02 RX02>Z", 600) with { Phases = [new Phase(new PhaseId(1), "Elsewhere")] };

        var both = Of(s_asIs, other);

        Assert.Equal(s_asIs.Activities.Count + 3, both.Blueprint.Activities.Count);
        Assert.Equal(both.Blueprint.Activities.Count, both.Blueprint.Activities.Select(step => step.Id).Distinct().Count());
        Assert.NotNull(both.Blueprint.Find(new ActivityId("RX01′")));
        Assert.All(both.Blueprint.Activities, step => Assert.NotNull(both.Blueprint.Find(step.Phase)));
        Assert.Equal(["Elsewhere", .. s_asIs.Phases.Select(phase => phase.Name)], both.Blueprint.Phases.Select(phase => phase.Name));
    }

    [Fact]
    public void A_step_of_a_renamed_phase_stays_with_its_neighbours()
    {
        var renamed = s_asIs with
        {
            Phases = [.. s_asIs.Phases.Select(phase => phase.Id.Number == 2 ? phase with { Name = "Bench" } : phase)],
            Activities = [.. s_asIs.Activities.Where(step => step.Id.Value != "RX09")],
        };

        Assert.Equal(2, Of(s_asIs, renamed).Blueprint.Find(new ActivityId("RX09"))!.Phase.Number);
    }

    private static BothBlueprints Of(ServiceBlueprint asIs, ServiceBlueprint toBe) => BothBlueprints.Of(asIs, toBe, Difference.Between(asIs, toBe));
}
