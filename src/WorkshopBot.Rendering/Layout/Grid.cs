namespace WorkshopBot.Rendering.Layout;

/// <summary>Where everything stands, in pixels: columns and gutters across, lanes, rows, corridors and lines down.</summary>
internal sealed class Grid
{
    public const int TrackPitch = 10;
    public const int FirstTrack = 15;
    private const int GutterLeft = 13;
    private const int GutterRight = 17;

    private readonly SheetFormat _format;
    private readonly int[] _gutterX;
    private readonly int[] _labelsAbove;
    private readonly int[] _labelsBelow;

    public Grid(SheetFormat format, Board board, Wiring wiring)
    {
        _format = format;
        CardX = new int[board.Columns];
        RowY = new int[board.Rows.Count];
        RowHeight = new int[board.Rows.Count];
        TracksAbove = wiring.TracksPer(Ground.CorridorAbove, board.Rows.Count);
        TracksBelow = wiring.TracksPer(Ground.CorridorBelow, board.Rows.Count);
        _labelsAbove = new int[board.Rows.Count];
        _labelsBelow = new int[board.Rows.Count];
        _gutterX = new int[board.Columns + 1];
        Right = Spread(board, wiring.TracksPer(Ground.Gutter, board.Columns + 1));
    }

    public int[] CardX { get; }
    public int[] RowY { get; }
    public int[] RowHeight { get; }
    public int[] TracksAbove { get; }
    public int[] TracksBelow { get; }

    /// <summary>Where lanes end on the right.</summary>
    public int Right { get; }

    /// <summary>Where lanes begin on the left.</summary>
    public int Left => _format.Margin;

    /// <summary>Where the first gutter begins.</summary>
    public int Inside => _format.Margin + _format.LabelColumn;

    public int GutterTrack(int gutter, int track) => _gutterX[gutter] + GutterLeft + (track * TrackPitch);

    public int RoomAbove(int row) => Room(_labelsAbove[row], TracksAbove[row]);

    public int RoomBelow(int row) => Room(_labelsBelow[row], TracksBelow[row]);

    /// <summary>
    /// Between two rows of one lane. Without tracks all stems there reach from card to card and stand side by side, so the words of those
    /// that go down and those that go up may share the room.
    /// </summary>
    public int RoomBetween(int upper, int lower) => TracksBelow[upper] == 0 && TracksAbove[lower] == 0
        ? Math.Max(RoomBelow(upper), RoomAbove(lower)) + Wires.Head
        : RoomBelow(upper) + RoomAbove(lower);

    public void NeedLabel(bool above, int row, int height)
    {
        var labels = above ? _labelsAbove : _labelsBelow;
        labels[row] = Math.Max(labels[row], height + 6);
    }

    public int TrackAbove(int row, int track) => RowY[row] - _labelsAbove[row] - FirstTrack - (track * TrackPitch);

    public int TrackBelow(int row, int track) => RowY[row] + RowHeight[row] + _labelsBelow[row] + FirstTrack + (track * TrackPitch);

    public int X(Across across) => across.At switch
    {
        AcrossAt.CardLeft => CardX[across.Index],
        AcrossAt.CardRight => CardX[across.Index] + _format.CardWidth,
        AcrossAt.Stem => CardX[across.Index] + across.Claim!.Offset,
        AcrossAt.Gutter => GutterTrack(across.Index, across.Claim!.Track),
        AcrossAt.LeftEdge => Inside + 4,
        _ => Right - 6,
    };

    public int Y(Down down) => down.At switch
    {
        DownAt.CardTop => RowY[down.Row],
        DownAt.CardBottom => RowY[down.Row] + RowHeight[down.Row],
        DownAt.Middle => RowY[down.Row] + (RowHeight[down.Row] / 2) + down.Offset,
        DownAt.Above => TrackAbove(down.Row, down.Claim!.Track),
        _ => TrackBelow(down.Row, down.Claim!.Track),
    };

    private int Room(int labels, int tracks) =>
        Math.Max(_format.RowPadding, labels + (tracks > 0 ? FirstTrack + (tracks * TrackPitch) : labels > 0 ? 6 : 0));

    private int Spread(Board board, int[] tracks)
    {
        var x = Inside;
        for (var gutter = 0; gutter <= board.Columns; gutter++)
        {
            _gutterX[gutter] = x;
            var needed = tracks[gutter] > 0 ? GutterLeft + ((tracks[gutter] - 1) * TrackPitch) + GutterRight : 0;
            var least = gutter == 0 ? LeastFirst(board) : gutter == board.Columns ? LeastLast(board) : _format.Gutter;
            x += Math.Max(least, needed);
            if (gutter == board.Columns)
                break;

            CardX[gutter] = x;
            x += _format.CardWidth;
        }

        return x;
    }

    private int LeastFirst(Board board) => board.Passing.Count > 0 || board.Cuts.Exists(cut => !cut.Leaves) ? _format.Gutter : 8;

    private int LeastLast(Board board) => board.Passing.Count > 0 || board.Cuts.Exists(cut => cut.Leaves) ? _format.Gutter : 14;
}
