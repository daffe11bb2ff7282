using System.Buffers;

namespace WorkshopBot.Rendering;

/// <summary>A drawn picture before it is a file: rows of blue, green, red and one unused byte. The memory goes back to a pool.</summary>
public sealed class Pixels : IDisposable
{
    private byte[]? _bytes;

    public Pixels(int width, int height)
    {
        (Width, Height) = (width, height);
        _bytes = ArrayPool<byte>.Shared.Rent(Size);
    }

    public int Width { get; }

    public int Height { get; }

    public int Stride => Width * 4;

    /// <summary>All rows, one after the other.</summary>
    public Span<byte> Bytes => (_bytes ?? throw new ObjectDisposedException(nameof(Pixels))).AsSpan(0, Size);

    private int Size => checked(Width * 4 * Height);

    public ReadOnlySpan<byte> Row(int y) => Bytes.Slice(y * Stride, Stride);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
