namespace WorkshopBot.Rendering.Native;

/// <summary>Draws a scene as pixels on white.</summary>
internal sealed class CairoWriter(PangoFonts fonts, PixelPool pool)
{
    /// <summary>cairo's own limit for a side; a larger picture is drawn smaller rather than not at all.</summary>
    private const int LongestSide = 32_000;

    /// <summary>192 MB of memory: forty steps at double size still fit.</summary>
    private const long MostPixels = 48_000_000;

    public unsafe Pixels Draw(Scene scene, double scale)
    {
        var fitting = Fit(scene, scale);
        var pixels = pool.Take((int)Math.Ceiling(scene.Width * fitting), (int)Math.Ceiling(scene.Height * fitting));
        try
        {
            // White first: a fraction of a pixel at the right or at the bottom would be dark otherwise.
            pixels.Bytes.Fill(0xFF);
            fixed (byte* first = pixels.Bytes)
            {
                using var surface = Cairo.ImageSurface(first, Cairo.Rgb24, pixels.Width, pixels.Height, pixels.Stride);
                using var cairo = Cairo.Create(surface);
                Cairo.ScaleBy(cairo, fitting, fitting);
                var drawing = new SceneDrawing(cairo, fonts);
                drawing.Draw(scene.Nodes);
                drawing.ThrowIfFailed();
                Cairo.Finish(surface);
            }

            return pixels;
        }
        catch
        {
            pixels.Dispose();
            throw;
        }
    }

    private static double Fit(Scene scene, double scale)
    {
        var side = LongestSide / (double)Math.Max(Math.Max(scene.Width, scene.Height), 1);
        var area = Math.Sqrt(MostPixels / (double)Math.Max((long)scene.Width * scene.Height, 1));
        return Math.Min(scale, Math.Min(side, area));
    }
}
