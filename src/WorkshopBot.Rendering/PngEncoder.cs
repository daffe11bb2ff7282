using System.Buffers.Binary;
using System.IO.Compression;

namespace WorkshopBot.Rendering;

/// <summary>How a PNG is packed: <paramref name="Level"/> 1 for speed, 6 for size; <paramref name="MostBytes"/> is a limit to keep to.</summary>
/// <param name="PixelsPerMetre">How large it prints; 0 leaves it open.</param>
public sealed record PngOptions(int Level = 6, int PixelsPerMetre = 0, int? MostBytes = null);

/// <summary>
/// Writes PNG files. cairo's own writer takes eight times as long for the same bytes; this one subtracts the row above, which turns the
/// flat areas of a blueprint into zeros, and leaves the rest to .NET's deflate.
/// </summary>
internal static class PngEncoder
{
    private const int HeaderLength = 13;
    private const uint AdlerBase = 65521;

    public static byte[] Encode(Pixels pixels, PngOptions options)
    {
        using var stripes = new PngStripes(pixels, options.Level);
        stripes.Drawn(pixels.Height);
        return Finish(pixels, stripes, options);
    }

    /// <summary>
    /// Above the limit it tries harder, then with 256 colours, then with 16, which keeps 1024 x 1024 pixels under 1 MB whatever is drawn.
    /// </summary>
    public static byte[] Finish(Pixels pixels, PngStripes stripes, PngOptions options)
    {
        var png = TrueColour(pixels, stripes, options);
        if (options.MostBytes is not { } most || png.Length <= most)
        {
            return png;
        }

        if (options.Level < 6)
        {
            return Encode(pixels, options with { Level = 6 });
        }

        var reduced = Indexed(pixels, PngPalette.Reduce(pixels, 256), 8, options);
        return reduced.Length <= most ? reduced : Indexed(pixels, PngPalette.Reduce(pixels, 16), 4, options);
    }

    /// <summary>Each stripe is a chunk of its own; together they are one deflated stream.</summary>
    private static byte[] TrueColour(Pixels pixels, PngStripes stripes, PngOptions options)
    {
        using var file = Begin(pixels, bitDepth: 8, colourType: 2, options);
        WriteChunk(file, "IDAT"u8, [0x78, 0x01]);
        var checksum = 1u;
        foreach (var stripe in stripes.Finish())
        {
            WriteChunk(file, "IDAT"u8, stripe.Packed);
            checksum = Joined(checksum, stripe.Checksum, stripe.Length);
        }

        // An empty last block, then the checksum of everything before packing.
        Span<byte> end = [3, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(end[2..], checksum);
        WriteChunk(file, "IDAT"u8, end);
        return End(file);
    }

    /// <summary>Adler-32 of two stretches from that of each: the first one's sum is counted once more for every byte of the second.</summary>
    private static uint Joined(uint first, uint second, long secondLength)
    {
        var (low, rest) = (first & 0xFFFF, (uint)(secondLength % AdlerBase));
        var sum = (low + (second & 0xFFFF) + AdlerBase - 1) % AdlerBase;
        var sums = ((ulong)rest * low) + (first >> 16) + (second >> 16) + AdlerBase - rest;
        return (uint)((sums % AdlerBase) << 16) | sum;
    }

    private static byte[] Indexed(Pixels pixels, PngPalette palette, int bitDepth, PngOptions options)
    {
        using var file = Begin(pixels, bitDepth, colourType: 3, options);
        WriteChunk(file, "PLTE"u8, palette.Colours);
        WriteData(file, 9, deflate =>
        {
            var row = new byte[1 + (((pixels.Width * bitDepth) + 7) / 8)];
            for (var y = 0; y < pixels.Height; y++)
            {
                Array.Clear(row);
                for (var x = 0; x < pixels.Width; x++)
                {
                    var index = palette.Indexes[(y * pixels.Width) + x];
                    row[1 + (x * bitDepth / 8)] |= (byte)(bitDepth == 8 || x % 2 == 1 ? index : index << 4);
                }

                deflate.Write(row);
            }
        });
        return End(file);
    }

    private static MemoryStream Begin(Pixels pixels, int bitDepth, byte colourType, PngOptions options)
    {
        var file = new MemoryStream(64 * 1024 + (pixels.Bytes.Length / 32));
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], pixels.Height);
        header[8] = (byte)bitDepth;
        header[9] = colourType;
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "sRGB"u8, [0]);
        if (options.PixelsPerMetre > 0)
        {
            Span<byte> density = stackalloc byte[9];
            BinaryPrimitives.WriteInt32BigEndian(density, options.PixelsPerMetre);
            BinaryPrimitives.WriteInt32BigEndian(density[4..], options.PixelsPerMetre);
            density[8] = 1;
            WriteChunk(file, "pHYs"u8, density);
        }

        return file;
    }

    private static byte[] End(MemoryStream file)
    {
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>One IDAT chunk; its length is known and filled in only after deflating into the file itself.</summary>
    private static void WriteData(MemoryStream file, int level, Action<ZLibStream> write)
    {
        var start = (int)file.Position;
        file.Write([0, 0, 0, 0, (byte)'I', (byte)'D', (byte)'A', (byte)'T']);
        using (var deflate = new ZLibStream(file, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
        {
            write(deflate);
        }

        var written = file.GetBuffer().AsSpan(start, (int)file.Position - start);
        BinaryPrimitives.WriteInt32BigEndian(written, written.Length - 8);
        WriteChecksum(file, Crc32.Of(written[4..]));
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        file.Write(length);
        file.Write(kind);
        file.Write(data);
        WriteChecksum(file, Crc32.Of(file.GetBuffer().AsSpan((int)file.Position - data.Length - 4, data.Length + 4)));
    }

    private static void WriteChecksum(MemoryStream file, uint checksum)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, checksum);
        file.Write(bytes);
    }
}
