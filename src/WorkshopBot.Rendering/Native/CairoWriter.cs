namespace WorkshopBot.Rendering.Native;

/// <summary>Draws a scene as pixels on white, one horizontal band after the other.</summary>
internal sealed class CairoWriter(PangoFonts fonts, PixelPool pool)
{
    /// <summary>cairo's own limit for a side; a larger picture is drawn smaller rather than not at all.</summary>
    private const int LongestSide = 32_000;

    /// <summary>192 MB of memory: forty steps at double size still fit.</summary>
    private const long MostPixels = 48_000_000;

    /// <summary>Bands of this size stay in the processor's cache while paper, lane, card and text are laid over each other.</summary>
    private const int BandBytes = 1024 * 1024;

    public Pixels Draw(Scene scene, double scale)
    {
        var fitting = Fit(scene, scale);
        var pixels = pool.Take((int)Math.Ceiling(scene.Width * fitting), (int)Math.Ceiling(scene.Height * fitting));
        try
        {
            var nodes = SceneBounds.Of(scene.Nodes);
            var rows = Math.Max(64, BandBytes / pixels.Stride);
            for (var top = 0; top < pixels.Height; top += rows)
            {
                DrawBand(pixels, nodes, (top, Math.Min(rows, pixels.Height - top)), fitting);
            }

            return pixels;
        }
        catch
        {
            pixels.Dispose();
            throw;
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

    private static double Fit(Scene scene, double scale)
    {
        var side = LongestSide / (double)Math.Max(Math.Max(scene.Width, scene.Height), 1);
        var area = Math.Sqrt(MostPixels / (double)Math.Max((long)scene.Width * scene.Height, 1));
        return Math.Min(scale, Math.Min(side, area));
    }
}
