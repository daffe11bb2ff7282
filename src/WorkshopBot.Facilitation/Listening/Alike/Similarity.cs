using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Listening.Alike;

/// <summary>How alike two wordings are, and why: the same action on the same thing. No learning, no network; the same words always give the same answer.</summary>
public static class Similarity
{
    /// <summary>Below it nothing is suggested. Chosen on the training pairs of <c>merge-pairs.csv</c>; the benchmark prints what it gives on the others.</summary>
    public const double Threshold = 0.6;

    private const double SameAction = 0.4;

    /// <summary>What the things weigh when the actions differ: never enough by themselves.</summary>
    private const double OtherAction = 0.55;

    /// <summary>One wording says the same and more.</summary>
    private const double SaysMore = 0.75;

    /// <summary>Each side names something the other does not, as in "queue at drop-off" and "queue at pick-up".</summary>
    private const double EachItsOwn = 0.15;

    public static Likeness Between(string one, string other)
    {
        var score = Score(Concepts.Of(one), Concepts.Of(other));
        var shared = Concepts.Shared(one, other).ToSequence();
        return new Likeness(score, shared.Count > 1 ? LikenessReason.SameWords : LikenessReason.SameStart, shared);
    }

    internal static double Score(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0 || Concepts.TurnsRound(one, other))
        {
            return 0;
        }

        if (one.Count == other.Count && one.All(other.Contains))
        {
            return 1;
        }

        var sameAction = one[0] == other[0];
        List<string> things = [.. sameAction ? one.Skip(1) : one];
        List<string> otherThings = [.. sameAction ? other.Skip(1) : other];
        var shared = things.Count(otherThings.Contains);
        var overlap = 2.0 * shared / (things.Count + otherThings.Count);
        var eachItsOwn = shared < things.Count && shared < otherThings.Count;
        return (sameAction, shared, eachItsOwn) switch
        {
            (true, _, true) => SameAction + ((1 - SameAction) * overlap) - EachItsOwn,
            (true, 0, _) => Threshold,
            (true, _, _) => Math.Max(SaysMore, SameAction + ((1 - SameAction) * overlap)),
            (false, _, true) => (OtherAction * overlap) - EachItsOwn,
            (false, _, _) => OtherAction * overlap,
        };
    }
}

/// <summary>How alike two wordings are, from 0 to 1, and what shows it; the words are those that both say.</summary>
public sealed record Likeness(double Score, LikenessReason Reason, Sequence<string> Words)
{
    public bool IsEnough => Score >= Similarity.Threshold;
}

/// <summary>Why two wordings look alike.</summary>
public enum LikenessReason
{
    /// <summary>Both say the same words.</summary>
    SameWords,

    /// <summary>Same verb, same thing, in other words.</summary>
    SameStart,
}
