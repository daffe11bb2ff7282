using Microsoft.Win32.SafeHandles;

namespace WorkshopBot.Rendering.Native;

/// <summary>
/// The one lock around every native call of the process. Two threads inside cairo 1.16 at once crash or draw wrong pictures,
/// even with fonts and surfaces of their own, so several render threads share it, and so does a finalizer that frees what was forgotten.
/// </summary>
internal static class NativeGate
{
    public static Lock Lock { get; } = new();
}

internal abstract class NativeHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected sealed override bool ReleaseHandle()
    {
        lock (NativeGate.Lock)
        {
            Free(handle);
        }

        return true;
    }

    protected abstract void Free(nint native);
}

internal abstract class GObjectHandle : NativeHandle
{
    protected override void Free(nint native) => GLib.ObjectUnref(native);
}

internal sealed class FontMapHandle : GObjectHandle;

internal sealed class PangoContextHandle : GObjectHandle;

internal sealed class LayoutHandle : GObjectHandle;

internal sealed class FontDescriptionHandle : NativeHandle
{
    protected override void Free(nint native) => Pango.FontDescriptionFree(native);
}

internal sealed class AttributesHandle : NativeHandle
{
    protected override void Free(nint native) => Pango.AttributesUnref(native);
}

internal sealed class FontConfigHandle : NativeHandle
{
    protected override void Free(nint native) => Fontconfig.Destroy(native);
}

internal sealed class FontOptionsHandle : NativeHandle
{
    protected override void Free(nint native) => Cairo.FontOptionsDestroy(native);
}

internal sealed class SurfaceHandle : NativeHandle
{
    protected override void Free(nint native) => Cairo.SurfaceDestroy(native);
}

internal sealed class CairoHandle : NativeHandle
{
    protected override void Free(nint native) => Cairo.Destroy(native);
}
