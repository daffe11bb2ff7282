using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Native;

/// <summary>What the render thread works with: fonts, the measure and the writers, made when first needed and kept.</summary>
internal sealed class RenderStudio : IDisposable
{
    private readonly Lazy<ITextMeasure> _measure;
    private readonly PixelPool _pool = new();
    private PangoFonts? _fonts;

    public RenderStudio(bool librariesAvailable) =>
        _measure = new Lazy<ITextMeasure>(() => librariesAvailable ? new PangoTextMeasure(Fonts) : new EstimatedTextMeasure(), LazyThreadSafetyMode.PublicationOnly);

    public ITextMeasure Measure => _measure.Value;

    public PangoFonts Fonts => _fonts ??= new PangoFonts();

    public Pixels Draw(Scene scene, PngSize size)
    {
        var pixels = new CairoWriter(Fonts, _pool).Draw(scene, size == PngSize.Single ? 1 : 2);
        if (size != PngSize.Smooth)
        {
            return pixels;
        }

        using (pixels)
        {
            return PixelHalving.Halve(pixels, _pool);
        }
    }

    public byte[] WritePdf(Sequence<Scene> pages, PdfDetails details) => new PdfWriter(Fonts).Write(pages, details);

    public void Dispose()
    {
        lock (NativeGate.Lock)
        {
            _fonts?.Dispose();
            _pool.Dispose();
        }
    }
}
