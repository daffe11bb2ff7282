using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Draws the heading of each phase over its columns.</summary>
internal sealed class Phases
{
    private readonly Board _board;
    private readonly Grid _grid;
    private readonly SheetFormat _format;
    private readonly Paragraph[] _names;

    public Phases(Board board, Grid grid, SheetFormat format, Pen pen, string onInk)
    {
        (_board, _grid, _format) = (board, grid, format);
        _names = [.. board.Phases.Select(span => pen.Write(span.Name, format.Type.Phase.In(onInk), WidthOf(span) - 24, format.Detail.Heading))];
        Height = _names.Max(name => name.Height) + 14;
    }

    public int Height { get; }

    public SceneNode.Group Draw(int index, int y, List<SceneNode> items, PictureBrief brief)
    {
        var span = _board.Phases[index];
        var name = _names[index];
        var x = _grid.CardX[span.First];
        var width = WidthOf(span);
        var nodes = new List<SceneNode>();
        if (SafeText.Line(span.Name).Length > 0)
        {
            nodes.Add(new SceneNode.Box(x, y, width, Height, 6, brief.Theme.Ink, null));
            nodes.Add(name.At(x + 12, y + ((Height - name.Height) / 2), width - 24, name.RightToLeft ? Align.Right : Align.Left));
        }

        nodes.AddRange(items);
        var label = $"{brief.Words.Phase}: {SafeText.Line(span.Name)}";
        return new SceneNode.Group($"phase-{index + 1}", "list", label, nodes.ToSequence());
    }

    private int WidthOf(PhaseSpan span) => _grid.CardX[span.First + span.Count - 1] + _format.CardWidth - _grid.CardX[span.First];
}
