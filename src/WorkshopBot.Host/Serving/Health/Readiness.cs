using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WorkshopBot.Host.Serving.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: send people here. Both may be asked by anybody, so they say how storage
/// and picture stand in one word each and never why; the why is in the log.
/// </summary>
internal static class Readiness
{
    /// <summary>Less than what usual probes wait.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreHealth>("storage", timeout: s_patience).AddCheck<PictureHealth>("picture", timeout: s_patience);
        services.AddSingleton<RecentHealth>();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live\n")).DisableRateLimiting();
        app.MapGet("/health/ready", AnswerAsync).DisableRateLimiting();
    }

    private static async Task<IResult> AnswerAsync(RecentHealth health, IHostApplicationLifetime life, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var report = await health.ReportAsync();

        // Whoever stops finishes what it has and takes nothing new.
        var ready = report.Status != HealthStatus.Unhealthy && !life.ApplicationStopping.IsCancellationRequested;
        var parts = string.Concat(report.Entries.Select(entry => $"{entry.Key} {Word(entry.Value)}\n"));
        return Results.Text($"{(ready ? "ready" : "not ready")}\n{parts}", statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string Word(HealthReportEntry entry) => entry.Status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => entry.Description ?? "slow",
        _ => "down",
    };
}

/// <summary>What was found a moment ago: whoever asks a thousand times a second asks the store once.</summary>
internal sealed class RecentHealth(HealthCheckService checks, TimeProvider time)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<HealthReport>? _latest;
    private long _asked;

    public Task<HealthReport> ReportAsync()
    {
        lock (_lock)
        {
            if (_latest is null || (_latest.IsCompleted && time.GetElapsedTime(_asked) > s_fresh))
            {
                (_latest, _asked) = (checks.CheckHealthAsync(CancellationToken.None), time.GetTimestamp());
            }

            return _latest;
        }
    }
}
