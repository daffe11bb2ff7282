using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Wire;

/// <summary>What has to be known of channels: where nothing may be posted, which threads are whose, what may have been posted already.</summary>
internal sealed class SlackPlaces(IShelf shelf, TimeProvider time)
{
    private const string StoppedShelf = "slack-stopped";
    private const string ThreadShelf = "slack-threads";
    private const string UnsureShelf = "slack-unsure";

    /// <summary>Another replica may have heard something newer.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (string? Why, DateTimeOffset At)> _stopped = new(StringComparer.Ordinal);

    /// <summary>Why nothing is posted here; null while the bot may speak.</summary>
    public async Task<string?> StoppedAsync(SlackPlace place, CancellationToken ct)
    {
        if (_stopped.TryGetValue(Key(place), out var known) && time.GetUtcNow() - known.At < s_fresh)
        {
            return known.Why;
        }

        var why = await shelf.ReadAsync(StoppedShelf, Key(place), ct);
        _stopped[Key(place)] = (why, time.GetUtcNow());
        return why;
    }

    /// <returns>Whether this is news.</returns>
    public async Task<bool> StandAsync(SlackPlace place, string? why, CancellationToken ct)
    {
        _stopped[Key(place)] = (why, time.GetUtcNow());
        if (why is null)
        {
            return await shelf.RemoveAsync(StoppedShelf, Key(place), ct);
        }

        return await shelf.AddAsync(StoppedShelf, Key(place), why, ct);
    }

    /// <summary>The workshop whose board heads a thread.</summary>
    public async Task<WorkshopId?> InThreadAsync(SlackPlace place, string thread, CancellationToken ct) =>
        await shelf.ReadAsync(ThreadShelf, $"{Key(place)}/{thread}", ct) is { } id ? new WorkshopId(id) : null;

    public Task HeadsAsync(SlackPlace place, string ts, WorkshopId id, CancellationToken ct) => shelf.PutAsync(ThreadShelf, $"{Key(place)}/{ts}", id.Value, ct);

    /// <summary>Forgets the threads of a workshop.</summary>
    public static async Task EraseAsync(WorkshopId id, IShelf shelf, CancellationToken ct)
    {
        await foreach (var thread in shelf.AllAsync(ThreadShelf, "", ct))
        {
            if (thread.Text == id.Value)
            {
                await shelf.RemoveAsync(ThreadShelf, thread.Key, ct);
            }
        }
    }

    /// <summary>Whether nobody was greeted here yet; from now on somebody was.</summary>
    public Task<bool> FirstGreetingAsync(SlackPlace place, CancellationToken ct) => shelf.AddAsync("slack-greeted", Key(place), "", ct);

    /// <summary>Whether this may stand in the channel already: it was sent a moment ago, and Slack did not say what became of it.</summary>
    public async Task<bool> MayStandAsync(string what, CancellationToken ct) =>
        await shelf.ReadAsync(UnsureShelf, what, ct) is { } until && long.Parse(until, System.Globalization.CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task MayStandAsync(string what, TimeSpan wait, CancellationToken ct) =>
        shelf.PutAsync(UnsureShelf, what, (time.GetUtcNow() + wait).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), ct);

    private static string Key(SlackPlace place) => $"{place.Install}/{place.Target}";
}
