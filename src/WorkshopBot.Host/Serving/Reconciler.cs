using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Host.Serving.Watching;

namespace WorkshopBot.Host.Serving;

/// <summary>Compares every workshop with what the chats show, at start and from time to time: what a crash or an outage left undone is done now.</summary>
internal sealed partial class Reconciler(IWorkshopStore store, SlotKeeper slots, TimeProvider time, ILogger<Reconciler> logger, Instruments? instruments = null) : BackgroundService
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

    /// <summary>One look at every workshop. One that the store cannot give now is looked at next time and holds no other up.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        var behind = 0;
        await foreach (var id in store.ListAsync(ct))
        {
            try
            {
                if (!await slots.RepairAsync(id, ct) && instruments is not null)
                {
                    behind += await slots.BehindAsync(await store.LoadAsync(id, ct), ct);
                }
            }
            catch (StoreUnavailableException fault)
            {
                Log.Skipped(logger, id.Value, fault.Kind);
            }
        }

        instruments?.SlotsBehind(behind);
    }

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Warning, "The slots could not be compared ({Fault}); it is tried again.")]
        public static partial void Postponed(ILogger logger, string fault);

        [LoggerMessage(3102, LogLevel.Warning, "Workshop {Workshop}: its slots could not be compared ({Fault}); it is tried again.")]
        public static partial void Skipped(ILogger logger, string workshop, string fault);
    }
}
