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

    /// <summary>Draws, and hands finished parts over to be packed meanwhile; the rest of the packing is up to whoever gets the work.</summary>
    public PngWork Png(Scene scene, PngFormat format)
    {
#pragma warning disable CA2000 // The work owns its canvas.
        var canvas = Canvas(scene, format.Size);
#pragma warning restore CA2000
        var work = new PngWork(canvas, format.Options);
        try
        {
            Paint(scene, format.Size, canvas, work.Drawn);
            return work;
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    public Pixels Draw(Scene scene, PngSize size)
    {
        var canvas = Canvas(scene, size);
        Paint(scene, size, canvas, _ => { });
        return canvas;
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

    private CairoWriter Writer(PngSize size) => new(Fonts, size == PngSize.Single ? 1 : 2);

    private Pixels Canvas(Scene scene, PngSize size)
    {
        var (width, height) = Writer(size).SizeOf(scene);
        return size == PngSize.Smooth ? _pool.Take(width / 2, height / 2) : _pool.Take(width, height);
    }

    private void Paint(Scene scene, PngSize size, Pixels canvas, Action<int> drawn)
    {
        var writer = Writer(size);
        if (size != PngSize.Smooth)
        {
            writer.Draw(scene, canvas, drawn);
            return;
        }

        var (width, height) = writer.SizeOf(scene);
        using var large = _pool.Take(width, height);
        var halved = 0;
        writer.Draw(scene, large, bottom =>
        {
            PixelHalving.Halve(large, canvas, halved..(bottom / 2));
            halved = bottom / 2;
            drawn(halved);
        });
    }
}
