namespace WorkshopBot.Facilitation.Ports;

/// <summary>
/// Small documents that a channel keeps for itself, such as posts, drafts and installations: on each shelf texts by key, in the ordinal
/// order of their keys. What a put or an add has answered survives a crash.
/// </summary>
public interface IShelf
{
    Task<string?> ReadAsync(string shelf, string key, CancellationToken ct);

    /// <summary>Stores a text; the last writer wins.</summary>
    Task PutAsync(string shelf, string key, string text, CancellationToken ct);

    /// <summary>Stores a text where none is.</summary>
    /// <returns>False when there was one; it stays.</returns>
    Task<bool> AddAsync(string shelf, string key, string text, CancellationToken ct);

    /// <returns>False when there was none.</returns>
    Task<bool> RemoveAsync(string shelf, string key, CancellationToken ct);

    /// <summary>What stands on a shelf behind <paramref name="after"/>, in ordinal order of the keys.</summary>
    IAsyncEnumerable<ShelfItem> AllAsync(string shelf, string after, CancellationToken ct);

    /// <summary>Takes everything off a shelf.</summary>
    Task EmptyAsync(string shelf, CancellationToken ct);
}

/// <summary>One document on a shelf.</summary>
public sealed record ShelfItem(string Key, string Text);
