using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>
/// Remembers which version of a workshop each slot shows. Old never overwrites new: claim the higher version before sending; after
/// sending re-read, and send again if it moved.
/// </summary>
public interface ICardLedger
{
    Task<LedgerEntry?> ReadAsync(WorkshopId id, Slot slot, CancellationToken ct);

    /// <summary>Claims <paramref name="version"/> for a slot.</summary>
    /// <returns>False when the same or a higher version is claimed already.</returns>
    Task<bool> ClaimAsync(WorkshopId id, Slot slot, int version, CancellationToken ct);

    /// <summary>Notes what the platform shows now; ignored when a higher version has been recorded.</summary>
    Task RecordAsync(WorkshopId id, LedgerEntry shown, CancellationToken ct);

    /// <summary>Gives a failed claim back, so that the reconciler tries again.</summary>
    Task ReleaseAsync(WorkshopId id, Slot slot, int version, CancellationToken ct);

    IAsyncEnumerable<LedgerEntry> AllAsync(WorkshopId id, CancellationToken ct);
}

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
/// <param name="Shown">The version the platform is known to show; -1 before the first.</param>
/// <param name="Reference">The platform's own handle of the message.</param>
/// <param name="Fingerprint">Hash of the content shown, so that an unchanged slot is not sent again.</param>
public sealed record LedgerEntry(Slot Slot, int Claimed, int Shown, string? Reference, string? Fingerprint);
