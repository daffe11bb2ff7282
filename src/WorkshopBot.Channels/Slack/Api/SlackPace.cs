using System.Collections.Concurrent;

namespace WorkshopBot.Channels.Slack.Api;

/// <summary>
/// Stays below the tier of each method in each workspace, and below one message a second in each channel, with short bursts. Staying below
/// is cheaper than being refused; where Slack refuses all the same, everybody waits as long as it says.
/// </summary>
internal sealed class SlackPace(TimeProvider time)
{
    private static readonly (TimeSpan Window, int Most)[] s_channel = [(TimeSpan.FromSeconds(1), 3), (TimeSpan.FromSeconds(10), 12), (TimeSpan.FromMinutes(1), 55)];

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _closed = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Waits until one more call may go out, and counts it.</summary>
    public async Task WaitAsync(string install, SlackMethod method, CancellationToken ct)
    {
        while (Take(install, method) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, ct);
        }
    }

    /// <summary>Slack said how long to stay away from a method.</summary>
    public void Close(string install, SlackMethod method, TimeSpan wait) => _closed[$"{install}|{method.Name}"] = time.GetUtcNow() + wait;

    /// <summary>How long to wait; zero when the call is counted.</summary>
    internal TimeSpan Take(string install, SlackMethod method)
    {
        lock (_lock)
        {
            var (now, name) = (time.GetUtcNow(), $"{install}|{method.Name}");
            var wait = _closed.TryGetValue(name, out var until) && until > now ? until - now : TimeSpan.Zero;
            var ofMethod = Of(name);
            wait = Max(wait, Wait(ofMethod, [(TimeSpan.FromMinutes(1), (int)method.Tier)], now));
            var ofChannel = method is SlackMethod.PostMessage post ? Of($"{install}|#{post.Channel}") : null;
            wait = ofChannel is null ? wait : Max(wait, Wait(ofChannel, s_channel, now));
            if (wait <= TimeSpan.Zero)
            {
                // Posting has no tier of its own: the channels' pace is its limit.
                (ofChannel ?? ofMethod).Enqueue(now);
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
            if (sent.Count(at => now - at < window) >= most)
            {
                wait = Max(wait, sent.ElementAt(sent.Count - most) + window - now);
            }
        }

        return wait;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

/// <summary>How long and how often is waited.</summary>
internal sealed record SlackPatience
{
    public int Attempts { get; init; } = 4;

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A longer wait than this is the reconciler's business, not that of a call in the way of others.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After this long a sent form is answered with a view that waits.</summary>
    public TimeSpan ViewAnswer { get; init; } = TimeSpan.FromMilliseconds(2_200);

    /// <summary>How long is waited for somebody's name before the acknowledgement.</summary>
    public TimeSpan Name { get; init; } = TimeSpan.FromMilliseconds(900);

    /// <summary>What happens within this time is one change of a Home tab.</summary>
    public TimeSpan Home { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long is waited for the address of a message; what comes later is there the next time.</summary>
    public TimeSpan Link { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a message that may have been posted is not posted again.</summary>
    public TimeSpan Unsure { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The first pause while a file is not ready yet; doubles four times.</summary>
    public TimeSpan FilePoll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Before a lost socket is opened again; grows with every failure.</summary>
    public TimeSpan Reconnect { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Doubles with every attempt.</summary>
    /// <param name="jitter">Percent, so that several do not come back at the same moment.</param>
    public TimeSpan Pause(int attempt, int jitter)
    {
        var pause = FirstPause * Math.Pow(2, attempt - 1);
        return (pause < LongestPause ? pause : LongestPause) * (1 + (jitter / 100.0));
    }
}
