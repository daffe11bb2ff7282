using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace WorkshopBot.Rendering;

/// <summary>A drawn picture before it is a file: rows of blue, green, red and one unused byte.</summary>
internal sealed class Pixels : IDisposable
{
    private readonly PixelPool? _pool;
    private PixelMemory? _memory;

#pragma warning disable CA2000 // The pixels own their memory and free it or give it back.
    public Pixels(int width, int height)
        : this(width, height, null, new PixelMemory(SizeOf(width, height)))
    {
    }
#pragma warning restore CA2000

    public Pixels(int width, int height, PixelPool? pool, PixelMemory memory) => (Width, Height, _pool, _memory) = (width, height, pool, memory);

    public int Width { get; }

    public int Height { get; }

    public int Stride => Width * 4;

    /// <summary>All rows, one after the other.</summary>
    public Span<byte> Bytes => (_memory ?? throw new ObjectDisposedException(nameof(Pixels))).Span[..SizeOf(Width, Height)];

    public static int SizeOf(int width, int height) => checked(width * 4 * height);

    public ReadOnlySpan<byte> Row(int y) => Bytes.Slice(y * Stride, Stride);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _memory, null) is { } memory && _pool?.TakeBack(memory) is not true)
        {
            memory.Dispose();
        }
    }
}

/// <summary>
/// Memory outside the collected heap. Canvases are tens of megabytes and live for milliseconds: on the heap they would stay for minutes,
/// and a bot that draws now and then would hold hundreds of megabytes.
/// </summary>
internal sealed partial class PixelMemory : SafeHandleZeroOrMinusOneIsInvalid
{
    private const int HugePage = 2 * 1024 * 1024;

    /// <summary>MADV_HUGEPAGE of Linux.</summary>
    private const int InHugePages = 14;

    public unsafe PixelMemory(int length)
        : base(ownsHandle: true)
    {
        Length = length;
        SetHandle((nint)NativeMemory.AlignedAlloc((nuint)length, HugePage));

        // Page by page a large canvas would take longer to be given than to be drawn on. It is a wish: where it is not heeded, nothing else changes.
        if (length > HugePage && OperatingSystem.IsLinux())
        {
            _ = Advise(handle, (nuint)length, InHugePages);
        }
    }

    public int Length { get; }

    public unsafe Span<byte> Span => new((void*)handle, Length);

    protected override unsafe bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}

/// <summary>Keeps one canvas of moderate size for the next picture, because fresh memory costs as much as drawing on it.</summary>
internal sealed class PixelPool : IDisposable
{
    private const int LargestKept = 16 * 1024 * 1024;
    private PixelMemory? _spare;

    public Pixels Take(int width, int height)
    {
        var size = Pixels.SizeOf(width, height);
        var spare = Interlocked.Exchange(ref _spare, null);
        if (spare?.Length >= size)
        {
            return new Pixels(width, height, this, spare);
        }

        spare?.Dispose();
#pragma warning disable CA2000 // The pixels own it.
        return new Pixels(width, height, this, new PixelMemory(size));
#pragma warning restore CA2000
    }

    /// <summary>False when it is too large to keep or another one is kept already.</summary>
    public bool TakeBack(PixelMemory memory) => memory.Length <= LargestKept && Interlocked.CompareExchange(ref _spare, memory, null) is null;

    public void Dispose() => _spare?.Dispose();
}
