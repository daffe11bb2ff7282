namespace WorkshopBot.Rendering;

/// <summary>One size of type, in pixels; weights as in CSS.</summary>
public readonly record struct TypeSize(double Size, int LineHeight, int Weight)
{
    public TextStyle In(string colour) => new(Size, LineHeight, Weight, colour);
}

/// <summary>The sizes of type of one kind of picture.</summary>
public sealed record TypeScale
{
    /// <summary>For the whole picture and for print, where the reader may zoom.</summary>
    public static TypeScale Strip { get; } = new();

    /// <summary>For a chat, where the picture is seen as it is: nothing below 14 pixels.</summary>
    public static TypeScale Tile { get; } = new()
    {
        Title = new(24, 30, 700),
        Subtitle = new(14, 19, 400),
        FactName = new(14, 18, 600),
        Phase = new(15, 20, 700),
        Lane = new(15, 19, 700),
        LineName = new(14, 17, 600),
        What = new(15, 20, 500),
        Small = new(14, 18, 400),
        Strong = new(14, 18, 600),
        Label = new(14, 17, 500),
        Sign = 24,
        SignLetter = 14,
        WaitLetter = 14,
        WaitTip = 8,
    };

    public TypeSize Title { get; init; } = new(28, 36, 700);
    public TypeSize Subtitle { get; init; } = new(14, 20, 400);
    public TypeSize FactName { get; init; } = new(12, 17, 600);
    public TypeSize Phase { get; init; } = new(14, 18, 700);
    public TypeSize Lane { get; init; } = new(15, 19, 700);
    public TypeSize LineName { get; init; } = new(12, 16, 600);
    public TypeSize What { get; init; } = new(14, 19, 500);
    public TypeSize Small { get; init; } = new(12, 16, 400);
    public TypeSize Strong { get; init; } = new(12, 16, 600);
    public TypeSize Label { get; init; } = new(12, 15, 500);

    /// <summary>Edge of the F, W and S signs.</summary>
    public int Sign { get; init; } = 18;

    /// <summary>Size of the letters F and S.</summary>
    public double SignLetter { get; init; } = 11.5;

    /// <summary>Size of the W, which has less room.</summary>
    public double WaitLetter { get; init; } = 9;

    /// <summary>How much of the triangle's tip is cut off to make room for a large W.</summary>
    public int WaitTip { get; init; }
}
