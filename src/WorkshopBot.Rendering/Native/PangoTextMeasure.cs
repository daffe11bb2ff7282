using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Native;

/// <summary>Breaks and measures text with the fonts that will draw it; answers it gave before come from a bounded memory.</summary>
internal sealed class PangoTextMeasure(PangoFonts fonts) : ITextMeasure
{
    private const int MostRemembered = 8192;

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
        var width = Math.Max(1, question.Width);
        var rightToLeft = Direction(question.Text, question.Language);
        var brush = new TextBrush(fonts, style, FontChoice.For(question.Language, question.Text), rightToLeft);
        var all = brush.Lines(question.Text, width, Math.Max(1, question.MaxLines), out var cut);
        if (cut)
        {
            all[^1] = brush.Shorten(all[^1].Text, width);
        }

        all = BrokenBrackets.Keep(question.Text, all, rightToLeft);
        return new MeasuredText(all.ToSequence(), all.Max(line => line.Width), rightToLeft, cut);
    }

    /// <summary>The first letter with a direction decides; where there is none, the language does.</summary>
    private bool Direction(string text, string language) => fonts.FindDirection(text) switch
    {
        Pango.Neutral => IsRightToLeft(language),
        var direction => direction == Pango.RightToLeft,
    };

    private static bool IsRightToLeft(string language) => language.Split('-')[0].ToLowerInvariant() is "ar" or "he" or "fa" or "ur" or "yi" or "ps";

    private readonly record struct Question(string Text, double Size, int Weight, string Language, int Width, int MaxLines);
}
