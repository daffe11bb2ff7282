using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.Intrinsics;

namespace WorkshopBot.Rendering;

/// <summary>
/// Packs a picture stripe by stripe, on the other cores while its lower part is still being drawn. Where a stripe ends follows from the
/// width alone and none looks at what another has packed, so that the bytes are the same however many threads take part.
/// </summary>
internal sealed class PngStripes : IDisposable
{
    private const int StripeBytes = 512 * 1024;

    private readonly PngStripe[] _stripes;
    private readonly CountdownEvent _left;
    private int _queued;

    public PngStripes(Pixels pixels, int level)
    {
        var rows = Math.Max(1, StripeBytes / PngStripe.RowBytes(pixels));
        _stripes = new PngStripe[(pixels.Height + rows - 1) / rows];
        _left = new CountdownEvent(_stripes.Length);
        for (var index = 0; index < _stripes.Length; index++)
        {
            _stripes[index] = new PngStripe(pixels, index * rows, Math.Min(rows, pixels.Height - (index * rows)), level, _left);
        }
    }

    /// <summary>The rows above <paramref name="bottom"/> will not change any more.</summary>
    public void Drawn(int bottom)
    {
        for (; _queued < _stripes.Length && _stripes[_queued].Bottom <= bottom; _queued++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_stripes[_queued], preferLocal: false);
        }
    }

    /// <summary>Lends a hand with what is waiting, and returns all stripes packed, top to bottom.</summary>
    public IReadOnlyList<PngStripe> Finish()
    {
        foreach (var stripe in _stripes)
        {
            stripe.Execute();
        }

        _left.Wait();
        foreach (var stripe in _stripes)
        {
            stripe.ThrowIfFailed();
        }

        return _stripes;
    }

    /// <summary>After this nobody reads the pixels any more.</summary>
    public void Dispose()
    {
        foreach (var stripe in _stripes)
        {
            stripe.Skip();
        }

        _left.Wait();
        _left.Dispose();
    }
}

/// <summary>Some rows of a picture: each minus the row above, which turns the flat areas of a blueprint into zeros, and then deflated.</summary>
internal sealed class PngStripe(Pixels pixels, int top, int rows, int level, CountdownEvent left) : IThreadPoolWorkItem
{
    private const int BandBytes = 64 * 1024;
    private const int HeaderBytes = 2;
    private const int ChecksumBytes = 4;

    private byte[] _packed = [];
    private int _taken;
    private int _length;
    private int _all;
    private Exception? _failure;

    public int Bottom => top + rows;

    /// <summary>How many bytes before packing.</summary>
    public long Length => (long)rows * RowBytes(pixels);

    /// <summary>Deflated blocks that end at a whole byte and are not marked as the last.</summary>
    public ReadOnlySpan<byte> Packed => _packed.AsSpan(HeaderBytes, _length - HeaderBytes);

    /// <summary>Adler-32 of the bytes before packing.</summary>
    public uint Checksum => BinaryPrimitives.ReadUInt32BigEndian(_packed.AsSpan(_all - ChecksumBytes));

    public static int RowBytes(Pixels pixels) => 1 + (pixels.Width * 3);

    public void ThrowIfFailed()
    {
        if (_failure is not null)
        {
            throw new InvalidOperationException("A part of the picture could not be packed.", _failure);
        }
    }

    /// <summary>Whoever comes first packs; for all others there is nothing to do.</summary>
    public void Execute()
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            return;
        }

        try
        {
            Pack();
        }
#pragma warning disable CA1031 // It belongs to whoever finishes the picture, not to the thread that happened to pack.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failure = failure;
        }

        left.Signal();
    }

    public void Skip()
    {
        if (Interlocked.Exchange(ref _taken, 1) == 0)
        {
            left.Signal();
        }
    }

    private void Pack()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
        {
            Write(deflate);

            // Flushed up to a whole byte; what closing adds is the stream's end, which only the last stripe may have, and the checksum.
            deflate.Flush();
            _length = (int)packed.Length;
        }

        (_packed, _all) = (packed.GetBuffer(), (int)packed.Length);
    }

    private void Write(ZLibStream deflate)
    {
        var rowBytes = RowBytes(pixels);
        var most = Math.Max(1, BandBytes / rowBytes);

        // Sixteen bytes are written where twelve count.
        var band = new byte[(most * rowBytes) + 4];
        var above = top == 0 ? new byte[pixels.Stride] : pixels.Row(top - 1);
        var filled = 0;
        for (var y = top; y < Bottom; y++)
        {
            var row = pixels.Row(y);
            band[filled] = 2;
            Difference(row, above, band.AsSpan(filled + 1));
            above = row;
            filled += rowBytes;
            if (filled == most * rowBytes || y == Bottom - 1)
            {
                deflate.Write(band, 0, filled);
                filled = 0;
            }
        }
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
