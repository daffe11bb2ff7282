namespace WorkshopBot.Host.Reports;

/// <summary>
/// <c>workshopbot-check/1</c>: what <c>check --json</c> writes. Fields are only ever added; <c>reason</c> and <c>example</c> are for people
/// and follow <c>--lang</c>, everything else is for programs. Times are seconds, steps are ids of the file.
/// </summary>
internal sealed record CheckDocument
{
    public string Format { get; } = "workshopbot-check/1";

    public required string Title { get; init; }

    /// <summary>The language of reasons and examples.</summary>
    public required string Language { get; init; }

    /// <summary>Whether no finding weighs as a gap.</summary>
    public required bool Ready { get; init; }

    public required CheckCounts Counts { get; init; }

    /// <summary>Null where no time is promised.</summary>
    public required CheckPromise? Promise { get; init; }

    public required IReadOnlyList<CheckFinding> Findings { get; init; }
}

/// <summary>How much there is of everything.</summary>
internal sealed record CheckCounts
{
    public required int Phases { get; init; }
    public required int Steps { get; init; }
    public required int FailPoints { get; init; }
    public required int OpenFailPoints { get; init; }
    public required int WaitPoints { get; init; }
    public required int Standards { get; init; }
    public required int Scripts { get; init; }

    /// <summary>Steps that somebody has seen.</summary>
    public required int Observed { get; init; }
}

/// <summary>The promise check.</summary>
internal sealed record CheckPromise
{
    /// <summary><c>holds</c>, <c>tight</c>, <c>broken</c> or <c>unknown</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>Why it is unknown: <c>timesMissing</c>, <c>noWay</c> or <c>endlessLoop</c>; else null.</summary>
    public required string? Doubt { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required int PromiseSeconds { get; init; }

    /// <summary>What the verdict is held against.</summary>
    public required int ToleranceSeconds { get; init; }

    /// <summary>Work on the longest normal way.</summary>
    public required long TouchSeconds { get; init; }

    /// <summary>Longest waits on it.</summary>
    public required long WaitSeconds { get; init; }
    public required long TotalSeconds { get; init; }
    public required IReadOnlyList<string> NormalWay { get; init; }

    /// <summary>Times that nobody gave.</summary>
    public required IReadOnlyList<CheckMissing> Missing { get; init; }

    /// <summary>Null where no exception makes it longer.</summary>
    public required CheckWorst? Worst { get; init; }
}

/// <summary>A time that nobody gave: <c>target</c> or <c>maxWait</c> of a step.</summary>
internal sealed record CheckMissing(string Step, string Time);

/// <summary>The worst way, each loop once.</summary>
internal sealed record CheckWorst
{
    public required long TotalSeconds { get; init; }
    public required long TouchSeconds { get; init; }
    public required long WaitSeconds { get; init; }

    /// <summary>False where it is at least this long.</summary>
    public required bool IsExact { get; init; }
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>The exceptions that leave the normal way.</summary>
    public required IReadOnlyList<CheckException> Causes { get; init; }

    /// <summary>All links with a condition on it.</summary>
    public required IReadOnlyList<CheckException> Exceptions { get; init; }
}

/// <summary>A link with a condition.</summary>
internal sealed record CheckException(string From, string To, string When);

/// <summary>One place where a rule of the method applies.</summary>
internal sealed record CheckFinding
{
    /// <summary>The rule's stable name.</summary>
    public required string Rule { get; init; }

    /// <summary><c>gap</c> (the method insists on it) or <c>hint</c> (worth a look).</summary>
    public required string Weight { get; init; }

    /// <summary>Id of the step, fail point, phase or to-do; null for the blueprint as a whole.</summary>
    public required string? Subject { get; init; }
    public required string? Step { get; init; }

    /// <summary>A count, a word that was found, or the names of missing fields.</summary>
    public required IReadOnlyList<string> Details { get; init; }
    public required string Reason { get; init; }
    public required string Example { get; init; }
}
