using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Draws arrows, their heads, the diamonds of decisions, and the conditions beside their way out.</summary>
internal sealed class Wires(Grid grid, Theme theme)
{
    public const int Head = 8;
    private const double Thickness = 1.75;
    private const int Corner = 8;

    public List<SceneNode> Arrows { get; } = [];
    public List<SceneNode> Diamonds { get; } = [];
    public List<SceneNode> Conditions { get; } = [];

    public void Draw(Route route, Paragraph? condition)
    {
        var points = route.Points.ConvertAll(point => new ScenePoint(grid.X(point.X), grid.Y(point.Y)));
        Draw(points, route.IsConditional);
        if (route.Claims.Find(claim => claim.Labelled) is not { } stem || condition is null)
            return;

        var up = route.Points[0].Y.At == DownAt.CardTop;
        Diamonds.Add(Signs.Diamond(points[0].X, points[0].Y, theme));
        var top = up ? points[0].Y - 4 - condition.Height : points[0].Y + 6;
        Conditions.Add(condition.At(points[0].X + Stems.BeforeLabel, top, stem.LabelRoom, Align.Left));
    }

    /// <summary>An arrow through corners; the stroke ends where its head begins.</summary>
    public void Draw(List<ScenePoint> points, bool dashed)
    {
        var end = points[^1];
        Arrows.Add(Stroke([.. points.SkipLast(1), Short(points[^2], end)], dashed, theme));
        Arrows.Add(ArrowHead(points[^2], end, theme));
    }

    public static SceneNode Stroke(IReadOnlyList<ScenePoint> points, bool dashed, Theme theme) =>
        new SceneNode.Line(points.ToSequence(), theme.Muted, Thickness, dashed ? [5, 4] : [], Corner);

    public static SceneNode ArrowHead(ScenePoint before, ScenePoint end, Theme theme)
    {
        var (dx, dy) = (Math.Sign(end.X - before.X), Math.Sign(end.Y - before.Y));
        return new SceneNode.Polygon(
            [
                end,
                new(end.X - (Head * dx) - (4 * dy), end.Y - (Head * dy) - (4 * dx)),
                new(end.X - (Head * dx) + (4 * dy), end.Y - (Head * dy) + (4 * dx)),
            ],
            theme.Muted);
    }

    private static ScenePoint Short(ScenePoint before, ScenePoint end) =>
        new(end.X - ((Head - 1) * Math.Sign(end.X - before.X)), end.Y - ((Head - 1) * Math.Sign(end.Y - before.Y)));
}
