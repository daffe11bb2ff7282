using System.Text;
using System.Xml.Linq;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;
using WorkshopBot.Tests.Rendering;

namespace WorkshopBot.Tests.Host;

public sealed class PictureFilesTests
{
    private static readonly PictureOrder s_order = new(Samples.Load("shoeshine")!, new Imprint(), null, DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Without_the_native_libraries_everything_but_png_and_pdf_is_drawn()
    {
        await using var thread = new RenderThread(libraries: new NativeLibraryStatus(false, "Install libpangocairo-1.0-0"));
        await using var pictures = new PictureFiles(thread);

        foreach (var format in Enum.GetValues<PictureFormat>())
        {
            if (format is PictureFormat.Png or PictureFormat.Pdf)
            {
                var missing = await Assert.ThrowsAsync<PictureUnavailableException>(() => pictures.DrawAsync(s_order, format, CancellationToken.None));
                Assert.Contains("libpangocairo-1.0-0", missing.Message, StringComparison.Ordinal);
            }
            else
            {
                Assert.True((await pictures.DrawAsync(s_order, format, CancellationToken.None)).Length > 1000, $"{format}");
            }
        }
    }

    [Fact]
    public async Task The_svg_beside_a_png_is_the_svg_alone()
    {
        await using var pictures = new PictureFiles();

        var both = await pictures.DrawAsync(s_order, [PictureFormat.Png, PictureFormat.Svg], CancellationToken.None);
        var alone = await pictures.DrawAsync(s_order, PictureFormat.Svg, CancellationToken.None);

        Assert.True(both[1].Span.SequenceEqual(alone.Span));
        var width = int.Parse(XDocument.Parse(Encoding.UTF8.GetString(alone.Span)).Root!.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(2 * width, PngReader.Read(both[0].ToArray()).Width);
    }

    [Fact]
    public async Task The_same_order_gives_the_same_bytes()
    {
        await using var first = new PictureFiles();
        await using var second = new PictureFiles();

        foreach (var format in Enum.GetValues<PictureFormat>())
        {
            var once = await first.DrawAsync(s_order, format, CancellationToken.None);
            var again = await second.DrawAsync(s_order, format, CancellationToken.None);
            Assert.True(once.Span.SequenceEqual(again.Span), $"{format}");
        }
    }

    [Fact]
    public async Task The_json_reads_back_as_the_blueprint()
    {
        await using var pictures = new PictureFiles();

        var json = await pictures.DrawAsync(s_order, PictureFormat.Json, CancellationToken.None);

        Assert.Equal(s_order.Blueprint, Assert.IsType<BlueprintFileResult.Accepted>(BlueprintFile.Read(json.Span)).Blueprint);
    }

    [Fact]
    public async Task Tiles_and_overview_are_small_pictures_with_words_for_those_who_do_not_see_them()
    {
        await using var pictures = new PictureFiles();

        var files = (await pictures.TilesAsync(s_order, CancellationToken.None)).Prepend(await pictures.OverviewAsync(s_order, CancellationToken.None)).ToList();

        Assert.Equal("overview.png", files[0].Name);
        Assert.Equal(Enumerable.Range(1, files.Count - 1).Select(number => $"tile-{number}.png"), files.Skip(1).Select(file => file.Name));
        Assert.True(files.Count > s_order.Blueprint.Phases.Count);
        Assert.All(files, file => Assert.InRange(PngReader.Read(file.Bytes.ToArray()).Width, 200, 1024));
        Assert.All(files, file => Assert.NotEqual("", file.Alt));
    }
}
