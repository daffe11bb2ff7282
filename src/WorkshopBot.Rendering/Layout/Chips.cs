using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Draws the steps of the overview: a small card each, with a mark for every lane that has something to do.</summary>
internal sealed class Chips
{
    public const int Mark = 10;
    private const int MarkPitch = 13;
    private const int Padding = 9;

    private readonly PictureBrief _brief;
    private readonly Pen _pen;
    private readonly Signs _signs;
    private readonly List<Activity>[] _columns;

    public Chips(PictureBrief brief, ColumnPlan plan, Pen pen)
    {
        (_brief, _pen) = (brief, pen);
        _signs = new Signs(pen, brief.Theme, TypeScale.Tile);
        _columns = [.. Enumerable.Range(0, plan.Columns).Select(_ => new List<Activity>())];
        for (var i = 0; i < plan.Spots.Length; i++)
            _columns[plan.Spots[i].Column].Add(brief.Blueprint.Activities[i]);

        foreach (var column in _columns)
            column.Sort((one, other) => one.Lane.CompareTo(other.Lane));

        Rows = [(brief.Words.Evidence, brief.Theme.Evidence), .. Enum.GetValues<Lane>().Select(lane => (brief.Words.LaneName(lane), brief.Theme.Of(lane)))];
    }

    public static int MarksHeight => (5 * MarkPitch) - (MarkPitch - Mark);

    /// <summary>Top to bottom as in the blueprint: place as well as colour says which lane a mark means.</summary>
    public IReadOnlyList<(string Name, LaneInk Ink)> Rows { get; }

    public int Height(int column, int width, int lines) =>
        (2 * Padding) + Math.Max(MarksHeight, Name(column, width, lines).Height + (HasSigns(column) ? _signs.Size + 6 : 0));

    public SceneNode.Group Draw(int column, ScenePoint at, (int Width, int Height) size, int lines)
    {
        var nodes = new List<SceneNode> { new SceneNode.Box(at.X, at.Y, size.Width, size.Height, 6, _brief.Theme.Paper, _brief.Theme.Support.Colour) };
        var name = Name(column, size.Width, lines);
        var mirrored = name.RightToLeft;
        Marks(nodes, column, new(mirrored ? at.X + size.Width - Padding - Mark : at.X + Padding, at.Y + Padding), Mark);
        var left = at.X + (mirrored ? Padding : Padding + Mark + 9);
        var room = TextWidth(size.Width);
        nodes.Add(name.At(left, at.Y + Padding - 3, room, mirrored ? Align.Right : Align.Left));
        Counts(column).Draw(nodes, new Frame(left, room, mirrored), at.Y + size.Height - Padding - _signs.Size - 1);
        return new SceneNode.Group($"step-{column + 1}", "listitem", Label(column), nodes.ToSequence());
    }

    public void Marks(List<SceneNode> nodes, int column, ScenePoint at, int width, int pitch = MarkPitch)
    {
        for (var row = 0; row < Rows.Count; row++)
        {
            var y = at.Y + (row * pitch);
            nodes.Add(Has(column, row) ? Filled(at.X, y, width, Rows[row].Ink) : Hollow(at.X, y, width, Rows[row].Ink));
        }
    }

    public static SceneNode Filled(int x, int y, int width, LaneInk ink) => new SceneNode.Box(x, y, width, Mark, 2, ink.Colour, null);

    private static SceneNode.Box Hollow(int x, int y, int width, LaneInk ink) => width < 8
        ? new SceneNode.Box(x, y + (Mark / 2), width, 1, 0, ink.Colour, null)
        : new SceneNode.Box(x, y, width, Mark, 2, null, ink.Colour);

    private static int TextWidth(int width) => width - (2 * Padding) - Mark - 9;

    private bool Has(int column, int row) => row == 0
        ? _columns[column].Exists(activity => activity.Evidence.Count > 0)
        : _columns[column].Exists(activity => (int)activity.Lane == row - 1);

    private bool HasSigns(int column) => _columns[column].Exists(activity => activity.Wait is not null || activity.FailPoints.Count > 0);

    private string Said(int column) => _columns[column].Count == 0 ? _brief.Words.NothingYet : SafeText.Line(_columns[column][0].What);

    private Paragraph Name(int column, int width, int lines) =>
        _pen.Write(Said(column), TypeScale.Tile.Small.In(_brief.Theme.Ink), TextWidth(width), lines);

    private string Label(int column)
    {
        var lanes = Rows.Where((_, row) => Has(column, row)).Select(row => row.Name);
        var fails = _columns[column].Sum(activity => activity.FailPoints.Count);
        var waits = _columns[column].Count(activity => activity.Wait is not null);
        return $"{Said(column)} ({string.Join(", ", lanes)}). {_brief.Words.Fail}: {fails}. {_brief.Words.Wait}: {waits}.";
    }

    private Piece.Counts Counts(int column) => CountsOf(_columns[column], _signs, count => _pen.Write(count, TypeScale.Tile.Strong.In(_brief.Theme.Ink), 60, 1));

    /// <summary>How many fail and wait points some activities have.</summary>
    public static Piece.Counts CountsOf(IReadOnlyList<Activity> activities, Signs signs, Func<string, Paragraph> write)
    {
        var fails = activities.Sum(activity => activity.FailPoints.Count);
        var waits = activities.Count(activity => activity.Wait is not null);
        return new Piece.Counts(
            [.. new[] { (Sign.Fail, fails), (Sign.Wait, waits) }.Where(pair => pair.Item2 > 0)
                .Select(pair => (pair.Item1, write(pair.Item2.ToString(CultureInfo.InvariantCulture))))],
            signs);
    }
}
