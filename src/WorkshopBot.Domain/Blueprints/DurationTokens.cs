using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Domain.Blueprints;

/// <summary>Cuts a text into numbers, words and marks: small letters, no accents, ½ as two quarters, 5' as minutes.</summary>
internal static partial class DurationTokens
{
    private const int LongestText = 80;

    /// <summary>The pieces in order; null if the text is too long to be a duration.</summary>
    public static List<string>? Of(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var pieces = new List<string>();
        var plain = Plain(text);
        for (var at = 0; at < plain.Length;)
        {
            var length = Run(plain, at);
            var piece = plain.Substring(at, length);
            at += length;
            if (!string.IsNullOrWhiteSpace(piece))
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    private static string Plain(string text)
    {
        var spelled = AfterNumber().Replace(text, "$1 and $2")
            .Replace("½", " half ", StringComparison.Ordinal)
            .Replace("¼", " 1 quarter ", StringComparison.Ordinal).Replace("¾", " 3 quarter ", StringComparison.Ordinal)
            .Replace("''", " s ", StringComparison.Ordinal)
            .Replace('’', '\'').Replace('′', '\'').Replace('”', '"').Replace('″', '"').Replace('−', '-').Replace('–', '-');
        spelled = spelled.Replace("'", " min ", StringComparison.Ordinal).Replace("\"", " s ", StringComparison.Ordinal);
        var plain = new StringBuilder(spelled.Length);
        foreach (var letter in Decomposed(spelled))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString().Trim().TrimEnd('.');
    }

    [GeneratedRegex("([0-9]) ?([½¼¾])", RegexOptions.CultureInvariant)]
    private static partial Regex AfterNumber();

    /// <summary>Half a surrogate pair cannot be normalised, and is no duration either.</summary>
    private static string Decomposed(string text) => text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormD);

    private static int Run(string text, int start)
    {
        if (char.IsAsciiDigit(text[start]))
        {
            var end = start + 1;
            while (end < text.Length && (char.IsAsciiDigit(text[end])
                || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }

            return end - start;
        }

        var letters = 1;
        while (char.IsAsciiLetter(text[start]) && start + letters < text.Length && char.IsAsciiLetter(text[start + letters]))
        {
            letters++;
        }

        return letters;
    }
}
