using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Native;

/// <summary>A node that is no group, and between which heights anything of it can be seen.</summary>
internal readonly record struct BoundedNode(SceneNode Node, double Top, double Bottom);

/// <summary>Finds how far up and down each node of a scene reaches; rather too far than not far enough.</summary>
internal static class SceneBounds
{
    // Letters with marks on marks reach high above their line.
    private const double AboveBaseline = 4;
    private const double BelowBaseline = 3;

    public static List<BoundedNode> Of(Sequence<SceneNode> nodes)
    {
        var all = new List<BoundedNode>();
        Add(nodes, all);
        return all;
    }

    private static void Add(Sequence<SceneNode> nodes, List<BoundedNode> all)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case SceneNode.Group group:
                    Add(group.Nodes, all);
                    break;
                case SceneNode.Box box:
                    all.Add(new BoundedNode(box, box.Y - box.StrokeWidth, box.Y + box.Height + box.StrokeWidth));
                    break;
                case SceneNode.Polygon { Points.Count: > 0 } polygon:
                    all.Add(Around(polygon, polygon.Points, polygon.StrokeWidth));
                    break;
                case SceneNode.Line { Points.Count: > 1 } line:
                    all.Add(Around(line, line.Points, line.StrokeWidth));
                    break;
                case SceneNode.Text { Lines.Count: > 0 } text:
                    all.Add(new BoundedNode(text, text.Lines[0].Baseline - (text.Style.Size * AboveBaseline), text.Lines[^1].Baseline + (text.Style.Size * BelowBaseline)));
                    break;
            }
        }
    }

    /// <summary>Sharp corners reach farther than half the width of the stroke.</summary>
    private static BoundedNode Around(SceneNode node, Sequence<ScenePoint> points, double strokeWidth) =>
        new(node, points.Min(point => point.Y) - (strokeWidth * 5), points.Max(point => point.Y) + (strokeWidth * 5));
}
