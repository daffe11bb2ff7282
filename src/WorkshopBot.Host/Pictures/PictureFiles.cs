using System.Diagnostics;
using System.Globalization;
using System.Text;
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

    private static PictureBrief Brief(PictureOrder order, ITextMeasure measure) => new(order.Blueprint, order.Imprint, Words(order), Theme.Standard, measure);

    /// <summary>One order on its way into several formats.</summary>
    private sealed class Drawing(PictureOrder order, Lazy<RenderThread> thread, CancellationToken ct)
    {
        private readonly PictureWords _words = Words(order);
        private Scene? _scene;

        public async Task<ReadOnlyMemory<byte>> InAsync(PictureFormat format) => format switch
        {
            PictureFormat.Svg => Encoding.UTF8.GetBytes(SvgWriter.Write(await SceneAsync())),
            PictureFormat.Png => await PngAsync(),
            PictureFormat.Pdf => await PdfAsync(),
            PictureFormat.Text => Encoding.UTF8.GetBytes(BlueprintText.Write(order.Blueprint, order.Imprint, _words)),
            PictureFormat.Markdown => Encoding.UTF8.GetBytes(BlueprintMarkdown.Write(order.Blueprint, order.Imprint, _words)),
            PictureFormat.Csv => Encoding.UTF8.GetBytes(BlueprintCsv.Write(order.Blueprint)),
            PictureFormat.Json => BlueprintFile.Write(order.Blueprint),
            _ => throw new UnreachableException(format.ToString()),
        };

        private PictureBrief Brief(ITextMeasure measure) => new(order.Blueprint, order.Imprint, _words, Theme.Standard, measure);

        private async Task<Scene> SceneAsync() => _scene ??= await thread.Value.ArrangeAsync(measure => BlueprintPicture.Arrange(Brief(measure)), ct);

        private async Task<ReadOnlyMemory<byte>> PngAsync()
        {
            var picture = await thread.Value.DrawPngAsync(measure => _scene ?? BlueprintPicture.Arrange(Brief(measure)), PngFormat.Download, ct);
            _scene = picture.Scene;
            return picture.Bytes;
        }

        private async Task<ReadOnlyMemory<byte>> PdfAsync()
        {
            var about = new PdfDetails(order.Blueprint.Title, _words.Kind, order.Created, PdfPaper.A3Landscape);
            return await thread.Value.DrawPdfAsync(measure => BlueprintPicture.Pages(Brief(measure)), about, ct);
        }
    }
}
