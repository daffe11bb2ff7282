using WorkshopBot.Benchmarks.Soak;
using Xunit.Abstractions;

namespace WorkshopBot.AcceptanceTests.Replicas;

/// <summary>A short soak: several processes of the program over one Azurite, behind a plain round robin; `make soak` is the long one.</summary>
public sealed class ReplicasTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Three_replicas_lose_nothing_double_nothing_and_show_the_newest_state()
    {
        var plan = new SoakPlan { Workshops = 4, People = 5, Forms = 5, Span = TimeSpan.FromSeconds(5), KillEvery = null };
        await using var world = await SoakWorld.StartAsync(plan);
        var result = await new SoakRun(world, plan, output.WriteLine).RunAsync();
        Assert.Empty(result.Faults());
    }

    [Fact]
    public async Task A_replica_that_is_killed_takes_nothing_with_it_that_was_acknowledged()
    {
        var plan = new SoakPlan { Workshops = 3, People = 5, Forms = 6, Span = TimeSpan.FromSeconds(6), KillEvery = TimeSpan.FromSeconds(2), Patience = TimeSpan.Zero };
        await using var world = await SoakWorld.StartAsync(plan);
        var result = await new SoakRun(world, plan, output.WriteLine).RunAsync();

        // What a killed replica was about to show is found by the reconciler's third look, two or three minutes later: that takes `make soak`.
        Assert.InRange(result.Kills, 1, 100);
        Assert.Equal((plan.AllForms, new StoredForms(0, 0, 0), plan.Workshops), (result.Acknowledged, result.Stored, result.Shown.Finished));
    }
}
