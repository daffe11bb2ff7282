using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation;

/// <summary>
/// Workshops whose slots may be behind. What is asked for several times before it is looked at is one look; nothing is lost when the process
/// ends, because the reconciler finds by itself what is behind.
/// </summary>
public sealed class SlotQueue(SlotKeeper slots, TimeProvider time, ILogger<SlotQueue> logger)
{
    /// <summary>One workshop is looked at this often at most, so that a busy room does not drown in updates of its own board.</summary>
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(1);

    private readonly Channel<WorkshopId> _waiting = Channel.CreateUnbounded<WorkshopId>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _lock = new();
    private readonly HashSet<WorkshopId> _asked = [];
    private readonly HashSet<WorkshopId> _busy = [];

    /// <summary>How many workshops wait for a look or are being looked at.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _busy.Count;
            }
        }
    }

    /// <summary>Asks for a look at one workshop's slots; returns at once.</summary>
    public void Ask(WorkshopId id)
    {
        lock (_lock)
        {
            if (!_asked.Add(id) || _busy.Contains(id))
            {
                return;
            }

            _busy.Add(id);
        }

        _waiting.Writer.TryWrite(id);
    }

    /// <summary>Looks at what is asked for until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await foreach (var id in _waiting.Reader.ReadAllAsync(ct))
        {
            _ = LookAsync(id, ct);
        }
    }

    private async Task LookAsync(WorkshopId id, CancellationToken ct)
    {
        var done = await Apart.TryAsync(logger, "showing its slots", id, () => ShowAsync(id, ct), ct);

        // Only after a fault, when the reconciler will: otherwise somebody may have asked again in the meantime.
        if (!done)
        {
            Leave(id);
        }
    }

    private async Task ShowAsync(WorkshopId id, CancellationToken ct)
    {
        while (Take(id))
        {
            var came = await slots.LookAsync(id, ct);
            await Task.Delay(s_pace, time, ct);
            if (came == Coverage.PicturesLate)
            {
                Ask(id);
            }
        }
    }

    /// <summary>Whether there is something to look at; if not, the workshop is free for the next that asks.</summary>
    private bool Take(WorkshopId id)
    {
        lock (_lock)
        {
            if (_asked.Remove(id))
            {
                return true;
            }

            _busy.Remove(id);
            return false;
        }
    }

    private void Leave(WorkshopId id)
    {
        lock (_lock)
        {
            _asked.Remove(id);
            _busy.Remove(id);
        }
    }
}
