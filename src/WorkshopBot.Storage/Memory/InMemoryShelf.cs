using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Memory;

/// <summary>What channels keep for themselves, in memory.</summary>
public sealed class InMemoryShelf : IShelf
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SortedDictionary<string, string>> _shelves = new(StringComparer.Ordinal);

    public Task<string?> ReadAsync(string shelf, string key, CancellationToken ct) => On(shelf, items => items.GetValueOrDefault(key), ct);

    public Task PutAsync(string shelf, string key, string text, CancellationToken ct) => On(shelf, items => items[key] = text, ct);

    public Task<bool> AddAsync(string shelf, string key, string text, CancellationToken ct) => On(shelf, items => items.TryAdd(key, text), ct);

    public Task<bool> RemoveAsync(string shelf, string key, CancellationToken ct) => On(shelf, items => items.Remove(key), ct);

    public async IAsyncEnumerable<ShelfItem> AllAsync(
        string shelf, string after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var item in await On(shelf, items => Behind(items, after), ct))
        {
            yield return item;
        }
    }

    public Task EmptyAsync(string shelf, CancellationToken ct) => On(shelf, items => { items.Clear(); return true; }, ct);

    private static ShelfItem[] Behind(SortedDictionary<string, string> items, string after) =>
        [.. items.Where(item => string.CompareOrdinal(item.Key, after) > 0).Select(item => new ShelfItem(item.Key, item.Value))];

    private Task<T> On<T>(string shelf, Func<SortedDictionary<string, string>, T> work, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (!_shelves.TryGetValue(shelf, out var items))
            {
                _shelves[shelf] = items = new SortedDictionary<string, string>(StringComparer.Ordinal);
            }

            return Task.FromResult(work(items));
        }
    }
}
