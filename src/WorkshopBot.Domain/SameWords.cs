using System.Globalization;
using System.Text;

namespace WorkshopBot.Domain;

/// <summary>Whether two wordings are the same but for case, accents, spaces and punctuation.</summary>
public static class SameWords
{
    public static bool Are(string one, string other) =>
        Fold(one) is { Length: > 0 } folded
            ? string.Equals(folded, Fold(other), StringComparison.Ordinal)
            : string.Equals(one.Trim(), other.Trim(), StringComparison.Ordinal);

    /// <summary>Lower case, without accents, punctuation or extra spaces.</summary>
    public static string Fold(string text) => Ascii.IsValid(text) ? FoldPlain(text) : FoldAny(text);

    /// <summary>The short way for plain letters: every word of a part is folded when somebody answers.</summary>
    private static string FoldPlain(string text)
    {
        var folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var (length, gap) = (0, false);
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                gap = length > 0;
                continue;
            }

            if (gap)
            {
                folded[length++] = ' ';
                gap = false;
            }

            folded[length++] = char.ToLowerInvariant(letter);
        }

        return new string(folded[..length]);
    }

    private static string FoldAny(string text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in Parts(text))
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(gap && folded.Length > 0 ? " " : "");
                Append(folded, Rune.ToLowerInvariant(rune));
                gap = false;
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                gap = true;
            }
        }

        return folded.ToString();
    }

    /// <summary>What the signs are made of: a letter, then its marks.</summary>
    private static IEnumerable<Rune> Parts(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                yield return rune;
                continue;
            }

            foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            {
                yield return part;
            }
        }
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        Span<char> chars = stackalloc char[2];
        folded.Append(chars[..rune.EncodeToUtf16(chars)]);
    }
}
