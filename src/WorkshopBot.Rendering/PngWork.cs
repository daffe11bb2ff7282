namespace WorkshopBot.Rendering;

/// <summary>A picture on its way into a file: the parts that are drawn are packed while the others are still being drawn.</summary>
internal sealed class PngWork(Pixels pixels, PngOptions options) : IDisposable
{
    private readonly PngStripes _stripes = new(pixels, options.Level);

    public void Drawn(int bottom) => _stripes.Drawn(bottom);

    /// <summary>The file; may be asked for on any thread.</summary>
    public byte[] Finish() => PngEncoder.Finish(pixels, _stripes, options);

    public void Dispose()
    {
        _stripes.Dispose();
        pixels.Dispose();
    }
}
