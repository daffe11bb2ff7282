using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>
/// Makes the chat show what the state says. It compares every slot with the ledger and shows what differs, always the newest state; a
/// crash, a refusal of the platform or an outage leaves nothing behind that the next looks do not repair. So there is no outbox.
/// </summary>
public sealed partial class SlotKeeper(
    IWorkshopStore store, ICardLedger ledger, ChannelDirectory channels, Voices voices, ILogger<SlotKeeper> logger)
{
    /// <summary>How often the newest state is read again while others keep changing it; the next round goes on from there.</summary>
    private const int MostRounds = 8;

    /// <summary>Claims that were open at the last look, with the version they are for.</summary>
    private readonly ConcurrentDictionary<(WorkshopId Workshop, Slot Slot), int> _open = new();

    /// <summary>Shows every slot of one workshop that is behind.</summary>
    /// <returns>Whether everything is shown now.</returns>
    public async Task<bool> ShowAsync(WorkshopId id, CancellationToken ct)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var workshop = await store.LoadAsync(id, ct);
            if (workshop.Lifecycle == Lifecycle.NotStarted)
            {
                return true;
            }

            var done = await ShowAsync(workshop, ct);
            if ((await store.LoadAsync(id, ct)).Version == workshop.Version)
            {
                return done;
            }
        }

        return false;
    }

    /// <summary>
    /// Shows what is behind, and gives back a claim that is open for the second look in a row: whoever held it crashed between claiming
    /// and recording. Looks must lie further apart than a channel takes to send, so that no claim in use is given away.
    /// </summary>
    /// <returns>Whether everything is shown now.</returns>
    public async Task<bool> RepairAsync(WorkshopId id, CancellationToken ct)
    {
        await foreach (var entry in ledger.AllAsync(id, ct))
        {
            var wasOpen = _open.TryRemove((id, entry.Slot), out var claimed) && claimed == entry.Claimed;
            if (entry.Claimed > entry.Shown && wasOpen)
            {
                await ledger.ReleaseAsync(id, entry.Slot, entry.Claimed, ct);
            }
            else if (entry.Claimed > entry.Shown)
            {
                _open[(id, entry.Slot)] = entry.Claimed;
            }
        }

        return await ShowAsync(id, ct);
    }

    private async Task<bool> ShowAsync(Workshop workshop, CancellationToken ct)
    {
        var context = await voices.ForSlotsAsync(workshop, ct);
        var shown = new Dictionary<Slot, LedgerEntry>();
        await foreach (var entry in ledger.AllAsync(workshop.Id, ct))
        {
            shown[entry.Slot] = entry;
        }

        var done = true;
        foreach (var content in Prompter.Slots(workshop, context))
        {
            done &= await ShowAsync(workshop, content, shown, ct);
        }

        return done;
    }

    private async Task<bool> ShowAsync(Workshop workshop, SlotContent content, Dictionary<Slot, LedgerEntry> shown, CancellationToken ct)
    {
        var fingerprint = Fingerprint(content.Card);
        var entry = shown.GetValueOrDefault(content.Slot);
        if (entry is not null && (entry.Fingerprint == fingerprint || entry.Shown > workshop.Version))
        {
            return true;
        }

        if (channels.Find(Room.Parse(content.Slot.Room).Channel) is not { } channel || !await ledger.ClaimAsync(workshop.Id, content.Slot, workshop.Version, ct))
        {
            return false;
        }

        return await SendAsync(channel, workshop, content, (entry, fingerprint, shown), ct);
    }

    private async Task<bool> SendAsync(
        IChatChannel channel, Workshop workshop, SlotContent content, (LedgerEntry? Before, string Fingerprint, Dictionary<Slot, LedgerEntry> Shown) known, CancellationToken ct)
    {
        var under = content.Under is { } host ? known.Shown.GetValueOrDefault(host)?.Reference : null;
        try
        {
            var reference = await channel.ShowAsync(Room.Parse(content.Slot.Room), content.Card, known.Before?.Reference, under, ct);
            var entry = new LedgerEntry(content.Slot, workshop.Version, workshop.Version, reference, known.Fingerprint);
            await ledger.RecordAsync(workshop.Id, entry, ct);
            known.Shown[content.Slot] = entry;
            return true;
        }
        catch (ChannelFaultException fault)
        {
            Log.NotShown(logger, workshop.Id.Value, content.Slot.Kind, fault.Code);
            await ledger.ReleaseAsync(workshop.Id, content.Slot, workshop.Version, ct);
            return false;
        }
    }

    private static string Fingerprint(Card card) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.ToString())))[..32];

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Warning, "Workshop {Workshop}: {Slot} could not be shown ({Code}); it will be tried again.")]
        public static partial void NotShown(ILogger logger, string workshop, SlotKind slot, string code);
    }
}
