using System.Globalization;
using System.Security.Cryptography;
using WorkshopBot.Domain;
using WorkshopBot.RenderProbe;
using WorkshopBot.Rendering;

// A small process of its own for tests that need one: start-up races, equal bytes in two processes.
return args switch
{
    ["race", var threads] => await Race(int.Parse(threads, CultureInfo.InvariantCulture)),
    ["draw", var file] => await Draw(file),
    _ => 2,
};

// Half of the callers share one render thread, the others have their own; all begin at the same moment, with cold fonts.
static async Task<int> Race(int callers)
{
    await using RenderThread shared = new(), other = new();
    using var start = new Barrier(callers);
    var hashes = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Factory.StartNew(
        async () =>
        {
            start.SignalAndWait();
            var thread = caller % 2 == 0 ? shared : other;
            var picture = await thread.DrawPngAsync(Multilingual, PngFormat.Quick, CancellationToken.None);
            var pdf = await thread.DrawPdfAsync(measure => [Multilingual(measure)], Details(), CancellationToken.None);
            return Convert.ToHexString(SHA256.HashData([.. picture.Bytes.Span, .. pdf]));
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
    foreach (var hash in hashes)
    {
        Console.WriteLine(hash);
    }

    return 0;
}

static async Task<int> Draw(string file)
{
    await using var thread = new RenderThread();
    await File.WriteAllBytesAsync(file, file.EndsWith(".pdf", StringComparison.Ordinal)
        ? await thread.DrawPdfAsync(measure => [Multilingual(measure), English(measure)], Details(), CancellationToken.None)
        : (await thread.DrawPngAsync(
            file.Contains("english", StringComparison.Ordinal) ? English : Multilingual,
            file.Contains("tile", StringComparison.Ordinal) ? PngFormat.Tile : file.Contains("quick", StringComparison.Ordinal) ? PngFormat.Quick : PngFormat.Download,
            CancellationToken.None)).Bytes.ToArray());
    return 0;
}

static Scene Multilingual(ITextMeasure measure) => SyntheticScene.Arrange(measure, SyntheticScene.Scripts, 4, 4);

static Scene English(ITextMeasure measure) => SyntheticScene.Arrange(measure, SyntheticScene.English, 4, 5);

static PdfDetails Details() => new("Synthetic picture", "Every script", new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
