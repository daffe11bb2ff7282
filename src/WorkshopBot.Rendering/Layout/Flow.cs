namespace WorkshopBot.Rendering.Layout;

/// <summary>Sets signs with their words one after the other, in as many rows as they need.</summary>
internal sealed class Flow(PictureBrief brief, SheetFormat format, Pen pen, List<SceneNode> nodes, ScenePoint start, int right)
{
    private const int Apart = 24;
    private readonly Signs _signs = new(pen, brief.Theme, format.Type);
    private int _x = start.X;
    private int _y = start.Y;

    public int SignSize => _signs.Size;

    public int Bottom => _y + _signs.Size;

    public void Sign(Sign sign, string text) => Item(_signs.Size, text, (x, y) => nodes.AddRange(_signs.Draw(sign, x, y)));

    /// <param name="draw">Draws what is explained, at the place it is given.</param>
    public void Item(int width, string text, Action<int, int> draw)
    {
        var before = width == 0 ? 0 : width + 8;
        var words = pen.Write(text, format.Type.Small.In(brief.Theme.Ink), right - start.X - before, 1);
        if (_x > start.X && _x + before + words.Width > right)
        {
            _x = start.X;
            _y += _signs.Size + 6;
        }

        draw(_x, _y);
        nodes.Add(words.At(_x + before, _y + ((_signs.Size - words.Height) / 2), words.Width, Align.Left));
        _x += before + words.Width + Apart;
    }
}
