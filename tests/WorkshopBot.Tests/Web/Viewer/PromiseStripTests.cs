using WorkshopBot.Channels.Web.Viewer;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;

namespace WorkshopBot.Tests.Web.Viewer;

public sealed class PromiseStripTests
{
    [Fact]
    public void Waits_and_work_of_the_normal_way_follow_each_other_without_a_gap()
    {
        var (blueprint, check) = Of("pharmacy-prescription");

        var strip = PromiseStrip.Of(blueprint, check);

        Assert.Equal(check.TotalSeconds, strip.Pieces.Sum(piece => piece.Seconds));
        Assert.Equal(check.WaitSeconds, strip.Pieces.Where(piece => piece.Waits).Sum(piece => piece.Seconds));
        Assert.All(strip.Pieces.Zip(strip.Pieces.Skip(1)), pair => Assert.Equal(pair.First.X + pair.First.Width, pair.Second.X));
        Assert.True(strip.Promise < strip.Tolerance && strip.Tolerance <= PromiseStrip.Width);
    }

    [Fact]
    public void A_broken_promise_stays_within_the_strip()
    {
        var blueprint = Samples.Load("pharmacy-prescription")!;
        blueprint = blueprint with { Promise = blueprint.Promise! with { PromiseSeconds = 60, ToleranceSeconds = 90 } };

        var strip = PromiseStrip.Of(blueprint, PromiseCheck.Of(blueprint)!);

        var last = strip.Pieces[^1];
        Assert.InRange(last.X + last.Width, 1, PromiseStrip.Width);
        Assert.True(strip.Tolerance < last.X);
    }

    private static (ServiceBlueprint, PromiseCheck) Of(string sample) => (Samples.Load(sample)!, PromiseCheck.Of(Samples.Load(sample)!)!);
}
