using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Rooms;

/// <summary>
/// Where several replicas serve the same rooms: what one rings is heard by the pages that are open with another, about a second later. Each
/// replica keeps on the room's shelf what it rang last, and looks at what the others rang in the rooms that are open with it.
/// </summary>
internal sealed class BellTower(Bell bell, IShelf shelf, TimeProvider time, ILogger<BellTower> logger) : BackgroundService
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(1);

    /// <summary>A replica that has not rung for so long is no more, or will write its row anew.</summary>
    private static readonly TimeSpan s_gone = TimeSpan.FromHours(1);

    private readonly string _replica = Guid.NewGuid().ToString("N");
    private readonly Dictionary<string, RungSlots> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Room, string Replica), long> _heard = [];
    private long _rings;

    public static string ShelfOf(string room) => $"web-bell|{room}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Apart.TryAsync(logger, "hearing what other replicas rang", null, () => LookAsync(stoppingToken), stoppingToken);
        }
    }

    /// <summary>Tells the others, and hears them.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var (room, slot, who) in bell.TakeRung())
        {
            _own.TryAdd(room, new RungSlots());
            _own[room].Add(slot, who, ++_rings, now);
        }

        foreach (var (room, rung) in _own.Where(entry => entry.Value.IsNew).ToList())
        {
            await shelf.PutAsync(ShelfOf(room), _replica, rung.Write(), ct);
            rung.IsNew = false;
        }

        foreach (var (room, _) in _own.Where(entry => entry.Value.At < now - s_gone).ToList())
        {
            _own.Remove(room);
        }

        foreach (var room in bell.OpenRooms)
        {
            await HearAsync(room, now, ct);
        }
    }

    private async Task HearAsync(string room, DateTimeOffset now, CancellationToken ct)
    {
        await foreach (var (replica, text) in shelf.AllAsync(ShelfOf(room), "", ct))
        {
            var (at, rings) = RungSlots.Read(text);
            if (at < now - s_gone)
            {
                _heard.Remove((room, replica));
                await shelf.RemoveAsync(ShelfOf(room), replica, ct);
            }
            else if (replica != _replica)
            {
                Ring(room, replica, rings);
            }
        }
    }

    private void Ring(string room, string replica, IReadOnlyList<(long Number, string Slot, string? Who)> rings)
    {
        var heard = _heard.GetValueOrDefault((room, replica));
        foreach (var (number, slot, who) in rings.Where(ring => ring.Number > heard))
        {
            bell.RingHere(room, slot, who);
            _heard[(room, replica)] = number;
        }
    }
}
