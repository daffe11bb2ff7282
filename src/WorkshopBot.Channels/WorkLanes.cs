namespace WorkshopBot.Channels;

/// <summary>Work in order: what has the same name is done one after another, in the order in which it was asked for; the rest side by side.</summary>
internal sealed class WorkLanes
{
    private readonly Dictionary<string, (Task End, long Number)> _ends = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _asked;

    public Task<T> RunAsync<T>(string lane, Func<Task<T>> work)
    {
        lock (_lock)
        {
            var before = _ends.TryGetValue(lane, out var last) ? last.End : Task.CompletedTask;
            var (mine, number) = (AfterAsync(before, work), ++_asked);
            _ends[lane] = (LeaveAsync(lane, number, mine), number);
            return mine;
        }
    }

    /// <summary>Waits for all that was asked for.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_ends.Values.Select(last => last.End));
        }
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        // Off the caller's path, and never under the lock.
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return await work();
    }

    /// <summary>Never fails, so that the next in the lane runs whatever became of this one.</summary>
    private async Task LeaveAsync(string lane, long number, Task mine)
    {
        await mine.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock)
        {
            if (_ends.TryGetValue(lane, out var last) && last.Number == number)
            {
                _ends.Remove(lane);
            }
        }
    }
}
