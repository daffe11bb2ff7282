using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Explains every sign, and prints what the picture cannot show: counts, the share of what was seen, the note.</summary>
internal sealed class Legend(PictureBrief brief, SheetFormat format, Pen pen)
{
    private const int Apart = 24;
    private readonly List<SceneNode> _nodes = [];
    private readonly Signs _signs = new(pen, brief.Theme, format.Type.Sign);
    private int _x;
    private int _y;
    private int _right;

    private PictureWords Words => brief.Words;

    /// <summary>Draws between the margins from <paramref name="top"/> and returns where the sheet may end.</summary>
    public (List<SceneNode> Nodes, int Bottom) Draw(int top, int width)
    {
        (_x, _y, _right) = (format.Margin, top, width - format.Margin);
        var fails = brief.Blueprint.FailPoints.ToList();
        var waits = brief.Blueprint.Activities.Count(activity => activity.Wait is not null);
        Item(_signs.Size, Words.FailCount(fails.Count, fails.Count(fail => fail.IsOpen)), (x, y) => _nodes.AddRange(_signs.Draw(Sign.Fail, x, y)));
        Item(_signs.Size, Words.WaitCount(waits), (x, y) => _nodes.AddRange(_signs.Draw(Sign.Wait, x, y)));
        Item(_signs.Size, Words.Script, (x, y) => _nodes.AddRange(_signs.Draw(Sign.Script, x, y)));
        Item(_signs.Size, Words.Decision, (x, y) => _nodes.Add(Signs.Diamond(x + (_signs.Size / 2), y + (_signs.Size / 2), brief.Theme)));
        Item(36, Words.NextStep, (x, y) => Arrow(x, y + (_signs.Size / 2), dashed: false));
        Item(36, Words.OnlyUnder, (x, y) => Arrow(x, y + (_signs.Size / 2), dashed: true));
        Item(36, Words.VisibilityMeans(brief.Blueprint.Visibility), (x, y) => _nodes.Add(Bands.VisibilityLine(x, x + 36, y + (_signs.Size / 2), brief.Theme)));
        return (_nodes, Footer(_y + _signs.Size + 10));
    }

    private void Item(int sign, string text, Action<int, int> draw)
    {
        var room = _right - format.Margin - sign - 8;
        var words = pen.Write(text, format.Type.Small.In(brief.Theme.Ink), room, 1);
        if (_x > format.Margin && _x + sign + 8 + words.Width > _right)
        {
            _x = format.Margin;
            _y += _signs.Size + 8;
        }

        draw(_x, _y);
        _nodes.Add(words.At(_x + sign + 8, _y + ((_signs.Size - words.Height) / 2), room, Align.Left));
        _x += sign + 8 + words.Width + Apart;
    }

    private void Arrow(int x, int y, bool dashed)
    {
        _nodes.Add(Wires.Stroke([new(x, y), new(x + 36 - Wires.Head, y)], dashed, brief.Theme));
        _nodes.Add(Wires.ArrowHead(new ScenePoint(x, y), new ScenePoint(x + 36, y), brief.Theme));
    }

    private int Footer(int y)
    {
        var room = _right - format.Margin;
        var activities = brief.Blueprint.Activities;
        var observed = activities.Count(activity => activity.Basis == Basis.Observed);
        var said = new List<string>();
        if (activities.Count > 0)
            said.Add(Words.ObservedShare(observed, activities.Count));

        if (format.Detail.Facts)
            said.Add(SafeText.Line(brief.Blueprint.Note));

        foreach (var line in said.Where(line => line.Length > 0))
        {
            var words = pen.Write(line, format.Type.Small.In(brief.Theme.Muted), room, 2);
            _nodes.Add(words.At(format.Margin, y, room, words.RightToLeft ? Align.Right : Align.Left));
            y += words.Height + 2;
        }

        return y;
    }
}
