using System.Globalization;

namespace WorkshopBot.Rendering.Native;

/// <summary>One look with which several strings are set, broken and shortened.</summary>
internal readonly record struct TextBrush(PangoFonts Fonts, TextStyle Style, FontChoice Choice, bool RightToLeft)
{
    private const string Ellipsis = "…";

    /// <summary>Less than a letter takes on average, as a part of the font size.</summary>
    private const double NarrowLetter = 0.45;

    /// <param name="most">Lines after these are not read; <paramref name="more"/> says that there are some.</param>
    public List<MeasuredLine> Lines(string text, int width, int most, out bool more)
    {
        if (WholeLine(text, width) is { } whole)
        {
            more = false;
            return [whole];
        }

        var layout = Fonts.Set(text, Style, Choice, RightToLeft, width);
        var count = Pango.LineCount(layout);
        var broken = new List<MeasuredLine>(Math.Min(count, most));
        for (var index = 0; index < count && index < most; index++)
        {
            broken.Add(new MeasuredLine(LineText(layout, index), LineWidth(layout, index)));
        }

        // Between some rare signs pango knows no place to break.
        var lines = new List<MeasuredLine>(broken.Count);
        foreach (var line in broken)
        {
            lines.AddRange(Pieces(line, width));
        }

        more = count > most || lines.Count > most;
        return lines.Count > most ? lines[..most] : lines;
    }

    /// <summary>Whole words and an ellipsis where they fit; otherwise as many letters as fit.</summary>
    public MeasuredLine Shorten(string line, int width)
    {
        for (var end = line.Length; end > line.Length / 2; end = line.LastIndexOf(' ', end - 1))
        {
            var candidate = line[..end].TrimEnd() + Ellipsis;
            if (Width(candidate) is var wide && wide <= width)
            {
                return new MeasuredLine(candidate, wide);
            }
        }

        var kept = line[..Fitting(line, Ellipsis, width)].TrimEnd() + Ellipsis;
        return new MeasuredLine(kept, Width(kept));
    }

    /// <summary>Cuts what is too wide between letters; a single letter stays whole however wide it is.</summary>
    private IEnumerable<MeasuredLine> Pieces(MeasuredLine line, int width)
    {
        var rest = line;
        while (rest.Width > width && StringInfo.GetNextTextElementLength(rest.Text) is var first && first < rest.Text.Length)
        {
            var piece = rest.Text[..Math.Max(first, Fitting(rest.Text, "", width))];
            yield return new MeasuredLine(piece, Width(piece));
            rest = new MeasuredLine(rest.Text[piece.Length..], Width(rest.Text[piece.Length..]));
        }

        yield return rest;
    }

    /// <summary>How much of the line fits together with its ending, at the end of a letter with all its marks.</summary>
    private int Fitting(string line, string ending, int width)
    {
        var letters = StringInfo.ParseCombiningCharacters(line);
        var (fits, tooMany) = (0, letters.Length);
        while (tooMany - fits > 1)
        {
            var half = (fits + tooMany) / 2;
            (fits, tooMany) = Width(line[..letters[half]].TrimEnd() + ending) <= width ? (half, tooMany) : (fits, half);
        }

        return letters.Length == 0 ? 0 : letters[fits];
    }

    private int Width(string line) => LineWidth(Fonts.Set(line, Style, Choice, RightToLeft), 0);

    /// <summary>Most texts are one line; shaped as such they need no shaping again when they are drawn.</summary>
    private MeasuredLine? WholeLine(string text, int width)
    {
        if (text.Length * Style.Size * NarrowLetter > width)
        {
            return null;
        }

        var wide = LineWidth(Fonts.Line(text, Style, Choice, RightToLeft), 0);
        return wide <= width ? new MeasuredLine(text, wide) : null;
    }

    private unsafe string LineText(LayoutHandle layout, int index)
    {
        var line = Pango.GetLine(layout, index);
        return Fonts.Substring(line->Start, line->Length).Trim(' ');
    }

    private static unsafe int LineWidth(LayoutHandle layout, int index)
    {
        Pango.Rectangle logical;
        Pango.LineExtents(Pango.GetLine(layout, index), null, &logical);
        return (logical.Width + Pango.Scale - 1) / Pango.Scale;
    }
}
