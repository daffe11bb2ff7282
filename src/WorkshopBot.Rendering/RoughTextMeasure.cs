using System.Globalization;
using System.Text;
using WorkshopBot.Domain;

namespace WorkshopBot.Rendering;

/// <summary>
/// Estimates widths where pango is missing, rather too wide than too narrow, so that an SVG still fits its cards in whatever font shows it.
/// </summary>
public sealed class RoughTextMeasure : ITextMeasure
{
    private const string Ellipsis = "…";

    public MeasuredText Measure(string text, TextStyle style, string language, int width, int maxLines)
    {
        var clean = TextCleaner.Clean(text, out var shortened);
        var lines = Break(clean, style, width);
        var cut = shortened || lines.Count > maxLines;
        if (lines.Count > maxLines)
        {
            lines.RemoveRange(maxLines, lines.Count - maxLines);
        }

        if (cut && lines.Count > 0)
        {
            lines[^1] = Shorten(lines[^1], style, width);
        }

        var measured = lines.Select(line => new MeasuredLine(line, Width(line, style))).ToSequence();
        return new MeasuredText(measured, measured.Select(line => line.Width).DefaultIfEmpty().Max(), IsRightToLeft(clean), cut);
    }

    private static List<string> Break(string text, TextStyle style, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Width(longer, style) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = BreakWord(word, style, width, lines);
        }

        return line.Length > 0 ? [.. lines, line] : lines;
    }

    /// <summary>Fills lines with a word that is too long for one, and returns what is left of it.</summary>
    private static string BreakWord(string word, TextStyle style, int width, List<string> lines)
    {
        while (Width(word, style) > width)
        {
            var starts = StringInfo.ParseCombiningCharacters(word);
            var fits = starts.Skip(1).TakeWhile(start => Width(word[..start], style) <= width).LastOrDefault(starts.Length > 1 ? starts[1] : word.Length);
            lines.Add(word[..fits]);
            word = word[fits..];
        }

        return word;
    }

    private static string Shorten(string line, TextStyle style, int width)
    {
        var starts = StringInfo.ParseCombiningCharacters(line);
        var kept = starts.Append(line.Length).LastOrDefault(end => Width(line[..end] + Ellipsis, style) <= width);
        return line[..kept].TrimEnd() + Ellipsis;
    }

    private static int Width(string text, TextStyle style) =>
        (int)Math.Ceiling(text.EnumerateRunes().Sum(rune => Share(rune)) * style.Size * (style.Weight >= 600 ? 1.06 : 1));

    /// <summary>The part of the font size that a letter takes.</summary>
    private static double Share(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        UnicodeCategory.UppercaseLetter => rune.Value is 'W' or 'M' ? 0.95 : 0.74,
        UnicodeCategory.SpaceSeparator => 0.32,
        UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation => rune.Value < 0x2E80 ? 0.45 : 1,
        UnicodeCategory.OtherSymbol => 1.3,
        _ => rune.Value switch
        {
            'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '|' or '(' or ')' => 0.4,
            'm' or 'w' => 0.92,
            >= 0x1100 => 1.05,
            _ => 0.63,
        },
    };

    private static bool IsRightToLeft(string text) =>
        text.EnumerateRunes().FirstOrDefault(Rune.IsLetter).Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
}
