using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Puts a board on paper: heading, phases, all rows in the method's order, arrows, legend.</summary>
internal sealed class Sheet
{
    private readonly PictureBrief _brief;
    private readonly SheetFormat _format;
    private readonly Board _board;
    private readonly Wiring _wiring;
    private readonly Pen _pen;
    private readonly Grid _grid;
    private readonly CardFace[] _faces;
    private readonly CardFace?[] _standards;
    private readonly CardFace?[] _evidence;
    private readonly Dictionary<Route, Paragraph> _conditions = [];
    private readonly Dictionary<Lane, (int Top, int Bottom)> _lanes = [];
    private int _standardsY;
    private int _evidenceY;

    public Sheet(PictureBrief brief, SheetFormat format, Board board)
    {
        (_brief, _format, _board) = (brief, format, board);
        _pen = new Pen(brief.Measure, brief.Blueprint.Language);
        _wiring = new Wiring(board, new WiringLimits(format.CardWidth, format.Detail.Tracks, format.Detail.Labels));
        _grid = new Grid(format, board, _wiring);
        var cards = new Cards(brief, format, _pen);
        var notes = Notes.Of(board, _wiring, brief.Words);
        _faces = [.. board.Nodes.Select((node, i) => cards.Of(node, notes[i]))];
        var columns = Enumerable.Range(0, board.Columns).Select(column => board.Nodes.Where(node => node.Column == column).OrderBy(node => node.Row).ToList()).ToList();
        _standards = [.. columns.Select((nodes, column) => cards.Standards(board.First + column, nodes))];
        _evidence = [.. columns.Select((nodes, column) => cards.Evidence(board.First + column, nodes))];
        foreach (var route in _wiring.Routes)
            Condition(route);
    }

    public int Width => Math.Max(_grid.Right + _format.Margin, _format.LeastWidth);

    public Scene Draw(HeadingWords heading, string description)
    {
        var (header, top) = heading.IsBare ? ([], _format.Margin / 2) : new Heading(heading, _format, _pen, _brief.Theme).Draw(Width);
        var phases = new Phases(_board, _grid, _format, _pen, _brief.Theme.Paper);
        var bands = new Bands(_brief, _format, _pen, Width - _format.Margin);
        var bottom = Rows(bands, top + phases.Height + 8);
        var (legend, end) = new Legend(_brief, _format, _board, _pen).Draw(bottom + 14, Width);
        var height = Math.Max(end + (_format.Margin / 2), _format.LeastHeight);
        var nodes = new List<SceneNode> { new SceneNode.Box(0, 0, Width, height, 0, _brief.Theme.Paper, null), Hidden(bands.Nodes, "lanes") };
        var wires = Wire();
        nodes.Add(Hidden(wires.Arrows, "arrows"));
        nodes.Add(new SceneNode.Group("title", "heading", heading.Title, header.ToSequence()));
        for (var i = 0; i < _board.Phases.Count; i++)
            nodes.Add(phases.Draw(i, top, Items(_board.Phases[i]), _brief));

        nodes.Add(Hidden(wires.Diamonds, "decisions"));
        nodes.Add(Hidden(wires.Conditions, "conditions"));
        nodes.Add(new SceneNode.Group("legend", "note", null, legend.ToSequence()));
        return new Scene(Width, height, heading.Title, description, _brief.Words.Language, nodes.ToSequence(), _brief.Words.Kind);
    }

    private static SceneNode.Group Hidden(List<SceneNode> nodes, string id) => new(id, null, null, nodes.ToSequence());

    private void Condition(Route route)
    {
        if (route.Claims.Find(claim => claim.Labelled) is not { } stem)
            return;

        var words = _pen.Write(_brief.Words.If(route.Hop.When!), _format.Type.Label.In(_brief.Theme.Ink), stem.LabelRoom, _format.Detail.Label);
        _conditions[route] = words;
        var from = route.Points[0].Y;
        _grid.NeedLabel(from.At == DownAt.CardTop, from.Row, words.Height);
    }

