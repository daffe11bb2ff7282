using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>
/// Remembers what each slot shows. Old never overwrites new: claim before sending, and send again if somebody claimed a higher version
/// meanwhile.
/// </summary>
public interface ICardLedger
{
    Task<LedgerEntry?> ReadAsync(WorkshopId id, Slot slot, CancellationToken ct);

    /// <summary>
    /// Claims a version for a slot. The version that is shown can be claimed once more, because a card also changes with names; then
    /// <see cref="LedgerEntry.Shown"/> goes one down, so that the claim is open like any other.
    /// </summary>
    /// <returns>
    /// The slot with the claim, as it stands now: somebody may have posted it since it was looked at. Null when a higher version is claimed,
    /// when this version is claimed and not yet shown, when something else is shown than was <see cref="SlotClaim.Seen"/>, and while somebody
    /// is about to post the slot for the first time.
    /// </returns>
    Task<LedgerEntry?> ClaimAsync(WorkshopId id, SlotClaim claim, CancellationToken ct);

    /// <summary>Notes what the platform shows now; ignored when a higher version has been recorded.</summary>
    /// <returns>Whether nobody has claimed a higher version since; else what was sent last may not be the newest.</returns>
    Task<bool> RecordAsync(WorkshopId id, LedgerEntry shown, CancellationToken ct);

    /// <summary>Gives a failed claim back, so that the reconciler tries again.</summary>
    Task ReleaseAsync(WorkshopId id, Slot slot, int version, CancellationToken ct);

    IAsyncEnumerable<LedgerEntry> AllAsync(WorkshopId id, CancellationToken ct);
}

/// <summary>A wish to show a slot.</summary>
/// <param name="Version">The version of the workshop whose content is about to be sent.</param>
/// <param name="Seen">The fingerprint that the ledger held before that content was made; counts only for the version that is shown already.</param>
public sealed record SlotClaim(Slot Slot, int Version, string? Seen = null);

/// <summary>A place in the chat whose content follows from state.</summary>
/// <param name="Room">The conversation it stands in, as <see cref="Room.Key"/> writes it.</param>
/// <param name="Subject">What tells slots of one kind apart: a part, a person, empty.</param>
public sealed record Slot(SlotKind Kind, string Room, string Subject = "");

/// <summary>The kinds of slots.</summary>
public enum SlotKind
{
    Board,
    Reveal,
    Recap,
    Announcement,
    Invitation,
    Reminder,
    Question,
    Summary,
    Picture,
}

/// <param name="Claimed">The version somebody is showing or has shown.</param>
/// <param name="Shown">The version the platform is known to show at least; -1 before the first.</param>
/// <param name="Reference">The platform's own handle of the message.</param>
/// <param name="Fingerprint">Hash of the content shown, so that an unchanged slot is not sent again.</param>
public sealed record LedgerEntry(Slot Slot, int Claimed, int Shown, string? Reference, string? Fingerprint);
