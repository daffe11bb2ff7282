using System.Globalization;
using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Native;

/// <summary>Breaks and measures text with the fonts that will draw it; answers it gave before come from a bounded memory.</summary>
internal sealed class PangoTextMeasure(PangoFonts fonts) : ITextMeasure
{
    private const int MostRemembered = 8192;
    private const string Ellipsis = "…";

    private readonly Dictionary<Question, MeasuredText> _known = [];

    public MeasuredText Measure(string text, TextStyle style, string language, int width, int maxLines)
    {
        var clean = SafeText.Line(text);
        var question = new Question(clean, style.Size, style.Weight, language, width, maxLines);
        if (_known.TryGetValue(question, out var known))
        {
            return known;
        }

        if (_known.Count == MostRemembered)
        {
            _known.Clear();
        }

        var measured = Break(question, style);
        _known.Add(question, measured);
        return measured;
    }

    private MeasuredText Break(Question question, TextStyle style)
    {
        var choice = FontChoice.For(question.Language, question.Text);
        var rightToLeft = Direction(question.Text, question.Language);
        var brush = new Brush(fonts, style, choice, rightToLeft);
        var all = brush.Lines(question.Text, Math.Max(1, question.Width), Math.Max(1, question.MaxLines), out var cut);
        if (cut)
        {
            all[^1] = Shorten(brush, all[^1].Text, question.Width);
        }

        return new MeasuredText(all.ToSequence(), all.Max(line => line.Width), rightToLeft, cut);
    }

    /// <summary>Whole words and an ellipsis where they fit; otherwise as many letters as fit.</summary>
    private static MeasuredLine Shorten(Brush brush, string line, int width)
    {
        for (var end = line.Length; end > line.Length / 2; end = line.LastIndexOf(' ', end - 1))
        {
            var candidate = line[..end].TrimEnd() + Ellipsis;
            if (brush.Width(candidate) is var wide && wide <= width)
            {
                return new MeasuredLine(candidate, wide);
            }
        }

        var letters = StringInfo.ParseCombiningCharacters(line);
        var (fits, tooMany) = (0, letters.Length);
        while (tooMany - fits > 1)
        {
            var half = (fits + tooMany) / 2;
            (fits, tooMany) = brush.Width(line[..letters[half]].TrimEnd() + Ellipsis) <= width ? (half, tooMany) : (fits, half);
        }

        // A line of nothing but invisible characters has no letters.
        var kept = line[..(letters.Length == 0 ? 0 : letters[fits])].TrimEnd() + Ellipsis;
        return new MeasuredLine(kept, brush.Width(kept));
    }

    /// <summary>The first letter with a direction decides; where there is none, the language does.</summary>
    private bool Direction(string text, string language) => fonts.FindDirection(text) switch
    {
        Pango.Neutral => IsRightToLeft(language),
        var direction => direction == Pango.RightToLeft,
    };

    private static bool IsRightToLeft(string language) => language.Split('-')[0].ToLowerInvariant() is "ar" or "he" or "fa" or "ur" or "yi" or "ps";

    private readonly record struct Question(string Text, double Size, int Weight, string Language, int Width, int MaxLines);

    /// <summary>One look with which several strings are set.</summary>
    private readonly record struct Brush(PangoFonts Fonts, TextStyle Style, FontChoice Choice, bool RightToLeft)
    {
        /// <summary>Less than a letter takes on average, as a part of the font size.</summary>
        private const double NarrowLetter = 0.45;

        public int Width(string line) => LineWidth(Fonts.Set(line, Style, Choice, RightToLeft), 0);

        public List<MeasuredLine> Lines(string text, int width, int most, out bool more)
        {
            more = false;
            if (WholeLine(text, width) is { } line)
            {
                return [line];
            }

            var layout = Fonts.Set(text, Style, Choice, RightToLeft, width);
            var count = Pango.LineCount(layout);
            var lines = new List<MeasuredLine>(Math.Min(count, most));
            for (var index = 0; index < count && index < most; index++)
            {
                lines.Add(new MeasuredLine(LineText(layout, index), LineWidth(layout, index)));
            }

            more = count > most;
            return lines;
        }

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
}
