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
    IWorkshopStore store, ICardLedger ledger, ChannelDirectory channels, Voices voices, ILogger<SlotKeeper> logger, IEnumerable<ILookWatch>? watches = null)
{
    /// <summary>How often the newest state is read again while others keep changing it; the next round goes on from there.</summary>
    private const int MostRounds = 8;

    /// <summary>At how many looks in a row a claim is found open before it is given back.</summary>
    private const int PatientLooks = 3;

    /// <summary>Claims that were open at the last look: the version they are for, and at how many looks they were.</summary>
    private readonly ConcurrentDictionary<(WorkshopId Workshop, Slot Slot), (int Claimed, int Looks)> _open = new();

    /// <summary>Shows every slot of one workshop that is behind.</summary>
    /// <returns>Whether everything is shown now.</returns>
    public async Task<bool> ShowAsync(WorkshopId id, CancellationToken ct) => await LookAsync(id, ct) == Coverage.All;

    /// <inheritdoc cref="ShowAsync(WorkshopId, CancellationToken)"/>
    /// <returns>How far it came.</returns>
    public async Task<Coverage> LookAsync(WorkshopId id, CancellationToken ct)
    {
        var overtaken = new HashSet<Slot>();
        for (var round = 0; round < MostRounds; round++)
        {
            // Read before the state and the names, so that what is made of them is never older than what the ledger says.
            var shown = await ledger.AllAsync(id, ct).ToDictionaryAsync(entry => entry.Slot, cancellationToken: ct);
            var workshop = await store.LoadAsync(id, ct);
            if (workshop.Lifecycle == Lifecycle.NotStarted)
            {
                return Coverage.All;
            }

            foreach (var watch in watches ?? [])
            {
                watch.Looked(workshop);
            }

            var done = await ShowAsync(workshop, new Look(shown, overtaken), ct);
            if (overtaken.Count == 0 && (await store.LoadAsync(id, ct)).Version == workshop.Version)
            {
                return done;
            }
        }

        return Coverage.Behind;
    }

    /// <summary>
    /// Shows what is behind, and gives back a claim that is open for the third look in a row: whoever held it crashed between claiming
    /// and recording. Twice the time between looks must be longer than a channel takes to send when much is to be drawn, so that no claim in
    /// use is given away: what it stands for would be posted twice.
    /// </summary>
    /// <returns>Whether everything is shown now.</returns>
    public async Task<bool> RepairAsync(WorkshopId id, CancellationToken ct)
    {
        await foreach (var entry in ledger.AllAsync(id, ct))
        {
            _open.TryRemove((id, entry.Slot), out var seen);
            var looks = seen.Claimed == entry.Claimed ? seen.Looks + 1 : 1;
            if (entry.Claimed > entry.Shown && looks >= PatientLooks)
            {
                await ledger.ReleaseAsync(id, entry.Slot, entry.Claimed, ct);
            }
            else if (entry.Claimed > entry.Shown)
            {
                _open[(id, entry.Slot)] = (entry.Claimed, looks);
            }
        }

        return await ShowAsync(id, ct);
    }

    /// <summary>How many slots do not show yet what the state says.</summary>
    public async Task<int> BehindAsync(Workshop workshop, CancellationToken ct)
    {
        var shown = new Dictionary<Slot, string?>();
        await foreach (var entry in ledger.AllAsync(workshop.Id, ct))
        {
            shown[entry.Slot] = entry.Fingerprint;
        }

        var context = await voices.ForSlotsAsync(workshop, ct);
        return Prompter.Slots(workshop, context).Count(content => shown.GetValueOrDefault(content.Slot) != Fingerprint(content.Card));
    }

    private async Task<Coverage> ShowAsync(Workshop workshop, Look look, CancellationToken ct)
    {
        var context = await voices.ForSlotsAsync(workshop, ct);
        var done = true;
        foreach (var content in Prompter.Slots(workshop, context))
        {
            done &= await ShowAsync(workshop, content, look, ct);
        }

        return !done ? Coverage.Behind : context.Board.TilesLate ? Coverage.PicturesLate : Coverage.All;
    }

    private async Task<bool> ShowAsync(Workshop workshop, SlotContent content, Look look, CancellationToken ct)
    {
        var again = look.Overtaken.Remove(content.Slot);
        var fingerprint = Fingerprint(content.Card);
        var entry = look.Shown.GetValueOrDefault(content.Slot);
        if (entry is not null && ((entry.Fingerprint == fingerprint && !again) || entry.Shown > workshop.Version))
        {
            return true;
        }

        // What stands under something waits for it: another replica may be posting it at this moment.
        if (content.Under is { } host && !await StandsAsync(workshop.Id, host, look, ct))
        {
            return false;
        }

        var claim = new SlotClaim(content.Slot, workshop.Version, entry?.Fingerprint);
        if (channels.Find(Room.Parse(content.Slot.Room).Channel) is not { } channel || await ledger.ClaimAsync(workshop.Id, claim, ct) is not { } claimed)
        {
            return false;
        }

        // Where it stands may be news of this moment: another replica may have posted it since the look.
        look.Shown[content.Slot] = claimed;
        return await SendAsync(channel, workshop, content, look, ct);
    }

    private async Task<bool> StandsAsync(WorkshopId id, Slot host, Look look, CancellationToken ct)
    {
        if (look.Shown.GetValueOrDefault(host)?.Reference is null && await ledger.ReadAsync(id, host, ct) is { Reference: not null } stands)
        {
            look.Shown[host] = stands;
        }

        return look.Shown.GetValueOrDefault(host)?.Reference is not null;
    }

    private async Task<bool> SendAsync(IChatChannel channel, Workshop workshop, SlotContent content, Look look, CancellationToken ct)
    {
        var under = content.Under is { } host ? look.Shown.GetValueOrDefault(host)?.Reference : null;
        try
        {
            var before = look.Shown.GetValueOrDefault(content.Slot)?.Reference;
            var reference = await channel.ShowAsync(Room.Parse(content.Slot.Room), content.Card with { About = workshop.Id, Slot = content.Slot.Kind }, before, under, ct);
            var entry = new LedgerEntry(content.Slot, workshop.Version, workshop.Version, reference, Fingerprint(content.Card));
            look.Shown[content.Slot] = entry;
            if (!await ledger.RecordAsync(workshop.Id, entry, ct))
            {
                // Somebody sent a newer state while this one was on its way; which of the two arrived last is not known.
                look.Overtaken.Add(content.Slot);
            }

            return true;
        }
        catch (ChannelFaultException fault)
        {
            Log.NotShown(logger, workshop.Id.Value, content.Slot.Kind, fault.Code);
            await GiveBackAsync(workshop, content.Slot, fault.Standing, look, ct);
            return false;
        }
    }

    /// <summary>What stands in part is known by its place and by no content, so that the next look completes it.</summary>
    private async Task GiveBackAsync(Workshop workshop, Slot slot, string? standing, Look look, CancellationToken ct)
    {
        if (standing is null)
        {
            await ledger.ReleaseAsync(workshop.Id, slot, workshop.Version, ct);
            return;
        }

        var entry = new LedgerEntry(slot, workshop.Version, workshop.Version, standing, null);
        look.Shown[slot] = entry;
        await ledger.RecordAsync(workshop.Id, entry, ct);
    }

    private static string Fingerprint(Card card) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.ToString())))[..32];

    /// <summary>What the ledger says is shown, and the slots that were overtaken while they were sent.</summary>
    private sealed record Look(Dictionary<Slot, LedgerEntry> Shown, HashSet<Slot> Overtaken);

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Warning, "Workshop {Workshop}: {Slot} could not be shown ({Code}); it will be tried again.")]
        public static partial void NotShown(ILogger logger, string workshop, SlotKind slot, string code);
    }
}

/// <summary>How far a look at the slots of a workshop came.</summary>
public enum Coverage
{
    All,

    /// <summary>Something could not be shown; the reconciler tries again.</summary>
    Behind,

    /// <summary>Everything but pictures that wait for a busy renderer: looking again in a moment is right.</summary>
    PicturesLate,
}
