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

    /// <summary>All control characters of Unicode lie below U+00A0.</summary>
    private static readonly System.Buffers.SearchValues<char> s_suspects = System.Buffers.SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"
        + "\u007F\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
        + "\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
}
