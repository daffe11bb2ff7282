using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkshopBot.Host.Serving.Health;
using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;

namespace WorkshopBot.Tests.Host.Serving;

public sealed class PictureHealthTests
{
    [Fact]
    public async Task A_thread_that_draws_is_well()
    {
        await using var thread = new RenderThread();

        Assert.Equal(HealthStatus.Healthy, (await LookAsync(thread)).Status);
    }

    [Fact]
    public async Task Without_the_libraries_only_svg_is_drawn_and_the_reason_is_not_told()
    {
        await using var thread = new RenderThread(libraries: new NativeLibraryStatus(false, "install this and that"));

        var (status, said) = await LookAsync(thread);
        Assert.Equal((HealthStatus.Degraded, "svg-only"), (status, said));
    }

    [Fact]
    public async Task A_thread_that_does_not_come_round_and_one_with_a_full_queue_are_slow()
    {
        await using var thread = new RenderThread(capacity: 1);
        using var gate = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var holding = thread.RunAsync(
            _ =>
            {
                begun.Set();
                gate.Wait();
                return true;
            },
            CancellationToken.None);
        begun.Wait();

        Assert.Equal((HealthStatus.Degraded, "slow"), await LookAsync(thread));

        // The look itself waits in the only place now.
        Assert.Equal((HealthStatus.Degraded, "slow"), await LookAsync(thread));
        gate.Set();
        await holding;
    }

    private static async Task<(HealthStatus Status, string? Said)> LookAsync(RenderThread thread)
    {
        var result = await new PictureHealth(thread).CheckHealthAsync(new HealthCheckContext(), CancellationToken.None);
        return (result.Status, result.Description);
    }
}
