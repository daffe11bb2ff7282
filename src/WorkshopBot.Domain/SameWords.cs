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
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.EnumerateRunes().Select(rune => rune.ToString().Normalize(NormalizationForm.FormKD)).SelectMany(part => part.EnumerateRunes()))
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(gap && folded.Length > 0 ? " " : "").Append(Rune.ToLowerInvariant(rune).ToString());
                gap = false;
            }
            else
            {
                gap = true;
            }
        }

        return folded.ToString();
    }
}
