namespace WorkshopBot.Facilitation.Listening.Words;

/// <summary>Recognises a word that is one slip of the finger away from another.</summary>
internal static class Typos
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestWord = 4;

    /// <summary>Where an answer is expected, short words one letter apart are answers: "pays" is no slip of "pass".</summary>
    private const int ShortestWordAmongAnswers = 6;

    /// <summary>
    /// One letter too many, too few, wrong, or swapped with its neighbour. A wrong first letter or a final s makes another word more often than
    /// a slip ("text" and "next", "sign" and "signs"), so these do not count.
    /// </summary>
    /// <param name="answers">Whether the line could as well be an answer.</param>
    public static bool IsSlipOf(string typed, string meant, bool answers = false) =>
        meant.Length >= (answers && !IsSwap(typed, meant) ? ShortestWordAmongAnswers : ShortestWord) && typed.Length >= ShortestWord - 1 && Math.Abs(typed.Length - meant.Length) <= 1
        && typed != meant && typed != meant + "s" && typed + "s" != meant
        && (typed.Length == meant.Length ? IsSwap(typed, meant) || IsWrongLetter(typed, meant)
            : typed.Length > meant.Length ? IsOneMore(typed, meant)
            : IsOneMore(meant, typed));

    private static bool IsSwap(string typed, string meant)
    {
        var at = FirstDifference(typed, meant);
        return typed.Length == meant.Length && at + 1 < typed.Length && typed[at] == meant[at + 1] && typed[at + 1] == meant[at]
            && typed.AsSpan(at + 2).SequenceEqual(meant.AsSpan(at + 2));
    }

    private static bool IsWrongLetter(string typed, string meant)
    {
        var at = FirstDifference(typed, meant);
        return at > 0 && typed.AsSpan(at + 1).SequenceEqual(meant.AsSpan(at + 1));
    }

    private static bool IsOneMore(string longer, string shorter)
    {
        var at = FirstDifference(longer, shorter);
        return longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at));
    }

    private static int FirstDifference(string one, string other)
    {
        var at = 0;
        while (at < one.Length && at < other.Length && one[at] == other[at])
        {
            at++;
        }

        return at;
    }
}
