using System.Globalization;
using System.Text;

namespace WorkshopBot.Facilitation;

/// <summary>Makes people's words safe to stand in a sentence: plain, on one line, and short enough.</summary>
internal static class PlainWords
{
    private const int Most = 80;

    /// <summary>At most 80 characters as a reader counts them, the last of them an ellipsis if something was cut.</summary>
    public static string Cut(string words)
    {
        var line = OneLine(words);
        if (line.Length <= Most)
        {
            return line;
        }

        var starts = StringInfo.ParseCombiningCharacters(line);
        return starts.Length <= Most ? line : line[..starts[Most - 1]].TrimEnd() + "…";
    }

    /// <summary>Line breaks and tabs become blanks, other control characters go.</summary>
    public static string OneLine(string words) => Clean(words, keepLines: false);

    /// <summary>Line breaks stay, other control characters go.</summary>
    public static string Lines(string words) => Clean(words, keepLines: true);

    private static string Clean(string words, bool keepLines)
    {
        if (!words.AsSpan().ContainsAny(s_suspects))
        {
            return words;
        }

        var clean = new StringBuilder(words.Length);
        foreach (var letter in words.ReplaceLineEndings("\n"))
        {
            if (letter == '\n' && keepLines)
            {
                clean.Append(letter);
            }
            else if (letter is '\n' or '\t' or '\v' or '\f' or '\u2028' or '\u2029')
            {
                clean.Append(clean.Length > 0 && clean[^1] == ' ' ? "" : " ");
            }
            else if (!char.IsControl(letter) && !IsDirectionOverride(letter))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString();
    }

    /// <summary>These could make a sentence of ours read backwards; the marks for single letters and joined emoji stay.</summary>
    private static bool IsDirectionOverride(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static readonly System.Buffers.SearchValues<char> s_suspects = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code)
            .Where(letter => char.IsControl(letter) || IsDirectionOverride(letter) || letter is '\u2028' or '\u2029')]);
}
