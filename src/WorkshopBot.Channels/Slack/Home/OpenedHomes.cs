using System.Collections.Concurrent;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Home;

/// <summary>Who has opened their Home tab, and a hash of what it shows: to nobody else is one published unasked.</summary>
internal sealed class OpenedHomes(IShelf shelf, SlackOptions options, TimeProvider time)
{
    public const string Shelf = "slack-homes";

    /// <summary>What was opened at another replica is known here after so many times the pace of the views.</summary>
    private const int Paces = 3;

    private readonly ConcurrentDictionary<string, byte> _known = new(StringComparer.Ordinal);
    private DateTimeOffset _read = DateTimeOffset.MinValue;

    /// <summary>Whether it may be open, as far as that is known without asking the shelf for each person. Asked by one at a time.</summary>
    public async Task<bool> MayBeAsync(Sender who, CancellationToken ct)
    {
        if (time.GetUtcNow() - _read >= options.Patience.Home * Paces)
        {
            await foreach (var (key, _) in shelf.AllAsync(Shelf, "", ct))
            {
                _known[key] = 0;
            }

            _read = time.GetUtcNow();
        }

        return _known.ContainsKey(Key(who));
    }

    /// <summary>What somebody's Home tab shows; null for whoever has not opened it.</summary>
    public async Task<string?> ShownAsync(Sender who, CancellationToken ct)
    {
        var shown = await shelf.ReadAsync(Shelf, Key(who), ct);
        if (shown is null)
        {
            _known.TryRemove(Key(who), out _);
        }

        return shown;
    }

    public async Task NoteAsync(Sender who, string hash, CancellationToken ct)
    {
        await shelf.PutAsync(Shelf, Key(who), hash, ct);
        _known[Key(who)] = 0;
    }

    public async Task ForgetAsync(Sender who, CancellationToken ct)
    {
        await shelf.RemoveAsync(Shelf, Key(who), ct);
        _known.TryRemove(Key(who), out _);
    }

    private static string Key(Sender who) => $"{who.Install}/{who.User}";
}
