using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Serving.Health;

/// <summary>Whether the render thread comes round in time. A workshop goes on without pictures, so this alone makes nobody unready.</summary>
internal sealed class PictureHealth(RenderThread thread) : IHealthCheck
{
    /// <summary>A full queue of the largest pictures is through by then.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        if (!thread.Libraries.Available)
        {
            return HealthCheckResult.Degraded("svg-only");
        }

        try
        {
            await thread.ArrangeAsync(_ => true, cancellationToken).WaitAsync(s_patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is RendererBusyException or TimeoutException)
        {
            return HealthCheckResult.Degraded("slow");
        }
    }
}
