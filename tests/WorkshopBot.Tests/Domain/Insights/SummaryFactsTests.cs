using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;

namespace WorkshopBot.Tests.Domain.Insights;

public sealed class SummaryFactsTests
{
    [Fact]
    public void The_prescription_is_counted()
    {
        var facts = SummaryFacts.Of(Samples.Load("pharmacy-prescription")!);

        Assert.Equal((4, 18, 4, 11), (facts.Phases, facts.Steps, facts.CustomerSteps, facts.Waits));
        Assert.Equal((14, 17, 6), (facts.FailPoints.Count, facts.Standards, facts.Scripts));
        Assert.Equal((12, 66, 0), (facts.Observed, facts.ObservedPercent, facts.AssumedPercent));
        Assert.Equal(PromiseVerdict.Tight, facts.Promise!.Verdict);
        Assert.False(facts.HasGaps);
        Assert.Equal(["T1", "T2", "T3"], facts.Actions.Select(task => task.Id));
    }

    [Fact]
    public void What_hurts_most_comes_first_by_votes_then_score_then_order()
    {
        var top = SummaryFacts.Of(Samples.Load("pharmacy-prescription")!).FailPoints;
        Assert.Equal(["F10", "F7", "F11"], top.Take(3).Select(ranked => ranked.FailPoint.Id.Value));

        var blueprint = SoundBlueprint.Edit("B1", step => step with
        {
            FailPoints = [Fail("a", 1, null), Fail("b", 2, 3), Fail("c", 2, null), Fail("d", 2, 9), Fail("e", 2, 3)],
        });
        Assert.Equal(
            ["d", "b", "e", "c", "a"], SummaryFacts.Of(blueprint).FailPoints.Where(ranked => ranked.Step.Value == "B1").Select(ranked => ranked.FailPoint.Id.Value));
    }

    [Fact]
    public void Gaps_are_named()
    {
        var blueprint = SoundBlueprint.Instance
            .Change(new ActivityId("F1"), step => step with { Actor = null })
            .Change(new ActivityId("C1"), step => step with { Standard = null })
            .Change(new ActivityId("B1"), step => step with { FailPoints = step.FailPoints.Change(_ => true, fail => fail with { Owner = null }) });

        var facts = SummaryFacts.Of(blueprint);

        Assert.True(facts.HasGaps);
        Assert.Equal("F1", facts.StepsWithoutOwner.Names());
        Assert.Equal("C1", facts.WaitsWithoutMaximum.Names());
        Assert.Equal(new FailPointId("F10"), Assert.Single(facts.OpenFailPoints));
    }

    [Fact]
    public void A_share_is_never_rounded_to_all_or_nothing()
    {
        var one = SoundBlueprint.Edit("F1", step => step with { Basis = Basis.Assumed });

        Assert.Equal((93, 6), (SummaryFacts.Of(one).ObservedPercent, SummaryFacts.Of(one).AssumedPercent));
        Assert.Equal((0, 0), (SummaryFacts.Of(ServiceBlueprint.Blank).ObservedPercent, SummaryFacts.Of(ServiceBlueprint.Blank).AssumedPercent));
        Assert.Equal(100, SummaryFacts.Of(SoundBlueprint.Instance).ObservedPercent);
    }

    private static FailPoint Fail(string id, int votes, int? score) =>
        new() { Id = new FailPointId(id), What = "Breaks", Votes = votes, Severity = score, Occurrence = 1, Detection = 1 };
}
