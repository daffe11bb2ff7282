using System.Collections.Concurrent;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack;

/// <summary>
/// The way to a workshop's messages in a channel, for whoever is not there at the moment. Slack says it, once for each message; where it does
/// not, or not soon, there is no link and nothing else is missing.
/// </summary>
internal sealed class SlackLinks(SlackClient client, ICardLedger ledger, IRooms rooms, IWorkshopStore store, SlackOptions options, TimeProvider time)
{
    private const int MostKnown = 5_000;

    /// <summary>A workspace can get another name, and its messages other addresses with it.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromHours(12);

    /// <summary>What Slack would not say is asked again after this.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Asked> _asked = new(StringComparer.Ordinal);

    /// <summary>To the board of a workshop, or to its summary once it is over.</summary>
    public async Task<MessageLink?> ToAsync(string install, Workshop workshop, Texts texts, CancellationToken ct) =>
        workshop.Lifecycle == Lifecycle.Finished && await FindAsync(install, workshop.Id, SlotKind.Summary, ct) is { } summary
            ? new MessageLink(texts.Chat.GoToSummary, summary)
            : await ToBoardAsync(install, workshop.Id, texts, ct);

    public async Task<MessageLink?> ToAsync(string install, WorkshopId id, Texts texts, CancellationToken ct) => await ToAsync(install, await store.LoadAsync(id, ct), texts, ct);

    public async Task<MessageLink?> ToBoardAsync(string install, WorkshopId id, Texts texts, CancellationToken ct) =>
        await FindAsync(install, id, SlotKind.Board, ct) is { } board ? new MessageLink(texts.Chat.GoToBoard, board) : null;

    /// <summary>The message that shows a slot in a channel of this installation.</summary>
    private async Task<Uri?> FindAsync(string install, WorkshopId id, SlotKind kind, CancellationToken ct)
    {
        await foreach (var room in rooms.OfAsync(id, ct))
        {
            if (room.Channel == SlackIds.Channel && SlackIds.Place(room) is { IsDirect: false } place && place.Install == install
                && MessageRef.Parse((await ledger.ReadAsync(id, new Slot(kind, room.Key), ct))?.Reference) is { File: null } message)
            {
                return await AddressAsync(install, message, ct);
            }
        }

        return null;
    }

    private async Task<Uri?> AddressAsync(string install, MessageRef message, CancellationToken ct)
    {
        var key = $"{install} {message}";
        if (_asked.Count > MostKnown)
        {
            _asked.Clear();
        }

        if (_asked.TryGetValue(key, out var before) && before.IsOver(time.GetUtcNow()))
        {
            _asked.TryRemove(KeyValuePair.Create(key, before));
        }

        // Asked once for all who wait, and for nobody longer than a moment.
        var answer = _asked.GetOrAdd(key, _ => new Asked(time.GetUtcNow(), new Lazy<Task<Uri?>>(() => AskAsync(install, message)))).Answer.Value;
        return answer.IsCompleted || await Task.WhenAny(answer, Task.Delay(options.Patience.Link, time, ct)) == answer ? await answer : null;
    }

    private async Task<Uri?> AskAsync(string install, MessageRef message)
    {
        try
        {
            return await client.CallAsync(install, new SlackMethod.Permalink(message.Channel, message.Ts), CancellationToken.None) is Answered.Done { Body: var said }
                && Uri.TryCreate(said.Text("permalink"), UriKind.Absolute, out var address) && Trusts(address) && address.AbsoluteUri.Length <= BlockLimits.Url
                ? address
                : null;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private bool Trusts(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && options.ApiUrl.IsLoopback);

    private sealed record Asked(DateTimeOffset At, Lazy<Task<Uri?>> Answer)
    {
        public bool IsOver(DateTimeOffset now) => Answer.Value.IsCompleted && now - At >= (Answer.Value is { IsCompletedSuccessfully: true, Result: not null } ? s_fresh : s_again);
    }
}
