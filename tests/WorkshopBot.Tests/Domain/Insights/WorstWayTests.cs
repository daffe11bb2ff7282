using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Tests.Domain.Blueprints;

namespace WorkshopBot.Tests.Domain.Insights;

public sealed class WorstWayTests
{
    [Theory]
    [InlineData("A>B B>Z B>B:again", "A B B Z")]
    [InlineData("A>B B>C C>Z C>A:all_over", "A B C A B C Z")]
    [InlineData("A>B B>C C>Z C>A:all_over B>A:half_over", "A B C A B C Z")]
    [InlineData("A>B B>Z Z>B:not_good", "A B Z B Z")]
    [InlineData("A>B B>Z Z>C C>B:later", "")]
    [InlineData("A>B B>C C>Z A>Z:shortcut", "")]
    [InlineData("A>B B>Z A>C:c C>D D>B", "A C D B Z")]
    public void It_takes_every_exception_once_and_comes_back(string links, string way)
    {
        var worst = PromiseCheck.Of(Drawn.Ways(links, 600))!.Worst;

        Assert.Equal(way, worst?.Steps.Names() ?? "");
        Assert.True(worst?.IsExact ?? true);
    }

    [Fact]
    public void Two_loops_behind_each_other_are_both_taken()
    {
        var worst = PromiseCheck.Of(Drawn.Ways("A>B B>C B>A:x C>D D>Z D>C:y", 600))!.Worst!;

        Assert.Equal("A B A B C D C D Z", worst.Steps.Names());
        Assert.Equal(["x", "y"], worst.Causes.Select(exception => exception.When));
    }

    [Fact]
    public void The_missing_times_of_a_recovery_are_named()
    {
        var worst = PromiseCheck.Of(Drawn.Ways("A>Z A>B:wrong B>C C>Z", 600).Timed("B", null, null))!.Worst!;

        Assert.Equal(new MissingTime(new ActivityId("B"), StepTime.Target), Assert.Single(worst.Missing));
    }

    [Fact]
    public void On_small_graphs_it_finds_what_trying_everything_finds() => Prop.ForAll(GeneratedBlueprints.Seeds, seed =>
    {
        var blueprint = RandomGraph(seed, steps: 6, links: 9);
        var check = PromiseCheck.Of(blueprint)!;
        var longest = Longest(blueprint, new ActivityId("A0"), [], []);
        return check.NormalWay.Count == 0
            || (check.Worst?.TotalSeconds ?? check.TotalSeconds, check.Worst?.IsExact ?? true) == (Math.Max(longest, check.TotalSeconds), true);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void The_largest_graphs_take_less_than_a_second()
    {
        PromiseCheck.Of(RandomGraph(0, steps: 120, links: 250));
        Prop.ForAll(GeneratedBlueprints.Seeds, seed =>
        {
            var blueprint = RandomGraph(seed, steps: 120, links: 250);
            var check = PromiseCheck.Of(blueprint)!;
            return Fastest(() => PromiseCheck.Of(blueprint)) < TimeSpan.FromSeconds(1) && (check.Worst is null || check.Worst.TotalSeconds > check.TotalSeconds);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Fact]
    public void Thirty_forks_and_a_way_back_to_the_start_end_soon_with_a_good_lower_bound()
    {
        var links = Enumerable.Range(0, 30).SelectMany(n => new[] { $"J{n}>L{n}", $"J{n}>R{n}", $"L{n}>J{n + 1}", $"R{n}>J{n + 1}" });
        var blueprint = Drawn.Ways(string.Join(' ', links.Append("J30>J0:all_over")), 600, from: "J0", to: "J30").Timed("R7", 90, 0);

        var worst = PromiseCheck.Of(blueprint)!.Worst!;

        Assert.Equal(2 * ((61 * 60) + 30), worst.TotalSeconds);
        Assert.False(worst.IsExact);
        Assert.True(Fastest(() => PromiseCheck.Of(blueprint)) < TimeSpan.FromSeconds(1));
    }

    /// <summary>The best of three, because the machine that runs tests may be busy with others.</summary>
    private static TimeSpan Fastest(Action work) => Enumerable.Range(0, 3).Select(_ =>
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed;
    }).Min();

    /// <summary>Unconditional links lead forward; conditional ones anywhere.</summary>
    private static ServiceBlueprint RandomGraph(int seed, int steps, int links)
    {
        var random = new Random(seed);
        var next = new List<Link>[steps];
        for (var step = 0; step < steps; step++)
        {
            next[step] = [];
        }

        for (var link = 0; link < links; link++)
        {
            var from = random.Next(steps);
            var forward = from + 1 + random.Next(Math.Max(1, Math.Min(5, steps - from - 1)));
            next[from].Add(random.Next(5) > 0 && forward < steps
                ? new Link(new ActivityId($"A{forward}"))
                : new Link(new ActivityId($"A{random.Next(steps)}"), $"x{link}"));
        }

        return new ServiceBlueprint
        {
            Title = "Random",
            Promise = new Promise(new ActivityId("A0"), new ActivityId($"A{steps - 1}"), 600, 900),
            Activities = Enumerable.Range(0, steps).Select(step => Drawn.Step($"A{step}") with
            {
                Standard = new Standard("Done", random.Next(1, 100), random.Next(100)),
                Next = next[step].ToSequence(),
            }).ToSequence(),
        };
    }

    /// <summary>The definition, tried out: every link from here, twice a step, once a condition; past the end only exceptions lead.</summary>
    private static long Longest(ServiceBlueprint blueprint, ActivityId at, Dictionary<ActivityId, int> visits, HashSet<(ActivityId, Link)> taken)
    {
        if (visits.GetValueOrDefault(at) == 2)
        {
            return long.MinValue;
        }

        var activity = blueprint.Find(at)!;
        var cost = activity.Standard!.TargetSeconds!.Value + activity.Standard.MaxWaitSeconds!.Value;
        var isEnd = at == blueprint.Promise!.To;
        var best = isEnd ? cost : long.MinValue;
        visits[at] = visits.GetValueOrDefault(at) + 1;
        foreach (var link in activity.Next.Distinct().Where(link => link.When is not null || !isEnd))
        {
            if (link.When is null || taken.Add((at, link)))
            {
                best = Math.Max(best, Plus(cost, Longest(blueprint, link.To, visits, taken)));
                _ = link.When is not null && taken.Remove((at, link));
            }
        }

        visits[at]--;
        return best;
    }

    private static long Plus(long cost, long rest) => rest == long.MinValue ? long.MinValue : cost + rest;
}
