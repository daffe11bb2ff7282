using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;
using WorkshopBot.RenderProbe;
using WorkshopBot.Tests.Rendering.Support;

// A small process of its own for tests that need one: start-up races, equal bytes in two processes.
return args switch
{
    ["race", var threads] => await Race(int.Parse(threads, CultureInfo.InvariantCulture)),
    ["draw", var file] => await Draw(file),
    ["sample", var name, var folder] => await DrawSample(name, folder),
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

// Everything that a published blueprint has, to look at.
static async Task<int> DrawSample(string name, string folder)
{
    await using var thread = new RenderThread();
    Task Save(string file, byte[] bytes) => File.WriteAllBytesAsync(Path.Combine(folder, $"{name}{file}"), bytes);
    PictureBrief Brief(ITextMeasure measure) => new(Samples.Load(name)!, new Imprint(7, new DateOnly(2026, 11, 21), "Service design"), SampleWords.English, Theme.Standard, measure);
    var strip = await thread.DrawPngAsync(measure => BlueprintPicture.Arrange(Brief(measure)), PngFormat.Download, CancellationToken.None);
    await Save(".png", strip.Bytes.ToArray());
    await Save(".svg", Encoding.UTF8.GetBytes(SvgWriter.Write(strip.Scene)));
    await Save("-overview.png", (await thread.DrawPngAsync(measure => BlueprintPicture.Overview(Brief(measure)), PngFormat.Tile, CancellationToken.None)).Bytes.ToArray());
    await Save(".pdf", await thread.DrawPdfAsync(measure => BlueprintPicture.Pages(Brief(measure)), Details() with { Paper = PdfPaper.A3Landscape }, CancellationToken.None));
    var tiles = await thread.ArrangeAsync(measure => BlueprintPicture.Tiles(Brief(measure)), CancellationToken.None);
    for (var tile = 0; tile < tiles.Count; tile++)
    {
        var scene = tiles[tile].Scene;
        await Save($"-tile{tile + 1}.png", (await thread.DrawPngAsync(_ => scene, PngFormat.Tile, CancellationToken.None)).Bytes.ToArray());
    }

    return 0;
}

static Scene Multilingual(ITextMeasure measure) => SyntheticScene.Arrange(measure, SyntheticScene.Scripts, 4, 4);

static Scene English(ITextMeasure measure) => SyntheticScene.Arrange(measure, SyntheticScene.English, 4, 5);

static PdfDetails Details() => new("Synthetic picture", "Every script", new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
