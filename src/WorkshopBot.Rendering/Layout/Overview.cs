using WorkshopBot.Domain;
using WorkshopBot.Rendering.Text;

namespace WorkshopBot.Rendering.Layout;

/// <summary>How much room a step gets in the overview; without lines for its name only the marks remain.</summary>
internal readonly record struct OverviewLevel(int PerRow, int NameLines);

/// <summary>The first picture people see: each phase with its steps by name, a mark for each lane, and the counts of F and W.</summary>
internal sealed class Overview
{
    public const int Width = 1024;
    public const int MaxHeight = 1024;
    private const int ChipApart = 12;
    private static readonly OverviewLevel[] s_levels = [new(5, 3), new(5, 2), new(6, 2), new(6, 1), new(int.MaxValue, 0)];

    private readonly PictureBrief _brief;
    private readonly ColumnPlan _plan;
    private readonly Pen _pen;
    private readonly SheetFormat _format = Paper.Tile.Format;
    private readonly Chips _chips;

    public Overview(PictureBrief brief, ColumnPlan plan)
    {
        (_brief, _plan) = (brief, plan);
        _pen = new Pen(brief.Measure, brief.Blueprint.Language);
        _chips = new Chips(brief, plan, _pen);
    }

    private int Room => Width - (2 * _format.Margin);

    public Scene Draw(string description)
    {
        foreach (var level in s_levels)
        {
            var scene = Draw(level, description);
            if (scene.Height <= MaxHeight)
                return scene;
        }

        throw new InvalidOperationException("The overview does not fit.");
    }

    private Scene Draw(OverviewLevel level, string description)
    {
        var dense = level.NameLines == 0;
        var format = dense ? _format with { Detail = new Detail { Heading = 1 } } : _format;
        var (header, y) = new Heading(HeadingWords.Short(_brief, _brief.Words.Overview), format, _pen, _brief.Theme).Draw(Width);
        var groups = new List<SceneNode>();
        for (var i = 0; i < _plan.Phases.Count; i++)
        {
            var (group, bottom) = dense ? Marks(i, y) : Steps(i, y, level);
            groups.Add(group);
            y = bottom + (dense ? 4 : 10);
        }

        var (legend, end) = Legend(y + 4);
        var height = end + (_format.Margin / 2);
        var title = HeadingWords.TitleOf(_brief);
        List<SceneNode> nodes =
        [
            new SceneNode.Box(0, 0, Width, height, 0, _brief.Theme.Paper, null),
            new SceneNode.Group("title", "heading", title, header.ToSequence()),
            .. groups,
            new SceneNode.Group("legend", "note", null, legend.ToSequence()),
        ];
        return new Scene(Width, height, title, description, _brief.Words.Language, nodes.ToSequence(), _brief.Words.Kind);
    }

    private (SceneNode Group, int Bottom) Steps(int phase, int y, OverviewLevel level)
    {
        var span = _plan.Phases[phase];
        var nodes = new List<SceneNode>();
        y = Bar(nodes, span.Name, y, Room, lines: 1) + 8;
        var width = (Room - ((level.PerRow - 1) * ChipApart)) / level.PerRow;
        for (var first = span.First; first < span.First + span.Count; first += level.PerRow)
        {
            var end = Math.Min(first + level.PerRow, span.First + span.Count);
            var height = Enumerable.Range(first, end - first).Max(column => _chips.Height(column, width, level.NameLines));
            for (var column = first; column < end; column++)
                nodes.Add(_chips.Draw(column, new ScenePoint(_format.Margin + ((column - first) * (width + ChipApart)), y), (width, height), level.NameLines));

            y += height + 8;
        }

        return (Group(phase, nodes), y - 8);
    }

    /// <summary>For very long blueprints: the name of the phase and a column of marks for each step.</summary>
    private (SceneNode Group, int Bottom) Marks(int phase, int y)
    {
        const int NameWidth = 190;
        const int DensePitch = Chips.Mark + 1;
        var span = _plan.Phases[phase];
        var nodes = new List<SceneNode>();
        var bottom = Math.Max(Bar(nodes, span.Name, y, NameWidth, lines: 1), y + (_chips.Rows.Count * DensePitch) - 1);
        var left = _format.Margin + NameWidth + 14;
        var pitch = Math.Min(16, (Width - _format.Margin - left) / span.Count);
        for (var i = 0; i < span.Count; i++)
            _chips.Marks(nodes, span.First + i, new ScenePoint(left + (i * pitch), y), Math.Min(10, pitch - 1), DensePitch);

        return (Group(phase, nodes), bottom);
    }

    private SceneNode.Group Group(int phase, List<SceneNode> nodes) =>
        new($"phase-{phase + 1}", "list", $"{_brief.Words.Phase}: {SafeText.Line(_plan.Phases[phase].Name)}", nodes.ToSequence());

    private int Bar(List<SceneNode> nodes, string name, int y, int width, int lines)
    {
        var words = _pen.Write(name, _format.Type.Phase.In(_brief.Theme.Paper), width - 24, lines);
        if (words.Height == 0)
            return y;

        nodes.Add(new SceneNode.Box(_format.Margin, y, width, words.Height + 8, 6, _brief.Theme.Ink, null));
        nodes.Add(words.At(_format.Margin + 12, y + 4, width - 24, words.RightToLeft ? Align.Right : Align.Left));
        return y + words.Height + 8;
    }

    private (List<SceneNode> Nodes, int Bottom) Legend(int y)
    {
        var nodes = new List<SceneNode>();
        var flow = new Flow(_brief, _format, _pen, nodes, new ScenePoint(_format.Margin, y), Width - _format.Margin);
        foreach (var (name, ink) in _chips.Rows)
            flow.Item(Chips.Mark, name, (x, top) => nodes.Add(Chips.Filled(x, top + ((flow.SignSize - Chips.Mark) / 2), Chips.Mark, ink)));

        var fails = _brief.Blueprint.FailPoints.ToList();
        flow.Sign(Sign.Fail, _brief.Words.FailCount(fails.Count, fails.Count(fail => fail.IsOpen)));
        flow.Sign(Sign.Wait, _brief.Words.WaitCount(_brief.Blueprint.Activities.Count(activity => activity.Wait is not null)));
        if (TitleFacts.ObservedShare(_brief.Blueprint, _brief.Words) is { Length: > 0 } share)
            flow.Item(0, share, (_, _) => { });

        return (nodes, flow.Bottom);
    }
}
