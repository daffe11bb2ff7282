using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.Intrinsics;

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
    private const int BandBytes = 128 * 1024;

    /// <summary>
    /// Above the limit it tries harder, then with 256 colours, then with 16, which keeps 1024 x 1024 pixels under 1 MB whatever is drawn.
    /// </summary>
    public static byte[] Encode(Pixels pixels, PngOptions options)
    {
        var png = TrueColour(pixels, options.Level, options);
        if (options.MostBytes is not { } most || png.Length <= most)
        {
            return png;
        }

        if (options.Level < 6 && TrueColour(pixels, 6, options) is var tighter && tighter.Length <= most)
        {
            return tighter;
        }

        var reduced = Indexed(pixels, PngPalette.Reduce(pixels, 256), 8, options);
        return reduced.Length <= most ? reduced : Indexed(pixels, PngPalette.Reduce(pixels, 16), 4, options);
    }

    private static byte[] TrueColour(Pixels pixels, int level, PngOptions options)
    {
        using var file = Begin(pixels, bitDepth: 8, colourType: 2, options);
        WriteData(file, level, deflate =>
        {
            var rowBytes = 1 + (pixels.Width * 3);
            var rows = Math.Max(1, BandBytes / rowBytes);
            var band = new byte[(rows * rowBytes) + 4];
            ReadOnlySpan<byte> above = new byte[pixels.Stride];
            var filled = 0;
            for (var y = 0; y < pixels.Height; y++)
            {
                var row = pixels.Row(y);
                band[filled] = 2;
                Difference(row, above, band.AsSpan(filled + 1));
                above = row;
                filled += rowBytes;
                if (filled == rows * rowBytes || y == pixels.Height - 1)
                {
                    deflate.Write(band, 0, filled);
                    filled = 0;
                }
            }
        });
        return End(file);
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

    /// <summary>Row minus the row above, as red, green, blue. Four pixels at once: sixteen bytes in, twelve out and four overwritten by the next.</summary>
    private static void Difference(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> output)
    {
        var order = Vector128.Create((byte)2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 0x80, 0x80, 0x80, 0x80);
        int x = 0, to = 0;
        for (; x + 16 <= row.Length && to + 16 <= output.Length; x += 16, to += 12)
        {
            var difference = Vector128.Create(row.Slice(x, 16)) - Vector128.Create(above.Slice(x, 16));
            Vector128.Shuffle(difference, order).CopyTo(output[to..]);
        }

        for (; x < row.Length; x += 4, to += 3)
        {
            output[to] = (byte)(row[x + 2] - above[x + 2]);
            output[to + 1] = (byte)(row[x + 1] - above[x + 1]);
            output[to + 2] = (byte)(row[x] - above[x]);
        }
    }
}
