using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Where the lines of a paragraph stand in their room.</summary>
internal enum Align
{
    Left,
    Right,
    Centre,
}

/// <summary>Cleans, measures and breaks text; the one place where layout meets fonts.</summary>
internal sealed class Pen(ITextMeasure measure, string language)
{
    public Paragraph Write(string? text, TextStyle style, int width, int lines)
    {
        var clean = SafeText.Line(text);
        var spoken = LanguageGuess.Of(clean, language);
        return new Paragraph(measure.Measure(clean, style, spoken, Math.Max(width, 8), Math.Max(lines, 1)), style, spoken);
    }
}

/// <summary>Text with its lines broken, not yet anywhere.</summary>
internal sealed record Paragraph(MeasuredText Text, TextStyle Style, string Language)
{
    public int Height => Text.Lines.Count * Style.LineHeight;

    public int Width => Text.Width;

    public bool RightToLeft => Text.RightToLeft;

    /// <param name="y">Top of the first line.</param>
    public SceneNode.Text At(int x, int y, int width, Align align)
    {
        var lines = new TextLine[Text.Lines.Count];
        // Capitals stand in the middle of their line.
        var baseline = y + (int)Math.Round((Style.LineHeight + (0.72 * Style.Size)) / 2, MidpointRounding.AwayFromZero);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = Text.Lines[i];
            var left = align switch
            {
                Align.Left => x,
                Align.Right => x + width - line.Width,
                _ => x + ((width - line.Width) / 2),
            };
            lines[i] = new TextLine(line.Text, RightToLeft ? left + line.Width : left, baseline + (i * Style.LineHeight), line.Width, RightToLeft);
        }

        return new SceneNode.Text(Sequence.Create<TextLine>(lines), Style, Language);
    }
}
