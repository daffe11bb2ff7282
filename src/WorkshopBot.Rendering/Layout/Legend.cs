using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Explains every sign, and prints what the picture cannot show: counts, the share of what was seen, the note.</summary>
internal sealed class Legend(PictureBrief brief, SheetFormat format, Board board, Pen pen)
{
    private const int ArrowLength = 36;
    private readonly List<SceneNode> _nodes = [];

    private PictureWords Words => brief.Words;

    /// <summary>Draws between the margins from <paramref name="top"/> and returns where the sheet may end.</summary>
    public (List<SceneNode> Nodes, int Bottom) Draw(int top, int width)
    {
        var flow = new Flow(brief, format, pen, _nodes, new ScenePoint(format.Margin, top), width - format.Margin);
        var half = flow.SignSize / 2;
        var fails = board.Nodes.SelectMany(node => node.Activity.FailPoints).ToList();
        flow.Sign(Sign.Fail, Words.FailCount(fails.Count, fails.Count(fail => fail.IsOpen)));
        flow.Sign(Sign.Wait, Words.WaitCount(board.Nodes.Count(node => node.Activity.Wait is not null)));
        flow.Sign(Sign.Script, Words.Script);
        flow.Item(flow.SignSize, Words.Decision, (x, y) => _nodes.Add(Signs.Diamond(x + half, y + half, brief.Theme)));
        flow.Item(ArrowLength, Words.NextStep, (x, y) => Arrow(x, y + half, dashed: false));
        flow.Item(ArrowLength, Words.OnlyUnder, (x, y) => Arrow(x, y + half, dashed: true));
        flow.Item(
            ArrowLength,
            Words.VisibilityMeans(brief.Blueprint.Visibility),
            (x, y) => _nodes.Add(Bands.VisibilityLine(x, x + ArrowLength, y + half, brief.Theme)));
        return (_nodes, Footer(flow.Bottom + 10, width - (2 * format.Margin)));
    }

    private void Arrow(int x, int y, bool dashed)
    {
        _nodes.Add(Wires.Stroke([new(x, y), new(x + ArrowLength - Wires.Head, y)], dashed, brief.Theme));
        _nodes.Add(Wires.ArrowHead(new ScenePoint(x, y), new ScenePoint(x + ArrowLength, y), brief.Theme));
    }

    private int Footer(int y, int room)
    {
        var activities = brief.Blueprint.Activities;
        var observed = activities.Count(activity => activity.Basis == Basis.Observed);
        var said = new List<string>();
        if (activities.Count > 0)
            said.Add(Words.ObservedShare(observed, activities.Count));

        if (format.Detail.Note)
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
