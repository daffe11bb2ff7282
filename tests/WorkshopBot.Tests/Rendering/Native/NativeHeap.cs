using System.Runtime.InteropServices;

namespace WorkshopBot.Tests.Rendering.Native;

/// <summary>What the C library has given out and not got back, in all its arenas: where the pictures of cairo and the lines of Pango live.</summary>
internal static partial class NativeHeap
{
    /// <returns>Bytes, those of large blocks that are mapped alone included.</returns>
    public static long Held()
    {
        var told = Told();
        return (long)(told.InBlocks + told.Mapped);
    }

    [LibraryImport("libc.so.6", EntryPoint = "mallinfo2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial Usage Told();

    /// <summary><c>struct mallinfo2</c> of glibc's malloc.h, in its order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Usage
    {
        private readonly nuint _arena, _freeChunks, _fastChunks, _mappedBlocks;
        public readonly nuint Mapped;
        private readonly nuint _mostUsed, _fastBytes;
        public readonly nuint InBlocks;
        private readonly nuint _freeBytes, _releasable;
    }
}
