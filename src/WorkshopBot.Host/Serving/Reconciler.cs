using WorkshopBot.Domain;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Host.Serving;

/// <summary>Compares every workshop with what the chats show, at start and from time to time: what a crash or an outage left undone is done now.</summary>
internal sealed partial class Reconciler(IWorkshopStore store, SlotKeeper slots, TimeProvider time, ILogger<Reconciler> logger) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pace, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (StoreUnavailableException fault)
            {
                Log.Postponed(logger, fault.Kind);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken ct)
    {
        await foreach (var id in store.ListAsync(ct))
        {
            await slots.RepairAsync(id, ct);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Warning, "The slots could not be compared ({Fault}); it is tried again.")]
        public static partial void Postponed(ILogger logger, string fault);
    }
}