    /// <summary>Gives every row its place and returns where the last lane ends.</summary>
    private int Rows(Bands bands, int y)
    {
        if (_format.Detail.Standards && _standards.Any(face => face is not null))
        {
            _standardsY = y + _format.RowPadding;
            y = Band(bands, _brief.Words.Standards, _brief.Theme.Standards, y, _standards) + 8;
        }

        _evidenceY = y + _format.RowPadding;
        y = Band(bands, _brief.Words.Evidence, _brief.Theme.Evidence, y, _evidence) + 8;
        foreach (var lane in Enum.GetValues<Lane>())
        {
            var top = y;
            y = LaneRows(lane, y);
            y = Math.Max(y, top + bands.LeastHeight(_brief.Words.LaneName(lane)));
            _lanes[lane] = (top, y);
            bands.Lane(_brief.Words.LaneName(lane), _brief.Theme.Of(lane), top, y);
            var gap = bands.GapBelow(lane);
            bands.Line(lane, y, gap);
            y += gap;
        }

        return y;
    }

    private int LaneRows(Lane lane, int y)
    {
        var first = true;
        for (var row = 0; row < _board.Rows.Count; row++)
        {
            if (_board.Rows[row] != lane)
                continue;

            y += first ? _grid.RoomAbove(row) : _grid.RoomBetween(row - 1, row);
            first = false;
            _grid.RowY[row] = y;
            _grid.RowHeight[row] = RowHeight(row);
            y += _grid.RowHeight[row];
        }

        return y + _grid.RoomBelow(_board.Rows.LastIndexOf(lane));
    }

    private int RowHeight(int row)
    {
        var height = 0;
        for (var i = 0; i < _faces.Length; i++)
            height = _board.Nodes[i].Row == row ? Math.Max(height, _faces[i].Height) : height;

        return height == 0 ? _format.LeastRow - (2 * _format.RowPadding) : Math.Max(height, _format.LeastRow);
    }

    private int Band(Bands bands, string name, LaneInk ink, int y, CardFace?[] faces)
    {
        var height = faces.Max(face => face?.Height ?? 0) + (2 * _format.RowPadding);
        var bottom = y + Math.Max(height, bands.LeastHeight(name));
        bands.Lane(name, ink, y, bottom);
        return bottom;
    }

    private Wires Wire()
    {
        var wires = new Wires(_grid, _brief.Theme);
        foreach (var route in _wiring.Routes)
            wires.Draw(route, _conditions.GetValueOrDefault(route));

        new Stubs(_board, _wiring, _grid).Draw(wires);
        new Waiting(_brief, _format, _board, _grid, _pen).Draw(wires);
        return wires;
    }

    /// <summary>The cards of a phase in reading order: step by step, top to bottom.</summary>
    private List<SceneNode> Items(PhaseSpan span)
    {
        var items = new List<SceneNode>();
        for (var column = span.First; column < span.First + span.Count; column++)
        {
            Add(items, _format.Detail.Standards ? _standards[column] : null, column, _standardsY);
            Add(items, _evidence[column], column, _evidenceY);
            for (var row = 0; row < _board.Rows.Count; row++)
            {
                if (_board.At(row, column) is { } node)
                    items.Add(_faces[IndexOf(node)].Draw(_grid.CardX[column], _grid.RowY[row], _format.CardWidth, _grid.RowHeight[row], _brief.Theme));
            }
        }

        return items;
    }

    private int IndexOf(Node node)
    {
        var at = 0;
        while (_board.Nodes[at] != node)
            at++;

        return at;
    }

    private void Add(List<SceneNode> items, CardFace? face, int column, int y)
    {
        if (face is not null)
            items.Add(face.Draw(_grid.CardX[column], y, _format.CardWidth, face.Height, _brief.Theme));
    }
}
