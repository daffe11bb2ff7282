using WorkshopBot.Facilitation;

namespace WorkshopBot.Host.Serving;

/// <summary>Shows what changed, behind the acknowledgement.</summary>
internal sealed class Showing(SlotQueue slots) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => slots.RunAsync(stoppingToken);
}
