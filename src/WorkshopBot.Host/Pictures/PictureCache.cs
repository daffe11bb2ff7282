namespace WorkshopBot.Host.Pictures;

/// <summary>
/// Keeps what was drawn last, up to a number of bytes, and lets everybody who asks for the same thing at the same time wait for one
/// drawing. A drawing that failed is not kept.
/// </summary>
internal sealed class PictureCache<TKey, TValue>(Func<TValue, long> sizeOf, long mostBytes)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _newestFirst = [];
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _byKey = [];
    private readonly Dictionary<TKey, Task<TValue>> _drawing = [];
    private long _bytes;

    /// <summary>How many bytes are kept now.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _bytes;
            }
        }
    }

    /// <param name="draw">Runs to its end even when this caller gives up: others may be waiting for it.</param>
    public Task<TValue> GetAsync(TKey key, Func<Task<TValue>> draw, CancellationToken ct)
    {
        lock (_lock)
        {
            if (_byKey.TryGetValue(key, out var kept))
            {
                _newestFirst.Remove(kept);
                _newestFirst.AddFirst(kept);
                return Task.FromResult(kept.Value.Value);
            }

            if (!_drawing.TryGetValue(key, out var running))
            {
                // Started on the pool, so that the lock is never held while somebody draws.
                running = Task.Run(() => DrawAsync(key, draw), CancellationToken.None);
                _drawing[key] = running;
            }

            return running.WaitAsync(ct);
        }
    }

    /// <summary>Forgets what the condition names.</summary>
    public void Drop(Func<TKey, bool> condition)
    {
        lock (_lock)
        {
            foreach (var key in _byKey.Keys.Where(condition).ToList())
            {
                Remove(_byKey[key]);
            }
        }
    }

    private async Task<TValue> DrawAsync(TKey key, Func<Task<TValue>> draw)
    {
        try
        {
            var value = await draw();
            Keep(key, value);
            return value;
        }
        finally
        {
            lock (_lock)
            {
                _drawing.Remove(key);
            }
        }
    }

    private void Keep(TKey key, TValue value)
    {
        var size = sizeOf(value);
        if (size > mostBytes)
        {
            return;
        }

        lock (_lock)
        {
            if (_byKey.TryGetValue(key, out var old))
            {
                Remove(old);
            }

            _byKey[key] = _newestFirst.AddFirst(new Entry(key, value, size));
            _bytes += size;
            while (_bytes > mostBytes)
            {
                Remove(_newestFirst.Last!);
            }
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _newestFirst.Remove(node);
        _byKey.Remove(node.Value.Key);
        _bytes -= node.Value.Size;
    }

    private readonly record struct Entry(TKey Key, TValue Value, long Size);
}
