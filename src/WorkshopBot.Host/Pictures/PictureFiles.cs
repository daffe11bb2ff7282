using System.Diagnostics;
using System.Globalization;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints.Format;
using WorkshopBot.Facilitation;
using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Text;

namespace WorkshopBot.Host.Pictures;

/// <summary>
/// Turns a blueprint into the files that people take along. SVG and the text forms work on every machine; for PNG and PDF a
/// <see cref="PictureUnavailableException"/> says what to install where the native libraries are missing.
/// </summary>
/// <param name="thread">The render thread to share; without one an own thread starts with the first picture.</param>
internal sealed class PictureFiles(RenderThread? thread = null) : IAsyncDisposable
{
    private readonly Lazy<RenderThread> _thread = new(() => thread ?? new RenderThread());

    public async Task<ReadOnlyMemory<byte>> DrawAsync(PictureOrder order, PictureFormat format, CancellationToken ct) =>
        (await DrawAsync(order, [format], ct))[0];

    /// <summary>One result for each format, in the same order; SVG and PNG show the same scene, arranged once.</summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> DrawAsync(PictureOrder order, IReadOnlyList<PictureFormat> formats, CancellationToken ct)
    {
        var drawing = new Drawing(order, _thread, ct);
        var results = new List<ReadOnlyMemory<byte>>(formats.Count);
        foreach (var format in formats)
        {
            results.Add(await drawing.InAsync(format));
        }

        return results;
    }

    /// <summary>The same for a process that has nothing else to do: without the machinery of tasks it starts sooner.</summary>
    public List<ReadOnlyMemory<byte>> Draw(PictureOrder order, IReadOnlyList<PictureFormat> formats)
    {
        var drawing = new Drawing(order, _thread, CancellationToken.None);
        var results = new List<ReadOnlyMemory<byte>>(formats.Count);
        foreach (var format in formats)
        {
            results.Add(drawing.In(format));
        }

        return results;
    }

    /// <summary>The whole blueprint small enough for a chat: <c>overview.png</c>.</summary>
    public async Task<PictureFile> OverviewAsync(PictureOrder order, CancellationToken ct)
    {
        var picture = await _thread.Value.DrawPngAsync(measure => BlueprintPicture.Overview(Brief(order, measure)), PngFormat.Tile, ct);
        return new PictureFile("overview.png", picture.Bytes, picture.Scene.Description);
    }

    /// <summary>One picture a phase, more for a long one, each readable on a phone: <c>tile-1.png</c> and so on.</summary>
    public async Task<IReadOnlyList<PictureFile>> TilesAsync(PictureOrder order, CancellationToken ct)
    {
        var tiles = await _thread.Value.ArrangeAsync(measure => BlueprintPicture.Tiles(Brief(order, measure)), ct);
        var files = new List<PictureFile>(tiles.Count);
        foreach (var tile in tiles)
        {
            var picture = await _thread.Value.DrawPngAsync(_ => tile.Scene, PngFormat.Tile, ct);
            files.Add(new PictureFile(string.Create(CultureInfo.InvariantCulture, $"tile-{files.Count + 1}.png"), picture.Bytes, tile.Alt, tile.Phase));
        }

        return files;
    }

    /// <summary>Ends the thread if it is this object's own.</summary>
    public async ValueTask DisposeAsync()
    {
        if (thread is null && _thread.IsValueCreated)
        {
            await _thread.Value.DisposeAsync();
        }
    }

    private static PictureWords Words(PictureOrder order) =>
        PictureWordsOf.From(Texts.For(order.Language ?? order.Blueprint.Language, TimeZoneInfo.Utc));

    private static PictureBrief Brief(PictureOrder order, ITextMeasure measure) => new(order.Blueprint, order.Imprint, Words(order), Theme.Standard, measure) { Marks = order.Marks };

    /// <summary>One order on its way into several formats.</summary>
    private sealed class Drawing(PictureOrder order, Lazy<RenderThread> thread, CancellationToken ct)
    {
        private readonly PictureWords _words = Words(order);
        private Scene? _scene;

        public async Task<ReadOnlyMemory<byte>> InAsync(PictureFormat format) => format switch
        {
            PictureFormat.Svg => Svg(_scene ?? await thread.Value.ArrangeAsync(Arrange, ct)),
            PictureFormat.Png => Png(await thread.Value.DrawPngAsync(Arrange, PngFormat.Download, ct)),
            PictureFormat.Pdf => await thread.Value.DrawPdfAsync(Pages, AboutPdf(), ct),
            _ => InWords(format),
        };

        public ReadOnlyMemory<byte> In(PictureFormat format) => format switch
        {
            PictureFormat.Svg => Svg(_scene ?? thread.Value.Arrange(Arrange)),
            PictureFormat.Png => Png(thread.Value.DrawPng(Arrange, PngFormat.Download)),
            PictureFormat.Pdf => thread.Value.DrawPdf(Pages, AboutPdf()),
            _ => InWords(format),
        };

        private ReadOnlyMemory<byte> InWords(PictureFormat format) => format switch
        {
            PictureFormat.Text => Encoding.UTF8.GetBytes(BlueprintText.Write(order.Blueprint, order.Imprint, _words)),
            PictureFormat.Markdown => Encoding.UTF8.GetBytes(BlueprintMarkdown.Write(order.Blueprint, order.Imprint, _words)),
            PictureFormat.Csv => Encoding.UTF8.GetBytes(BlueprintCsv.Write(order.Blueprint)),
            PictureFormat.Json => BlueprintFile.Write(order.Blueprint),
            _ => throw new UnreachableException(format.ToString()),
        };

        private PictureBrief Brief(ITextMeasure measure) => new(order.Blueprint, order.Imprint, _words, Theme.Standard, measure) { Marks = order.Marks };

        private Scene Arrange(ITextMeasure measure) => _scene ?? BlueprintPicture.Arrange(Brief(measure));

        private Sequence<Scene> Pages(ITextMeasure measure) => BlueprintPicture.Pages(Brief(measure));

        private PdfDetails AboutPdf() => new(order.Blueprint.Title, _words.Kind, order.Created, PdfPaper.A3Landscape);

        private ReadOnlyMemory<byte> Svg(Scene scene) => Encoding.UTF8.GetBytes(SvgWriter.Write(_scene = scene));

        private ReadOnlyMemory<byte> Png(RenderedPicture picture)
        {
            _scene = picture.Scene;
            return picture.Bytes;
        }
    }
}
