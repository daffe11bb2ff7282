using System.Collections.Immutable;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>One opening of a stage: from the question to the close.</summary>
public sealed record Round
{
    public required StageKey Stage { get; init; }

    /// <summary>1 the first time a stage is open, one more each time it is opened again.</summary>
    public required int Number { get; init; }
    public RoundMode Mode { get; init; }
    public bool Nameless { get; init; }
    public RoundState State { get; init; }
    public DateTimeOffset Opened { get; init; }

    /// <summary>When its time is up; null while no clock runs.</summary>
    public DateTimeOffset? Until { get; init; }
    public bool TimeIsUp { get; init; }
    public bool ClosingSoon { get; init; }
    public bool OrderConfirmed { get; init; }
    public Vote? Vote { get; init; }

    /// <summary>Who has given something; known apart from what.</summary>
    public ImmutableHashSet<ParticipantId> Answered { get; init; } = [];

    /// <summary>Who has nothing more to give.</summary>
    public ImmutableHashSet<ParticipantId> Finished { get; init; } = [];
    public ImmutableHashSet<ParticipantId> Reminded { get; init; } = [];

    /// <summary>Questions somebody said "don't know" to, by person and target.</summary>
    public ImmutableHashSet<(ParticipantId Who, string Target)> Skipped { get; init; } = [];
    public Sequence<PassedQuestion> Passed { get; init; }

    /// <summary>Whether everyone can see the contributions.</summary>
    public bool IsVisible => Mode == RoundMode.Open || State != RoundState.Open;

    public bool HasResponded(ParticipantId who) => Answered.Contains(who) || Finished.Contains(who);
}

/// <summary>How far a round has come.</summary>
public enum RoundState
{
    Open,
    Revealed,
    Closed,
}

/// <summary>"Don't know, ask X": the question moves, at most twice.</summary>
public sealed record PassedQuestion(string Target, ParticipantId From, ParticipantId To);

/// <summary>A dot vote, hidden from everyone until it closes.</summary>
public sealed record Vote
{
    public required Sequence<ItemId> Candidates { get; init; }
    public required int Quota { get; init; }
    public bool Stack { get; init; }
    public bool Closed { get; init; }
    public ImmutableDictionary<ParticipantId, Sequence<ItemId>> Ballots { get; init; } = ImmutableDictionary<ParticipantId, Sequence<ItemId>>.Empty;

    /// <summary>The owner's word on a tie at the edge of the top; empty while it stays a tie.</summary>
    public Sequence<ItemId> Chosen { get; init; }

    /// <summary>The vote that this one decides a tie of; null for a first vote.</summary>
    public Vote? Before { get; init; }

    /// <summary>The second vote that was held on a tie of this one.</summary>
    public Vote? Runoff { get; init; }

    /// <summary>The one with more votes than any other; empty when that is a tie too, which stays a tie.</summary>
    public Sequence<ItemId> Foremost => Ranking() is [{ Votes: > 0 } first, ..] ranking && ranking.Skip(1).All(entry => entry.Votes < first.Votes) ? [first.Id] : [];

    public int CountFor(ItemId id) => Ballots.Values.Sum(ballot => ballot.Count(vote => vote == id));

    /// <summary>Most votes first, then the order of the candidates; without a vote included.</summary>
    public IReadOnlyList<(ItemId Id, int Votes)> Ranking() =>
        [.. Candidates.Select(id => (Id: id, Votes: CountFor(id))).OrderByDescending(entry => entry.Votes)];

    /// <summary>Candidates with the same number of votes (at least one), each group in order.</summary>
    public IEnumerable<(int Votes, Sequence<ItemId> Ids)> Ties() =>
        Ranking().Where(entry => entry.Votes > 0).GroupBy(entry => entry.Votes).Where(group => group.Count() > 1)
            .Select(group => (group.Key, group.Select(entry => entry.Id).ToSequence()));
}
