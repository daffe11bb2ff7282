using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation;

/// <summary>Lets time pass: takes the deadlines that are due, decides on them once, and notes when to look again.</summary>
public sealed class Reminders(IDeadlines deadlines, IWorkshopGate gate, IWorkshopStore store, SlotKeeper slots, TimeProvider time, ILogger<Reminders> logger)
{
    /// <summary>How long a claimed deadline belongs to one replica.</summary>
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(1);

    private static readonly ParticipantId s_clock = new("clock");

    /// <summary>Looks at every workshop whose clock is due.</summary>
    /// <returns>How many were looked at.</returns>
    public async Task<int> LookAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var looked = 0;
        await foreach (var deadline in deadlines.DueAsync(now, ct))
        {
            if (await deadlines.ClaimAsync(deadline, now, now + s_lease, ct))
            {
                await Apart.TryAsync(logger, "passing its deadline", deadline.Workshop, () => PassAsync(deadline, now, ct), ct);
                looked++;
            }
        }

        return looked;
    }

    /// <summary>The deadline itself is the delivery: a second replica that takes it after a crash changes nothing.</summary>
    private async Task PassAsync(Deadline deadline, DateTimeOffset now, CancellationToken ct)
    {
        var cause = new DeliveryId($"deadline|{deadline.Due.UtcTicks:x}");
        var settled = await gate.DecideAsync(
            deadline.Workshop, cause, workshop => WorkshopDecider.Decide(new WorkshopCommand.PassTime(s_clock), workshop, now), ct);
        await slots.ShowAsync(deadline.Workshop, ct);
        await deadlines.NoteAsync(store, deadline.Workshop, settled.After, now, ct);
    }
}
