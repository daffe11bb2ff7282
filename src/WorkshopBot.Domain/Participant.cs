using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain;

/// <summary>Somebody who takes part. Names are not kept here: they live in one deletable row of the store.</summary>
public sealed record Participant
{
    public required ParticipantId Id { get; init; }
    public Role Role { get; init; }

    /// <summary>The lanes this person knows best; decides which questions they are asked.</summary>
    public Lanes Knows { get; init; }

    /// <summary>Language and IANA zone the person reads in; null means the workshop's.</summary>
    public string? Language { get; init; }
    public string? Zone { get; init; }

    /// <summary>Away or muted until then: not asked, not reminded, not missing.</summary>
    public DateTimeOffset? QuietUntil { get; init; }
    public bool Left { get; init; }

    /// <summary>The last time this person did anything here.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    public bool MayContribute => !Left && Role != Role.Observer;

    public bool IsQuiet(DateTimeOffset now) => QuietUntil > now;
}

/// <summary>What somebody is here for. Owner and facilitator are offices besides, held by one person each.</summary>
public enum Role
{
    /// <summary>Knows one or more lanes.</summary>
    Expert,
    CustomerVoice,

    /// <summary>Is asked only in the playback.</summary>
    Reviewer,
    Observer,
}
