using System.Buffers;
using System.Text;

namespace WorkshopBot.Channels.Teams.Cards;

/// <summary>Words for places where a client reads Markdown: written so that they come out as they are.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> s_signs = SearchValues.Create("\\`*_[]~<{&#+->|!.)");

    /// <summary>The words with every sign escaped that Markdown, a template or a mention would read. Line ends become paragraphs.</summary>
    public static string Escape(string words)
    {
        if (!words.AsSpan().ContainsAny(s_signs) && !words.Contains('\n', StringComparison.Ordinal))
        {
            return words;
        }

        var safe = new StringBuilder(words.Length + 8);
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            safe.Append(safe.Length == 0 ? "" : "\n\n");
            EscapeLine(line, safe);
        }

        return safe.ToString();
    }

    private static void EscapeLine(string line, StringBuilder safe)
    {
        var first = line.Length - line.AsSpan().TrimStart().Length;
        for (var place = 0; place < line.Length; place++)
        {
            if (place == first && StartsBlock(line.AsSpan(place), out var digits))
            {
                // "1." keeps its number; the sign behind it is what makes a list.
                safe.Append(line, place, digits).Append('\\').Append(line[place + digits]);
                place += digits;
            }
            else
            {
                safe.Append(IsInline(line, place) ? "\\" : "").Append(line[place]);
            }
        }
    }

    /// <summary>A list, a heading or a quotation.</summary>
    /// <param name="digits">How many digits stand before the sign.</param>
    private static bool StartsBlock(ReadOnlySpan<char> rest, out int digits)
    {
        digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
        {
            digits++;
        }

        return digits < rest.Length && (digits == 0 ? rest[0] is '#' or '+' or '-' or '>' : rest[digits] is '.' or ')');
    }

    private static bool IsInline(string line, int place) => line[place] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '~' or '<' or '|' => true,

        // The second sign of what would begin a template.
        '{' => place > 0 && (line[place - 1] is '{' or '$'),
        '&' => place + 1 < line.Length && (char.IsAsciiLetter(line[place + 1]) || line[place + 1] == '#'),
        _ => false,
    };
}
