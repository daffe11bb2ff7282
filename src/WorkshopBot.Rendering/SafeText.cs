using System.Globalization;
using System.Text;

namespace WorkshopBot.Rendering;

/// <summary>Makes people's text safe to draw and to write into a file, whatever was typed or pasted.</summary>
public static class SafeText
{
    /// <summary>No paragraph of a picture shows more; the rest is cut with an ellipsis.</summary>
    public const int MaxShown = 600;

    /// <summary>Keeps its place: a line must not begin with what follows it.</summary>
    private const char NoBreak = '\u00a0';

    /// <summary>More marks than any script stacks on one letter.</summary>
    private const int MaxMarks = 4;

    /// <summary>One line: white space collapsed, control characters and direction overrides gone, broken surrogates replaced.</summary>
    public static string Line(string? text, int max = MaxShown)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        return IsPlain(text, max) ? text : Rewrite(text, max);
    }

    /// <summary>The same rules, but line breaks stay and nothing is cut.</summary>
    public static string Block(string? text) =>
        string.IsNullOrEmpty(text) ? "" : string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Line(line, int.MaxValue))).Trim('\n');

    private static bool IsPlain(string text, int max)
    {
        if (text.Length > max || text[0] == ' ' || text[^1] == ' ')
            return false;

        var previous = ' ';
        foreach (var letter in text)
        {
            if (letter is < ' ' or (> '~' and < NoBreak) or >= '\u0300' || (letter == ' ' && previous == ' '))
                return false;

            previous = letter;
        }

        return true;
    }

    private static string Rewrite(string text, int max)
    {
        var result = new StringBuilder(Math.Min(text.Length, max) + 1);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= max)
                return result.ToString(0, Cut(result, max - 1)).TrimEnd() + "…";

            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MaxMarks || IsBanned(rune))
                continue;

            if (rune.Value == NoBreak || (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune)))
                result.Append(rune.ToString());
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Never between the two halves of a character.</summary>
    private static int Cut(StringBuilder text, int at) => at > 0 && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Direction overrides reach beyond their own words; noncharacters are not allowed in XML; the rest is invisible.</summary>
    private static bool IsBanned(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x200B or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB)
            or (>= 0xE0000 and <= 0xE0FFF)
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is >= 0xFDD0 and <= 0xFDEF
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;
}
