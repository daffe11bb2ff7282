
namespace WorkshopBot.Rendering.Layout;

/// <summary>The signs of the method: each has a shape, a letter and a colour, so that none of the three stands alone.</summary>
internal enum Sign
{
    Fail,
    Wait,
    Script,
}

/// <summary>Draws the signs.</summary>
internal sealed class Signs(Pen pen, Theme theme, TypeScale type)
{
    private readonly int _size = type.Sign;

    public int Size => _size;

    public IEnumerable<SceneNode> Draw(Sign sign, int x, int y) => sign switch
    {
        Sign.Fail => [Octagon(x, y), Letter("F", new TextStyle(type.SignLetter, _size, 700, theme.OnFail), x, y)],
        Sign.Wait => [Triangle(x, y), Letter("W", new TextStyle(type.WaitLetter, _size, 700, theme.Ink), x, y + (_size / 6))],
        _ =>
        [
            new SceneNode.Box(x + 1, y + 1, _size - 2, _size - 2, 4, theme.Paper, theme.Ink, 1.5),
            Letter("S", new TextStyle(type.SignLetter, _size, 700, theme.Ink), x, y),
        ],
    };

    /// <summary>A decision, with its centre on the edge of a card.</summary>
    public static SceneNode Diamond(int x, int y, Theme theme) =>
        new SceneNode.Polygon([new(x, y - 7), new(x + 8, y), new(x, y + 7), new(x - 8, y)], theme.Paper, theme.Ink, 1.75);

    private SceneNode.Text Letter(string letter, TextStyle style, int x, int y) =>
        pen.Write(letter, style, _size * 2, 1).At(x, y, _size, Align.Centre);

    private SceneNode.Polygon Octagon(int x, int y)
    {
        var cut = (int)Math.Round(_size * 0.29, MidpointRounding.AwayFromZero);
        var (right, bottom) = (x + _size, y + _size);
        return new SceneNode.Polygon(
            [
                new(x + cut, y), new(right - cut, y), new(right, y + cut), new(right, bottom - cut),
                new(right - cut, bottom), new(x + cut, bottom), new(x, bottom - cut), new(x, y + cut),
            ],
            theme.Fail);
    }

    private SceneNode.Polygon Triangle(int x, int y)
    {
        var (middle, bottom) = (x + (_size / 2), y + _size - 1);
        var left = middle - (type.WaitTip / 2);
        ScenePoint[] tip = type.WaitTip == 0 ? [new(middle, y + 1)] : [new(left, y + 1), new(left + type.WaitTip, y + 1)];
        return new SceneNode.Polygon([.. tip, new(x + _size, bottom), new(x, bottom)], theme.Wait, theme.WaitInk);
    }
}
