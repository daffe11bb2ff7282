using WorkshopBot.Rendering.Text;

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
        if (board.Nodes.Any(node => node.Activity.Script is not null))
            flow.Sign(Sign.Script, Words.Script);

        flow.Item(ArrowLength, Words.NextStep, (x, y) => Arrow(x, y + half, dashed: false));
        if (board.Hops.Exists(hop => hop.When is not null) || board.Cuts.Exists(cut => cut.When is not null))
        {
            flow.Item(flow.SignSize, Words.Decision, (x, y) => _nodes.Add(Signs.Diamond(x + half, y + half, brief.Theme)));
            flow.Item(ArrowLength, Words.OnlyUnder, (x, y) => Arrow(x, y + half, dashed: true));
        }

        if (format.Detail.Meaning)
        {
            flow.Item(
                ArrowLength,
                Words.VisibilityMeans(brief.Blueprint.Visibility),
                (x, y) => _nodes.Add(Bands.VisibilityLine(x, x + ArrowLength, y + half, brief.Theme)));
        }

        if (TitleFacts.ObservedShare(brief.Blueprint, Words) is { Length: > 0 } share)
            flow.Item(0, share, (_, _) => { });

        return (_nodes, format.Detail.Note ? Note(flow.Bottom + 10, width - (2 * format.Margin)) : flow.Bottom);
    }

    private void Arrow(int x, int y, bool dashed)
    {
        _nodes.Add(Wires.Stroke([new(x, y), new(x + ArrowLength - Wires.Head, y)], dashed, brief.Theme));
        _nodes.Add(Wires.ArrowHead(new ScenePoint(x, y), new ScenePoint(x + ArrowLength, y), brief.Theme));
    }

    private int Note(int y, int room)
    {
        var words = pen.Write(brief.Blueprint.Note, format.Type.Small.In(brief.Theme.Muted), room, 2);
        if (words.Height == 0)
            return y - 10;

        _nodes.Add(words.At(format.Margin, y, room, words.RightToLeft ? Align.Right : Align.Left));
        return y + words.Height;
    }
}
