using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace WorkshopBot.Tests.Rendering;

/// <summary>Reads the PNG files that tests meet, by the book and slowly: every checksum, every filter, true colour and palettes.</summary>
internal sealed record PngReader(int Width, int Height, byte[] Rgb, bool HasPalette, int? PixelsPerMetre)
{
    public (int R, int G, int B) At(int x, int y) => (Rgb[((y * Width) + x) * 3], Rgb[(((y * Width) + x) * 3) + 1], Rgb[(((y * Width) + x) * 3) + 2]);

    public static PngReader Read(ReadOnlySpan<byte> file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8].ToArray());
        var chunks = Chunks(file[8..].ToArray()).ToList();
        Assert.Equal("IHDR", chunks[0].Kind);
        Assert.Equal("IEND", chunks[^1].Kind);
        var header = chunks[0].Data;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        var palette = chunks.Find(chunk => chunk.Kind == "PLTE").Data;
        var samples = Unfilter(Inflate([.. chunks.Where(chunk => chunk.Kind == "IDAT").SelectMany(chunk => chunk.Data)]), height, palette is null ? 3 : 1);
        var density = chunks.Find(chunk => chunk.Kind == "pHYs").Data;
        return new PngReader(width, height, palette is null ? samples : Look(samples, width, height, header[8], palette), palette is not null,
            density is null ? null : BinaryPrimitives.ReadInt32BigEndian(density));
    }

    private static IEnumerable<(string Kind, byte[] Data)> Chunks(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            Assert.Equal(Checksum(bytes.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8 + length)));
            yield return (Encoding.ASCII.GetString(bytes, at + 4, 4), bytes[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320 & (uint)-(int)(sum & 1));
            }
        }

        return ~sum;
    }

    private static byte[] Inflate(byte[] data)
    {
        using var inflate = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var all = new MemoryStream();
        inflate.CopyTo(all);
        return all.ToArray();
    }

    private static byte[] Unfilter(byte[] data, int height, int step)
    {
        var stride = (data.Length / height) - 1;
        var output = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = data[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                int left = x >= step ? output[(y * stride) + x - step] : 0, up = y > 0 ? output[((y - 1) * stride) + x] : 0;
                var corner = x >= step && y > 0 ? output[((y - 1) * stride) + x - step] : 0;
                var add = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException($"Filter {filter}"),
                };
                output[(y * stride) + x] = (byte)(data[(y * (stride + 1)) + 1 + x] + add);
            }
        }

        return output;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        int a = Math.Abs(guess - left), b = Math.Abs(guess - up), c = Math.Abs(guess - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static byte[] Look(byte[] samples, int width, int height, int depth, byte[] palette)
    {
        var stride = samples.Length / height;
        var output = new byte[width * height * 3];
        for (var index = 0; index < width * height; index++)
        {
            var (y, x) = Math.DivRem(index, width);
            var number = depth == 8 ? samples[(y * stride) + x] : (samples[(y * stride) + (x / 2)] >> (x % 2 == 0 ? 4 : 0)) & 0xF;
            palette.AsSpan(number * 3, 3).CopyTo(output.AsSpan(index * 3));
        }

        return output;
    }
}
