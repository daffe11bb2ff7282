using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;

namespace WorkshopBot.Tests.Domain.Insights;

public sealed class PromiseCheckTests
{
    [Fact]
    public void The_prescription_takes_29_of_30_minutes_and_94_if_something_is_unclear()
    {
        var check = Check(Samples.Load("pharmacy-prescription")!);

        Assert.Equal((510, 1230, 1740), (check.TouchSeconds, check.WaitSeconds, check.TotalSeconds));
        Assert.Equal((PromiseVerdict.Tight, 60L, false), (check.Verdict, check.SpareSeconds, check.KeepsPromisedTime));
        Assert.Equal("RX04 RX05 RX06 RX09 RX10 RX11", check.NormalWay.Names());
        Assert.Equal(new LongestWait(new ActivityId("RX04"), 300), check.LongestWait);
        Assert.Empty(check.Missing);

        Assert.Equal(94 * 60, check.Worst!.TotalSeconds);
        Assert.True(check.Worst.IsExact);
        Assert.Equal("RX04 RX05 RX06 RX07 RX09 RX10 RX11", check.Worst.Steps.Names());
        Assert.Equal("something on the prescription is unclear", Assert.Single(check.Worst.Causes).When);
    }

    [Fact]
    public void One_more_minute_of_waiting_uses_up_the_prescription_and_a_second_more_breaks_it()
    {
        var sample = Samples.Load("pharmacy-prescription")!;

        Assert.Equal(PromiseVerdict.Tight, Check(sample.Timed("RX10", 60, 240 + 60)).Verdict);
        var broken = Check(sample.Timed("RX10", 60, 240 + 61));
        Assert.Equal((PromiseVerdict.Broken, -1L), (broken.Verdict, broken.SpareSeconds));
    }

    [Fact]
    public void The_shoeshine_takes_2_of_5_minutes_and_one_rework_makes_it_3_min_15_s()
    {
        var check = Check(Samples.Load("shoeshine")!);

        Assert.Equal((PromiseVerdict.Holds, 120L, true), (check.Verdict, check.TotalSeconds, check.KeepsPromisedTime));
        Assert.Null(check.LongestWait);
        Assert.Equal(195, check.Worst!.TotalSeconds);
        Assert.Equal("SS02 SS03 SS04 SS03 SS05 SS06", check.Worst.Steps.Names());
        Assert.Equal(["the wax is the wrong colour", "the shoe is clean again"], check.Worst.Exceptions.Select(exception => exception.When));
        Assert.Equal("the wax is the wrong colour", Assert.Single(check.Worst.Causes).When);
    }

    [Fact]
    public void The_programme_starts_within_its_two_weeks()
    {
        var check = Check(Samples.Load("pharmacy-smoking-cessation")!);

        Assert.Equal((PromiseVerdict.Holds, 607_200L), (check.Verdict, check.TotalSeconds));
        Assert.Equal("SC04", check.LongestWait!.Step.Value);
        Assert.Null(check.Worst);
    }

    [Fact]
    public void Of_two_parallel_ways_the_longer_one_counts() =>
        Assert.Equal("A C D Z", Check(Drawn.Ways("A>B A>C C>D B>Z D>Z", 600)).NormalWay.Names());

    [Fact]
    public void Work_on_a_side_track_costs_nothing() =>
        Assert.Equal(120, Check(Drawn.Ways("A>Z A>B B>C X>A", 600).Timed("B", 9000, 9000)).TotalSeconds);

    [Fact]
    public void A_missing_time_leaves_the_promise_open_and_is_named()
    {
        var check = Check(Drawn.Ways("A>B B>Z", 600).Timed("B", null, null)
            .Change(new ActivityId("Z"), step => step with { Wait = new WaitPoint("W1"), Standard = new Standard(null, 10) }));

        Assert.Equal((PromiseVerdict.Unknown, PromiseDoubt.TimesMissing), (check.Verdict, check.Doubt));
        Assert.Equal([new MissingTime(new ActivityId("B"), StepTime.Target), new MissingTime(new ActivityId("Z"), StepTime.MaxWait)], check.Missing);
    }

    [Fact]
    public void The_customers_own_time_is_not_asked_for()
    {
        var check = Check(Drawn.Ways("A>B B>Z", 600).Change(new ActivityId("B"), step => step with { Lane = Lane.Customer, Standard = null }));

        Assert.Equal((PromiseVerdict.Holds, 120L), (check.Verdict, check.TotalSeconds));
    }

    [Fact]
    public void What_is_broken_already_stays_broken_whatever_is_missing() =>
        Assert.Equal(PromiseVerdict.Broken, Check(Drawn.Ways("A>B B>Z", 100).Timed("B", null, 0)).Verdict);

    [Theory]
    [InlineData("A>B C>Z", PromiseDoubt.NoWay)]
    [InlineData("A>Z:sometimes", PromiseDoubt.NoWay)]
    [InlineData("Z>A", PromiseDoubt.NoWay)]
    [InlineData("B>C", PromiseDoubt.NoWay)]
    [InlineData("A>B B>A B>Z", PromiseDoubt.EndlessLoop)]
    public void Without_a_normal_way_there_is_no_verdict(string links, PromiseDoubt doubt)
    {
        var check = Check(Drawn.Ways(links, 600));

        Assert.Equal((PromiseVerdict.Unknown, doubt), (check.Verdict, check.Doubt));
    }

    [Fact]
    public void Without_a_promise_there_is_no_check() =>
        Assert.Null(PromiseCheck.Of(Drawn.Ways("A>Z", 600) with { Promise = null }));

    [Theory]
    [InlineData(1200, 1800, PromiseVerdict.Holds)]
    [InlineData(1710, 1800, PromiseVerdict.Tight)]
    [InlineData(1709, 1800, PromiseVerdict.Holds)]
    [InlineData(1800, 1800, PromiseVerdict.Tight)]
    [InlineData(1801, 1800, PromiseVerdict.Broken)]
    [InlineData(240, 300, PromiseVerdict.Tight)]
    [InlineData(239, 300, PromiseVerdict.Holds)]
    public void A_twentieth_or_a_minute_to_spare_is_tight(int total, int tolerance, PromiseVerdict verdict) =>
        Assert.Equal(verdict, Check(Drawn.Ways("A>Z", tolerance).Timed("A", total - 60, 0)).Verdict);

    private static PromiseCheck Check(ServiceBlueprint blueprint) => PromiseCheck.Of(blueprint)!;
}
