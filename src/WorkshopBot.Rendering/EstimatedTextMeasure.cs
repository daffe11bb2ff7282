using System.Globalization;
using System.Text;
using WorkshopBot.Domain;

namespace WorkshopBot.Rendering;

/// <summary>
/// Breaks text by careful estimates of letter widths, without any font: deterministic everywhere, and wide enough that common fonts
/// stay inside. Serves where the native text libraries are missing.
/// </summary>
public sealed class EstimatedTextMeasure : ITextMeasure
{
    private const string Ellipsis = "…";

    public MeasuredText Measure(string text, TextStyle style, string language, int width, int maxLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scale = style.Size * (style.Weight >= 600 ? 1.06 : style.Weight >= 500 ? 1.03 : 1.0);
        var breaker = new Breaker(scale, Math.Max(width, 1), Math.Max(maxLines, 1));
        return breaker.Break(text, LanguageGuess.IsRightToLeft(text));
    }

    /// <summary>Width of one character in units of the font size, rounded up from the wider of the usual sans-serif fonts.</summary>
    private static double Em(Rune rune)
    {
        if (rune.Value < 0x80)
            return Latin((char)rune.Value);

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ when rune.Value >= 0x1F000 => 1.4,
            _ when rune.Value is (>= 0x1100 and < 0x1200) or (>= 0x2E80 and < 0xA4D0) or (>= 0xAC00 and < 0xD7B0) or (>= 0xFF00 and < 0xFF61) => 1.02,
            _ when rune.Value >= 0x2190 => 1.3,
            UnicodeCategory.UppercaseLetter => 0.86,
            _ when rune.Value is >= 0x0590 and < 0x0800 => 0.72,
            _ when rune.Value is >= 0x0900 and < 0x1100 => 0.92,
            UnicodeCategory.LowercaseLetter when rune.Value < 0x0370 => 0.64,
            _ => 0.8,
        };
    }

    private static double Latin(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' or '|' or '.' or ',' or ':' or ';' or '!' => 0.33,
        ' ' or 'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '\\' or 'I' or '-' or '`' => 0.43,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.99,
        >= 'A' and <= 'Z' => 0.76,
        >= '0' and <= '9' => 0.65,
        '+' or '<' or '>' or '=' or '~' or '#' or '^' => 0.84,
        _ => 0.63,
    };

    private sealed class Breaker(double scale, int width, int maxLines)
    {
        private readonly List<MeasuredLine> _lines = [];

        public MeasuredText Break(string text, bool rightToLeft)
        {
            var at = 0;
            var cut = false;
            while (at < text.Length)
            {
                if (_lines.Count == maxLines)
                {
                    cut = true;
                    break;
                }

                at = Take(text, at);
            }

            if (cut)
                _lines[^1] = Shorten(_lines[^1].Text);

            return new MeasuredText(BrokenBrackets.Keep(text, _lines, rightToLeft).ToSequence(), _lines.Count == 0 ? 0 : _lines.Max(line => line.Width), rightToLeft, cut);
        }

        /// <summary>Adds one line that starts at <paramref name="start"/> and returns where the next one starts.</summary>
        private int Take(string text, int start)
        {
            var used = 0.0;
            var at = start;
            var good = -1;
            while (at < text.Length)
            {
                var length = StringInfo.GetNextTextElementLength(text, at);
                var advance = Advance(text.AsSpan(at, length));
                if (text[at] == ' ' || (at > start && BreaksBefore(text, at)))
                    good = at;

                if (used + advance > width && at > start)
                    return Close(text, start, good > start ? good : at);

                used += advance;
                at += length;
            }

            return Close(text, start, at);
        }

        private int Close(string text, int start, int end)
        {
            var line = text[start..end].TrimEnd(' ');
            _lines.Add(new MeasuredLine(line, Width(line)));
            while (end < text.Length && text[end] == ' ')
                end++;

            return end;
        }

        private MeasuredLine Shorten(string line)
        {
            var shorter = line;
            while (shorter.Length > 0 && Width(shorter + Ellipsis) > width)
            {
                var starts = StringInfo.ParseCombiningCharacters(shorter);
                shorter = shorter[..starts[^1]].TrimEnd(' ');
            }

            return new MeasuredLine(shorter + Ellipsis, Width(shorter + Ellipsis));
        }

        /// <summary>Between two signs of a script that writes no spaces.</summary>
        private static bool BreaksBefore(string text, int at) =>
            text[at] is (>= '\u3040' and < '\ua000') or (>= '\uac00' and < '\ud7b0') or (>= '\u0e00' and < '\u0e80' and not (>= '\u0e2f' and <= '\u0e4e'))
            && text[at - 1] >= '\u0e00';

        /// <summary>Never more than the room: a sign wider than its line is drawn as wide as it is, which only a one-letter column could show.</summary>
        private int Width(string line) => Math.Min((int)Math.Ceiling(Advance(line)), width);

        private double Advance(ReadOnlySpan<char> text)
        {
            var sum = 0.0;
            foreach (var rune in text.EnumerateRunes())
                sum += Em(rune);

            return sum * scale;
        }
    }
}
