using WorkshopBot.Rendering;

namespace WorkshopBot.Tests.Rendering.Support;

internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Area other) => Left <= other.Left && Top <= other.Top && Right >= other.Right && Bottom >= other.Bottom;

    public Area Shrunk(double by) => new(Left + by, Top + by, Right - by, Bottom - by);
}

internal sealed record Written(string Text, Area Area, SceneNode.Group? Card, string Group);

internal sealed record Card(SceneNode.Group Group, Area Area);

/// <summary>Measures a finished scene: what was written where, and whether anything is in the way of anything else.</summary>
internal sealed class SceneProbe
{
    private readonly List<string> _faults = [];
    private readonly Area[][] _stretches;

    public SceneProbe(Scene scene)
    {
        Scene = scene;
        Walk(scene.Nodes, null, "");
        _stretches = [.. Arrows.Select(arrow => Stretches(arrow).ToArray())];
    }

    public Scene Scene { get; }
    public List<Written> Texts { get; } = [];
    public List<Card> Cards { get; } = [];
    public List<SceneNode.Line> Arrows { get; } = [];
    public List<SceneNode.Polygon> Shapes { get; } = [];

    public Card CardOf(string id) => Cards.Single(card => card.Group.Id!.StartsWith("card-", StringComparison.Ordinal)
        && card.Group.Label!.Contains($", {id} ", StringComparison.Ordinal));

    /// <summary>All that is wrong with the picture, in words.</summary>
    public IReadOnlyList<string> Faults()
    {
        var paper = new Area(0, 0, Scene.Width, Scene.Height);
        foreach (var text in Texts.Where(text => !paper.Holds(text.Area)))
            _faults.Add($"'{text.Text}' leaves the paper: {text.Area}");

        foreach (var text in Texts.Where(text => text.Card is { Role: "listitem" } card && !Cards.First(c => c.Group == card).Area.Holds(text.Area)))
            _faults.Add($"'{text.Text}' leaves its card: {text.Area}");

        foreach (var shape in Shapes.Where(shape => shape.Points.Any(p => p.X < 0 || p.Y < 0 || p.X > Scene.Width || p.Y > Scene.Height)))
            _faults.Add($"a shape leaves the paper: {shape.Points}");

        Overlaps();
        Crossings();
        SharedStretches();
        return _faults;
    }

    private void Overlaps()
    {
        var texts = Texts.OrderBy(text => text.Area.Top).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = i + 1; j < texts.Count && texts[j].Area.Top < texts[i].Area.Bottom; j++)
            {
                if (texts[i].Area.Shrunk(0.5).Overlaps(texts[j].Area.Shrunk(0.5)))
                    _faults.Add($"'{texts[i].Text}' and '{texts[j].Text}' overlap: {texts[i].Area} {texts[j].Area}");
            }
        }

        for (var i = 0; i < Cards.Count; i++)
        {
            _faults.AddRange(Cards.Skip(i + 1).Where(other => Cards[i].Area.Overlaps(other.Area))
                .Select(other => $"{Cards[i].Group.Id} and {other.Group.Id} overlap"));
            _faults.AddRange(Texts.Where(text => text.Card != Cards[i].Group && text.Area.Overlaps(Cards[i].Area))
                .Select(text => $"'{text.Text}' lies on {Cards[i].Group.Id}"));
        }
    }

    private void Crossings()
    {
        foreach (var stretch in _stretches.SelectMany(stretches => stretches))
        {
            _faults.AddRange(Cards.Where(card => card.Area.Shrunk(1).Overlaps(stretch)).Select(card => $"an arrow crosses {card.Group.Id}: {stretch}"));
            _faults.AddRange(Texts.Where(text => text.Area.Shrunk(0.5).Overlaps(stretch)).Select(text => $"an arrow crosses '{text.Text}': {stretch}"));
        }
    }

    /// <summary>Two arrows may run on one another only if they start or end at the same card.</summary>
    private void SharedStretches()
    {
        for (var i = 0; i < Arrows.Count; i++)
        {
            for (var j = i + 1; j < Arrows.Count; j++)
            {
                if (!RunTogether(_stretches[i], _stretches[j]) || Ends(Arrows[i], Arrows[j]))
                    continue;

                _faults.Add($"two arrows share a stretch: {Arrows[i].Points} {Arrows[j].Points}");
            }
        }
    }

    private bool Ends(SceneNode.Line one, SceneNode.Line other) =>
        (Touched(one.Points[0]) is { } first && first == Touched(other.Points[0])) || (Touched(one.Points[^1]) is { } last && last == Touched(other.Points[^1]));

    /// <summary>Strokes end a head's length before their card.</summary>
    private Card? Touched(ScenePoint point) =>
        Cards.FirstOrDefault(card => card.Area.Shrunk(-8).Holds(new Area(point.X, point.Y, point.X, point.Y)));

    private static bool RunTogether(Area[] ones, Area[] others)
    {
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (RunTogether(one, other))
                    return true;
            }
        }

        return false;
    }

    private static bool RunTogether(Area one, Area other) =>
        (one.Right - one.Left < 2 && other.Right - other.Left < 2 && Math.Abs(one.Left - other.Left) < 1
            && Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top) > 2)
        || (one.Bottom - one.Top < 2 && other.Bottom - other.Top < 2 && Math.Abs(one.Top - other.Top) < 1
            && Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left) > 2);

    private static IEnumerable<Area> Stretches(SceneNode.Line line)
    {
        for (var i = 1; i < line.Points.Count; i++)
        {
            var (a, b) = (line.Points[i - 1], line.Points[i]);
            Assert.True(a.X == b.X || a.Y == b.Y, $"an arrow runs askew: {line.Points}");
            yield return new Area(Math.Min(a.X, b.X) - 0.5, Math.Min(a.Y, b.Y) - 0.5, Math.Max(a.X, b.X) + 0.5, Math.Max(a.Y, b.Y) + 0.5);
        }
    }

    private void Walk(IEnumerable<SceneNode> nodes, SceneNode.Group? group, string id)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case SceneNode.Group inner:
                    if (inner.Role == "listitem" && inner.Nodes[0] is SceneNode.Box box)
                        Cards.Add(new Card(inner, new Area(box.X, box.Y, box.X + box.Width, box.Y + box.Height)));

                    Walk(inner.Nodes, inner, inner.Id ?? id);
                    break;
                case SceneNode.Line line when id == "arrows":
                    Arrows.Add(line);
                    break;
                case SceneNode.Polygon polygon:
                    Shapes.Add(polygon);
                    break;
                case SceneNode.Text text:
                    Texts.AddRange(text.Lines.Select(line => new Written(line.Text, AreaOf(line, text.Style), group, id)));
                    break;
            }
        }
    }

    private static Area AreaOf(TextLine line, TextStyle style)
    {
        var left = line.RightToLeft ? line.X - line.Width : line.X;
        return new Area(left, line.Baseline - (0.78 * style.Size), left + line.Width, line.Baseline + (0.22 * style.Size));
    }
}
