namespace WorkshopBot.Domain.Blueprints;

/// <summary>Id of an activity: <c>A7</c> in a workshop, any short text in a file (<c>RX04</c>).</summary>
public readonly record struct ActivityId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Id of a fail point, such as <c>F3</c>.</summary>
public readonly record struct FailPointId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One box: one actor does one thing, in one lane of one phase.</summary>
public sealed record Activity
{
    public required ActivityId Id { get; init; }
    public required PhaseId Phase { get; init; }
    public required Lane Lane { get; init; }

    /// <summary>Verb and object, eight words or fewer read best.</summary>
    public required string What { get; init; }

    /// <summary>The one responsible role; null shows as "owner needed".</summary>
    public string? Actor { get; init; }
    public string? Location { get; init; }
    public string? Channel { get; init; }
    public Sequence<string> Evidence { get; init; }
    public Sequence<string> Tools { get; init; }
    public Basis Basis { get; init; }

    /// <summary>Who saw it and when, if it was observed.</summary>
    public string? BasisNote { get; init; }

    /// <summary>A workaround that a new colleague would have to learn.</summary>
    public bool Workaround { get; init; }

    /// <summary>What else is good to know about it, such as who is called when it is down.</summary>
    public string? Note { get; init; }
    public NothingNeeded Nothing { get; init; }
    public WaitPoint? Wait { get; init; }
    public Standard? Standard { get; init; }
    public Script? Script { get; init; }
    public Sequence<FailPoint> FailPoints { get; init; }
    public Sequence<Link> Next { get; init; }

    /// <summary>Other wordings that were merged into this one.</summary>
    public Sequence<Wording> Wordings { get; init; }
}

/// <summary>What follows an activity. Without <paramref name="When"/> it is the normal way, with it an exception or recovery.</summary>
public sealed record Link(ActivityId To, string? When = null);

/// <summary>A place where people wait, with the reason if one was given; the longest acceptable wait is the standard's.</summary>
public sealed record WaitPoint(string Id, string? Reason = null, int Votes = 0);

/// <summary>How a stranger sees that it is done right, the normal time for the work, and the longest acceptable wait before it.</summary>
public sealed record Standard(string? Execution = null, int? TargetSeconds = null, int? MaxWaitSeconds = null);

/// <summary>The first sentence to the customer, the one for a bad moment, and what must never be said.</summary>
public sealed record Script(string? Opening = null, string? Failure = null, string? Never = null);

/// <summary>A wording that somebody gave; <paramref name="Author"/> is null in rounds without names.</summary>
public sealed record Wording(string Id, string Text, ParticipantId? Author);

/// <summary>A place where the service can go wrong; open until prevention, contingency and owner exist.</summary>
public sealed record FailPoint
{
    public required FailPointId Id { get; init; }
    public required string What { get; init; }

    /// <summary>What the customer notices.</summary>
    public string? Effect { get; init; }

    /// <summary>1 (hardly noticed) to 10 (someone is harmed).</summary>
    public int? Severity { get; init; }

    /// <summary>1 (once in years) to 10 (every day).</summary>
    public int? Occurrence { get; init; }

    /// <summary>1 (noticed at once) to 10 (perhaps never).</summary>
    public int? Detection { get; init; }
    public string? Prevention { get; init; }
    public string? Contingency { get; init; }

    /// <summary>Who may decide the contingency alone.</summary>
    public string? Decider { get; init; }

    /// <summary>The role that looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>Votes it got when the vote closed.</summary>
    public int Votes { get; init; }

    public Sequence<Wording> Wordings { get; init; }

    public bool IsOpen => Prevention is null || Contingency is null || Owner is null;

    /// <summary>Severity × occurrence × detection, or null while one is unknown.</summary>
    public int? Score => Severity * Occurrence * Detection;
}
