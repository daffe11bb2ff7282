namespace WorkshopBot.Rendering.Native;

/// <summary>Draws a scene as pixels on white, one horizontal band after the other.</summary>
internal sealed class CairoWriter(PangoFonts fonts, double asked)
{
    /// <summary>cairo's own limit for a side; a larger picture is drawn smaller rather than not at all.</summary>
    private const int LongestSide = 32_000;

    /// <summary>192 MB of memory: forty steps at double size still fit.</summary>
    private const long MostPixels = 48_000_000;

    /// <summary>Bands of this size stay in the processor's cache while paper, lane, card and text are laid over each other.</summary>
    private const int BandBytes = 1024 * 1024;

    public (int Width, int Height) SizeOf(Scene scene) =>
        ((int)Math.Ceiling(scene.Width * Scale(scene)), (int)Math.Ceiling(scene.Height * Scale(scene)));

    /// <param name="drawn">Told after each band up to which row the picture is finished.</param>
    public void Draw(Scene scene, Pixels pixels, Action<int> drawn)
    {
        var nodes = SceneBounds.Of(scene.Nodes);
        var rows = Math.Max(64, BandBytes / pixels.Stride);
        for (var top = 0; top < pixels.Height; top += rows)
        {
            var bottom = Math.Min(top + rows, pixels.Height);
            DrawBand(pixels, nodes, (top, bottom - top), Scale(scene));
            drawn(bottom);
        }
    }

    private unsafe void DrawBand(Pixels pixels, List<BoundedNode> nodes, (int Top, int Rows) band, double scale)
    {
        // White first: a fraction of a pixel at the right or at the bottom would be dark otherwise.
        var bytes = pixels.Bytes.Slice(band.Top * pixels.Stride, band.Rows * pixels.Stride);
        bytes.Fill(0xFF);
        fixed (byte* first = bytes)
        {
            using var surface = Cairo.ImageSurface(first, Cairo.Rgb24, pixels.Width, band.Rows, pixels.Stride);
            Cairo.SetDeviceOffset(surface, 0, -band.Top);
            using var cairo = Cairo.Create(surface);
            Cairo.ScaleBy(cairo, scale, scale);
            var drawing = new SceneDrawing(cairo, fonts);
            foreach (var node in nodes)
            {
                if (node.Bottom * scale >= band.Top && node.Top * scale <= band.Top + band.Rows)
                {
                    drawing.Draw(node.Node);
                }
            }

            drawing.ThrowIfFailed();
            Cairo.Finish(surface);
        }
    }

    private double Scale(Scene scene)
    {
        var side = LongestSide / (double)Math.Max(Math.Max(scene.Width, scene.Height), 1);
        var area = Math.Sqrt(MostPixels / (double)Math.Max((long)scene.Width * scene.Height, 1));
        return Math.Min(asked, Math.Min(side, area));
    }
}
