using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WorkshopBot.Rendering.Native;

/// <summary>Releasing what GLib counts.</summary>
internal static partial class GLib
{
    [LibraryImport(NativeLibraries.GObject, EntryPoint = "g_object_unref")]
    public static partial void ObjectUnref(nint instance);
}

/// <summary>A log for the native libraries that cannot fill a disk.</summary>
internal static unsafe partial class GLibLog
{
    private const int WarningOrWorse = 0x1C;
    private const int MostMessages = 20;
    private const int Handled = 1;

    // One wrong unref once printed warnings in a loop, gigabytes in minutes: after some messages the rest is only counted.
    private static int s_warnings;

    // GLib takes a log writer once in a process.
    private static readonly Lazy<bool> s_capped = new(() =>
    {
        SetLogWriter(&WriteLog, 0, 0);
        return true;
    });

    /// <summary>How often a native library complained since the process began; anything but zero is a bug of ours.</summary>
    public static int Warnings => Volatile.Read(ref s_warnings);

    public static bool Cap() => s_capped.Value;

    [LibraryImport(NativeLibraries.GLib, EntryPoint = "g_log_set_writer_func")]
    private static partial void SetLogWriter(delegate* unmanaged[Cdecl]<int, nint, nuint, nint, int> writer, nint data, nint free);

    [LibraryImport(NativeLibraries.GLib, EntryPoint = "g_log_writer_standard_streams")]
    private static partial int WriteToStandardStreams(int level, nint fields, nuint count, nint data);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int WriteLog(int level, nint fields, nuint count, nint data)
    {
        if ((level & WarningOrWorse) != 0 && Interlocked.Increment(ref s_warnings) <= MostMessages)
        {
            return WriteToStandardStreams(level, fields, count, data);
        }

        return Handled;
    }
}
