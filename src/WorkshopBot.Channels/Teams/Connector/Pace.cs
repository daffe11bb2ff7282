using System.Collections.Concurrent;

namespace WorkshopBot.Channels.Teams.Connector;

/// <summary>
/// Keeps below the limits that Teams states for one bot in one conversation, and for one bot in one tenant (there the lower of the two
/// documented figures). Staying below them is cheaper than being refused.
/// </summary>
internal sealed class Pace(TimeProvider time)
{
    private static readonly (TimeSpan Window, int Most)[] s_conversation =
        [(TimeSpan.FromSeconds(1), 7), (TimeSpan.FromSeconds(2), 8), (TimeSpan.FromSeconds(30), 60), (TimeSpan.FromHours(1), 1800)];

    private static readonly (TimeSpan Window, int Most)[] s_tenant = [(TimeSpan.FromSeconds(1), 30)];

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.Ordinal);

    /// <summary>Waits until one more call may go out, and counts it.</summary>
    public async Task WaitAsync(string conversation, string tenant, CancellationToken ct)
    {
        while (Take(conversation, tenant) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, ct);
        }
    }

    /// <summary>How long to wait; zero when the call is counted.</summary>
    internal TimeSpan Take(string conversation, string tenant)
    {
        lock (_sent)
        {
            var now = time.GetUtcNow();
            var (inConversation, inTenant) = (Of($"c|{conversation}"), Of($"t|{tenant}"));
            var wait = Max(Wait(inConversation, s_conversation, now), Wait(inTenant, s_tenant, now));
            if (wait <= TimeSpan.Zero)
            {
                inConversation.Enqueue(now);
                inTenant.Enqueue(now);
            }

            return wait;
        }
    }

    private Queue<DateTimeOffset> Of(string key) => _sent.GetOrAdd(key, _ => new Queue<DateTimeOffset>());

    private static TimeSpan Wait(Queue<DateTimeOffset> sent, (TimeSpan Window, int Most)[] limits, DateTimeOffset now)
    {
        while (sent.TryPeek(out var oldest) && now - oldest >= limits[^1].Window)
        {
            sent.Dequeue();
        }

        var wait = TimeSpan.Zero;
        foreach (var (window, most) in limits)
        {
            // The call that has to leave the window before the next fits in.
            var inWindow = sent.Count(at => now - at < window);
            if (inWindow >= most)
            {
                wait = Max(wait, sent.ElementAt(sent.Count - most) + window - now);
            }
        }

        return wait;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
