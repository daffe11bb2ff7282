using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Rendering;

namespace WorkshopBot.Tests.Rendering;

public sealed class PngEncoderTests
{
    [Fact]
    public void Every_pixel_of_any_picture_comes_back() =>
        Prop.ForAll(Gen.Choose(1, 70).Two().Zip(Gen.Choose(0, 1_000_000)).ToArbitrary(), size =>
        {
            using var pixels = Noise(size.Item1.Item1, size.Item1.Item2, size.Item2);
            var read = PngReader.Read(PngEncoder.Encode(pixels, new PngOptions(Level: 1 + (size.Item2 % 9))));
            return (read.Width, read.Height) == (pixels.Width, pixels.Height) && read.Rgb.AsSpan().SequenceEqual(Rgb(pixels)) && !read.HasPalette;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_picture_larger_than_one_band_comes_back()
    {
        using var pixels = Noise(3001, 97, 1);
        Assert.Equal(Rgb(pixels), PngReader.Read(PngEncoder.Encode(pixels, new PngOptions(1))).Rgb);
    }

    [Fact]
    public void Noise_of_a_full_tile_still_fits_into_the_limit()
    {
        using var pixels = Noise(1024, 1024, 7);
        var png = PngEncoder.Encode(pixels, PngFormat.Tile.Options);
        var read = PngReader.Read(png);
        Assert.InRange(png.Length, 1, 1_000_000);
        Assert.True(read.HasPalette);
        Assert.Equal((1024, 1024), (read.Width, read.Height));
    }

    [Fact]
    public void Below_the_limit_no_colour_is_lost()
    {
        using var pixels = Noise(300, 300, 3);
        Assert.False(PngReader.Read(PngEncoder.Encode(pixels, PngFormat.Tile.Options)).HasPalette);
    }

    [Fact]
    public void A_palette_keeps_the_colours_of_a_flat_picture_close()
    {
        string[] colours = ["FFFFFF", "1B2430", "0B4083", "EEF4FC", "B42318", "FFC53D"];
        using var pixels = new Pixels(120, 60);
        for (var index = 0; index < 120 * 60; index++)
        {
            var colour = Convert.FromHexString(colours[index / 1200]);
            pixels.Bytes[index * 4] = colour[2];
            pixels.Bytes[(index * 4) + 1] = colour[1];
            pixels.Bytes[(index * 4) + 2] = colour[0];
        }

        var read = PngReader.Read(PngEncoder.Encode(pixels, new PngOptions(6, MostBytes: 10)));
        Assert.True(read.HasPalette);
        Assert.Equal(Rgb(pixels), read.Rgb);
    }

    [Fact]
    public void A_higher_level_is_tried_before_colours_are_given_up()
    {
        using var pixels = new Pixels(400, 400);
        for (var index = 0; index < pixels.Bytes.Length; index++)
        {
            pixels.Bytes[index] = (byte)((index * 7919) >> 9);
        }

        var quick = PngEncoder.Encode(pixels, new PngOptions(1)).Length;
        var small = PngEncoder.Encode(pixels, new PngOptions(6)).Length;
        Assert.True(small < quick, $"{small} < {quick}");
        var png = PngEncoder.Encode(pixels, new PngOptions(1, MostBytes: quick - 1));
        Assert.Equal(small, png.Length);
    }

    [Fact]
    public void A_download_says_that_it_has_two_pixels_for_one()
    {
        using var pixels = Noise(8, 8, 0);
        Assert.Equal(7560, PngReader.Read(PngEncoder.Encode(pixels, PngFormat.Download.Options)).PixelsPerMetre);
        Assert.Null(PngReader.Read(PngEncoder.Encode(pixels, PngFormat.Quick.Options)).PixelsPerMetre);
    }

    [Fact]
    public void Halving_takes_the_mean_of_four_pixels()
    {
        using var pool = new PixelPool();
        using var large = Noise(26, 10, 5);
        using var small = PixelHalving.Halve(large, pool);
        Assert.Equal((13, 5), (small.Width, small.Height));
        for (var y = 0; y < small.Height; y++)
        {
            for (var x = 0; x < small.Stride; x++)
            {
                var from = (x / 4 * 8) + (x % 4);
                var sum = large.Row(y * 2)[from] + large.Row(y * 2)[from + 4] + large.Row((y * 2) + 1)[from] + large.Row((y * 2) + 1)[from + 4];
                Assert.Equal((sum + 2) / 4, small.Row(y)[x]);
            }
        }
    }

    private static Pixels Noise(int width, int height, int seed)
    {
        var pixels = new Pixels(width, height);
        new Random(seed).NextBytes(pixels.Bytes);
        return pixels;
    }

    private static byte[] Rgb(Pixels pixels)
    {
        var output = new byte[pixels.Width * pixels.Height * 3];
        for (var index = 0; index < pixels.Width * pixels.Height; index++)
        {
            output[index * 3] = pixels.Bytes[(index * 4) + 2];
            output[(index * 3) + 1] = pixels.Bytes[(index * 4) + 1];
            output[(index * 3) + 2] = pixels.Bytes[index * 4];
        }

        return output;
    }
}
