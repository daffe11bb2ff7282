using System.Globalization;
using System.Text;

namespace WorkshopBot.Rendering;

/// <summary>Makes any string safe to measure, to draw and to write into XML, and leaves ordinary text as it is.</summary>
public static class TextCleaner
{
    /// <summary>More than any card, title or note holds; measuring time grows with the length.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>Writing systems need up to four marks on one letter; towers of marks would be drawn over the neighbours.</summary>
    private const int MostMarks = 4;

    /// <summary>
    /// Without control characters, unpaired surrogates, direction overrides and piles of marks; white space becomes single spaces.
    /// </summary>
    public static string Clean(string text, out bool shortened)
    {
        shortened = text.Length > MostCharacters;
        if (!shortened && IsPlain(text))
        {
            return text;
        }

        var clean = new StringBuilder(Math.Min(text.Length, MostCharacters));
        var marks = 0;
        foreach (var rune in (shortened ? text[..MostCharacters] : text).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks || IsHarmful(rune))
            {
                continue;
            }

            if (!IsBreak(rune, category))
            {
                clean.Append(rune);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>Most text is Latin without anything special, and needs no copy.</summary>
    private static bool IsPlain(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '\u02FF' or (>= '\u007F' and < '\u00A0') || (letter == ' ' && before == ' '))
            {
                return false;
            }

            before = letter;
        }

        return before != ' ' || text.Length == 0;
    }

    private static bool IsBreak(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value == ' ';

    /// <summary>Replacements of unpaired surrogates, direction overrides and isolates, non-characters, object marks.</summary>
    private static bool IsHarmful(Rune rune) =>
        rune.Value is 0xFFFD or 0xFFFC or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFDD0 and <= 0xFDEF)
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
