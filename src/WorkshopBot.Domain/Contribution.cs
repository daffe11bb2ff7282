using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>What one person offered in a round. It becomes part of the blueprint when the round is revealed, at once in an open round.</summary>
public sealed record Contribution
{
    public required ItemId Id { get; init; }
    public required StageKey Stage { get; init; }
    public required int Round { get; init; }

    /// <summary>Null in a round without names.</summary>
    public ParticipantId? Author { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Offer Offer { get; init; }
    public Basis Basis { get; init; }
    public string? BasisNote { get; init; }
    public ContributionFate Fate { get; init; }

    /// <summary>What it is about: an id such as A7 or F3; empty when it is about the whole part.</summary>
    public string Target => Offer.Target;

    public bool Counts => Fate is ContributionFate.Given or ContributionFate.Accepted;
}

/// <summary>Where a contribution stands.</summary>
public enum ContributionFate
{
    /// <summary>Stored, not yet part of the blueprint.</summary>
    Given,

    /// <summary>Part of the blueprint.</summary>
    Accepted,

    /// <summary>Came after the part had closed; waits for the facilitator.</summary>
    Late,

    /// <summary>Everybody saw it, and then its question was asked once more; it stays to be read and does not count.</summary>
    Reconsidered,
    Withdrawn,
    Parked,
}
