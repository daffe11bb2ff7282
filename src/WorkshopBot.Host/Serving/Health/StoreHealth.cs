using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkshopBot.Domain;

namespace WorkshopBot.Host.Serving.Health;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreHealth(IWorkshopStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            await store.LoadAsync(new WorkshopId("health"), cancellationToken).WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreUnavailableException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Kind);
        }
    }
}
