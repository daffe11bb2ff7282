using WorkshopBot.Domain;

namespace WorkshopBot.Rendering;

/// <summary>A finished picture as plain data, in whole CSS pixels: what every writer (SVG, PNG, PDF) draws, in this order.</summary>
/// <param name="Title">The picture's name for screen readers.</param>
/// <param name="Description">One sentence that says what is in it.</param>
/// <param name="Language">BCP 47 language of the words that carry no language of their own.</param>
/// <param name="Kind">What a screen reader calls such a picture, in the same language.</param>
public sealed record Scene(
    int Width, int Height, string Title, string Description, string Language, Sequence<SceneNode> Nodes, string Kind = "service blueprint");

/// <summary>One thing to draw.</summary>
public abstract record SceneNode
{
    private SceneNode()
    {
    }

    /// <summary>Things that belong together; <paramref name="Label"/> is what a screen reader says, null hides the group from it.</summary>
    public sealed record Group(string? Id, string? Role, string? Label, Sequence<SceneNode> Nodes) : SceneNode;

    /// <summary>A rectangle; a null colour draws nothing.</summary>
    public sealed record Box(int X, int Y, int Width, int Height, int Radius, string? Fill, string? Stroke, double StrokeWidth = 1) : SceneNode;

    /// <summary>A filled polygon.</summary>
    public sealed record Polygon(Sequence<ScenePoint> Points, string Fill, string? Stroke = null, double StrokeWidth = 1) : SceneNode;

    /// <summary>A line through the points, its corners rounded by <paramref name="Corner"/>; <paramref name="Dashes"/> in pixels.</summary>
    public sealed record Line(
        Sequence<ScenePoint> Points, string Stroke, double StrokeWidth, Sequence<double> Dashes, int Corner = 0, bool RoundCap = false) : SceneNode;

    /// <summary>Text whose lines were broken once, by measuring; every writer uses these lines.</summary>
    public sealed record Text(Sequence<TextLine> Lines, TextStyle Style, string Language) : SceneNode;
}

/// <summary>A point in whole pixels.</summary>
public readonly record struct ScenePoint(int X, int Y);

/// <summary>One line of text; <paramref name="X"/> is its left edge, or its right edge when it runs right to left, <paramref name="Baseline"/> where it stands.</summary>
public sealed record TextLine(string Text, int X, int Baseline, int Width, bool RightToLeft);

/// <summary>How text looks. Sizes in pixels; weights as in CSS (400 regular, 500 medium, 600 semibold, 700 bold).</summary>
public readonly record struct TextStyle(double Size, int LineHeight, int Weight, string Colour);

/// <summary>Breaks and measures text. Pure for one font set: the same text, style and width give the same lines.</summary>
public interface ITextMeasure
{
    /// <param name="width">The room in pixels; no line is wider, long words are broken.</param>
    /// <param name="maxLines">The last line ends in an ellipsis when there is more.</param>
    MeasuredText Measure(string text, TextStyle style, string language, int width, int maxLines);
}

/// <summary>Text broken into lines, each with its width in pixels (rounded up).</summary>
public sealed record MeasuredText(Sequence<MeasuredLine> Lines, int Width, bool RightToLeft, bool Cut);

/// <summary>One broken line.</summary>
public readonly record struct MeasuredLine(string Text, int Width);
