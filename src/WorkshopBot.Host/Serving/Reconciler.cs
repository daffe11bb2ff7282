using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Host.Serving.Watching;

namespace WorkshopBot.Host.Serving;

/// <summary>Compares every workshop with what the chats show, at start and from time to time: what a crash or an outage left undone is done now.</summary>
internal sealed class Reconciler(IWorkshopStore store, SlotKeeper slots, TimeProvider time, ILogger<Reconciler> logger, Instruments? instruments = null) : BackgroundService
{
    private const string Work = "comparing the slots";
    private static readonly TimeSpan s_pace = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pace, time);
        do
        {
            await Apart.TryAsync(logger, Work, null, () => LookAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One look at every workshop. One that the store cannot give now is looked at next time and holds no other up.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        var behind = 0;
        await foreach (var id in store.ListAsync(ct))
        {
            await Apart.TryAsync(logger, Work, id, async () => behind += await RepairAsync(id, ct), ct);
        }

        instruments?.SlotsBehind(behind);
    }

    /// <returns>How many slots are still behind, where somebody counts them.</returns>
    private async Task<int> RepairAsync(WorkshopId id, CancellationToken ct) =>
        await slots.RepairAsync(id, ct) || instruments is null ? 0 : await slots.BehindAsync(await store.LoadAsync(id, ct), ct);
}
