using System.Collections.Concurrent;
using System.Globalization;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams.Boards;

/// <summary>
/// How many messages a conversation has had, as far as the bot hears them or posts them itself. Written down in tens, so that counting costs
/// next to nothing; a crash, or two replicas at the same moment, may lose some.
/// </summary>
internal sealed class Talk(IShelf shelf)
{
    private const string Shelf = "teams-talk";
    private const int Step = 10;

    private readonly ConcurrentDictionary<string, int> _unwritten = new(StringComparer.Ordinal);

    public async Task AddAsync(string conversation, CancellationToken ct)
    {
        if (_unwritten.AddOrUpdate(conversation, 1, (_, before) => before + 1) >= Step && _unwritten.TryRemove(conversation, out var more))
        {
            await shelf.PutAsync(Shelf, conversation, (await WrittenAsync(conversation, ct) + more).ToString(CultureInfo.InvariantCulture), ct);
        }
    }

    public async Task<int> CountAsync(string conversation, CancellationToken ct) =>
        await WrittenAsync(conversation, ct) + _unwritten.GetValueOrDefault(conversation);

    private async Task<int> WrittenAsync(string conversation, CancellationToken ct) =>
        int.TryParse(await shelf.ReadAsync(Shelf, conversation, ct), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : 0;
}
