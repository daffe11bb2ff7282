using System.Collections.Concurrent;

namespace WorkshopBot.Channels.Teams.Connector;

/// <summary>Work in order: what has the same name is done one after another, in the order in which it was asked for; the rest side by side.</summary>
internal sealed class Lanes
{
    private readonly ConcurrentDictionary<string, Task> _ends = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public int Busy => _ends.Count;

    public Task<T> RunAsync<T>(string lane, Func<Task<T>> work)
    {
        lock (_lock)
        {
            var before = _ends.GetValueOrDefault(lane, Task.CompletedTask);
            var mine = AfterAsync(before, work);
            var end = LeaveAsync(lane, mine);
            _ends[lane] = end;
            return mine;
        }
    }

    /// <summary>Waits for all that was asked for.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(_ends.Values);

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        await before;
        return await work();
    }

    /// <summary>Never fails, so that the next in the lane runs whatever became of this one.</summary>
    private async Task LeaveAsync(string lane, Task mine)
    {
        // Not at once: the end has to stand in its lane before it can leave it.
        await Task.Yield();
        await mine.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            if (_ends.TryGetValue(lane, out var last) && last.IsCompletedSuccessfully)
            {
                _ends.TryRemove(lane, out _);
            }
        }
    }
}
