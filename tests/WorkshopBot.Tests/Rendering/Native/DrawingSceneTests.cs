using System.Runtime.InteropServices;
using System.Security.Cryptography;
using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;

namespace WorkshopBot.Tests.Rendering.Native;

[Collection(DrawingTests.Name)]
public sealed partial class DrawingSceneTests(Studio studio)
{
    private static readonly TextStyle s_title = new(28, 36, 700, "#1B2430");

    [Fact]
    public async Task What_nothing_covers_is_white_to_the_last_row_and_column()
    {
        var png = PngReader.Read(await studio.PngAsync());
        Assert.Equal((100, 60), (png.Width, png.Height));
        Assert.All(png.Rgb, channel => Assert.Equal(255, channel));
    }

    [Fact]
    public async Task Boxes_and_polygons_have_their_colours_at_their_places()
    {
        var png = PngReader.Read(await studio.PngAsync(
            new SceneNode.Box(10, 10, 30, 20, 0, "#0B4083", null),
            new SceneNode.Group("g", null, null, [new SceneNode.Polygon([new(60, 10), new(90, 10), new(90, 40), new(60, 40)], "#B42318")])));
        Assert.Equal((0x0B, 0x40, 0x83), png.At(10, 10));
        Assert.Equal((0x0B, 0x40, 0x83), png.At(39, 29));
        Assert.Equal((255, 255, 255), png.At(40, 29));
        Assert.Equal((0xB4, 0x23, 0x18), png.At(75, 25));
    }

    [Fact]
    public async Task A_line_follows_its_points_and_rounds_its_corners()
    {
        var png = PngReader.Read(await studio.PngAsync(new SceneNode.Line([new(10, 10), new(50, 10), new(50, 50)], "#000000", 4, [], 12)));
        Assert.Equal((0, 0, 0), png.At(20, 10));
        Assert.Equal((0, 0, 0), png.At(50, 40));
        Assert.Equal((255, 255, 255), png.At(51, 9));
    }

    [Fact]
    public async Task Dashes_leave_gaps_and_do_not_reach_the_next_line()
    {
        var png = PngReader.Read(await studio.PngAsync(
            new SceneNode.Line([new(0, 10), new(100, 10)], "#000000", 2, [10, 10]), new SceneNode.Line([new(0, 30), new(100, 30)], "#000000", 2, [])));
        Assert.Equal([0, 255, 0], new[] { 5, 15, 25 }.Select(x => png.At(x, 10).R));
        Assert.Equal([0, 0, 0], new[] { 5, 15, 25 }.Select(x => png.At(x, 30).R));
    }

    [Fact]
    public async Task Emoji_are_in_colour_at_every_size()
    {
        foreach (var size in Enum.GetValues<PngSize>())
        {
            var text = new SceneNode.Text([new TextLine("✅ 1 2 min", 10, 40, 60, false)], s_title, "en");
            var png = PngReader.Read(await studio.PngAsync(_ => Studio.Scene(text), new PngFormat(size, new PngOptions(1))));
            var green = Enumerable.Range(0, png.Width * png.Height).Count(at => png.Rgb[(at * 3) + 1] > png.Rgb[at * 3] + 30);
            var scale = size == PngSize.Double ? 2 : 1;
            Assert.InRange(green, 150 * scale * scale, 1000 * scale * scale);
        }
    }

    [Fact]
    public async Task Right_to_left_text_ends_at_its_right_edge()
    {
        var text = new SceneNode.Text([new TextLine("שלום", 90, 40, 60, true)], s_title, "he");
        var png = PngReader.Read(await studio.PngAsync(_ => Studio.Scene(text)));
        var dark = Enumerable.Range(0, png.Width * png.Height).Where(at => png.Rgb[at * 3] < 128).Select(at => at % png.Width).ToList();
        Assert.InRange(dark.Max(), 80, 90);
        Assert.InRange(dark.Min(), 10, 45);
    }

    [Fact]
    public async Task Double_size_has_four_times_the_pixels_and_a_tile_has_even_letters_at_single_size()
    {
        var single = PngReader.Read(await studio.PngAsync(Studio.English, PngFormat.Quick));
        var doubled = PngReader.Read(await studio.PngAsync(Studio.English, PngFormat.Download));
        var tile = PngReader.Read(await studio.PngAsync(Studio.English, PngFormat.Tile));
        Assert.Equal((single.Width * 2, single.Height * 2), (doubled.Width, doubled.Height));
        Assert.Equal((single.Width, single.Height), (tile.Width, tile.Height));
        Assert.NotEqual(single.Rgb, tile.Rgb);
    }

    [Fact]
    public async Task A_picture_too_large_for_cairo_is_drawn_smaller()
    {
        var png = PngReader.Read(await studio.PngAsync(
            _ => new Scene(40_000, 300, "Long", "Long", "en", [new SceneNode.Box(39_000, 0, 1000, 300, 0, "#0B4083", null)]), PngFormat.Download));
        Assert.InRange(png.Width, 30_000, 32_000);
        Assert.Equal((0x0B, 0x40, 0x83), png.At(png.Width - 2, 10));
    }

    [Fact]
    public async Task Libpng_reads_what_we_write()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, await studio.PngAsync(Studio.English));
            Assert.Equal((0, 1112, 870), await studio.Thread.RunAsync(_ => ReadWithLibpng(file), CancellationToken.None));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_same_scene_gives_the_same_bytes_here_and_in_two_other_processes()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.png");
        try
        {
            var here = SHA256.HashData(await studio.PngAsync(Studio.Scripts, PngFormat.Download));
            Assert.Equal(here, SHA256.HashData(await studio.PngAsync(Studio.Scripts, PngFormat.Download)));
            for (var process = 0; process < 2; process++)
            {
                await Studio.ProbeAsync("draw", file);
                Assert.Equal(here, SHA256.HashData(await File.ReadAllBytesAsync(file)));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Memory_stays_flat_over_five_hundred_pictures()
    {
        async Task<long> After(int pictures)
        {
            for (var picture = 0; picture < pictures; picture++)
            {
                await studio.PngAsync(picture % 2 == 0 ? Studio.Scripts : Studio.English);
                if (picture % 10 == 0)
                {
                    await studio.PdfAsync(measure => [Studio.Scripts(measure)]);
                }
            }

            // What is held, not what the process has mapped: free pages come and go with the tests before this one.
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            return GC.GetTotalMemory(forceFullCollection: true) + NativeHeap.Held();
        }

        var before = await After(100);
        var after = await After(500);
        Assert.True(after - before < 4_000_000, $"{before:N0} bytes became {after:N0}");
    }

    [Fact]
    public void No_native_library_complained() => Assert.Equal(0, GLibLog.Warnings);

    private static (int Status, int Width, int Height) ReadWithLibpng(string file)
    {
        var surface = CreateFromPng(file);
        var read = (SurfaceStatus(surface), SurfaceWidth(surface), SurfaceHeight(surface));
        SurfaceDestroy(surface);
        return read;
    }

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_image_surface_create_from_png", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint CreateFromPng(string file);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_surface_status")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SurfaceStatus(nint surface);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_image_surface_get_width")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SurfaceWidth(nint surface);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_image_surface_get_height")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SurfaceHeight(nint surface);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_surface_destroy")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void SurfaceDestroy(nint surface);
}
