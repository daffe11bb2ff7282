using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>Something that everybody is told in one line once it has happened, with what that line needs from the state of that moment.</summary>
/// <param name="Version">The version of the workshop that it made.</param>
/// <param name="Charter">The charter before it.</param>
/// <param name="Until">When the part that was open afterwards is due.</param>
public sealed record Notice(int Version, WorkshopEvent What, DateTimeOffset At, Charter Charter, DateTimeOffset? Until)
{
    /// <summary>The part that was open afterwards.</summary>
    public StageKey Stage { get; init; }

    /// <summary>Who facilitated afterwards.</summary>
    public ParticipantId? Facilitator { get; init; }

    /// <summary>The edition of the blueprint afterwards.</summary>
    public int Edition { get; init; }

    /// <summary>The steps that changed their lane with a new rule about what the customer perceives.</summary>
    public Sequence<ItemId> Steps { get; init; }

    /// <summary>When an event was one of those that everybody is told; null for all others, most of which the board shows by itself.</summary>
    public static DateTimeOffset? Moment(WorkshopEvent what, Workshop before) => what switch
    {
        WorkshopEvent.CharterWritten e when before.HasBegun && before.Charter != e.Charter => e.At,
        WorkshopEvent.WorkshopPaused { Because: null } e => e.At,
        WorkshopEvent.WorkshopResumed { Because: null } e => e.At,
        WorkshopEvent.WorkshopReopened e => e.At,
        WorkshopEvent.FacilitationHandedOver e => e.At,
        WorkshopEvent.StageOpened e when before.Rounds.ContainsKey(e.Stage) => e.At,
        WorkshopEvent.StageExtended e => e.At,
        WorkshopEvent.LateContributionTaken e => e.At,
        WorkshopEvent.VisibilityChanged e when before.HasBegun => e.At,
        _ => null,
    };
}
