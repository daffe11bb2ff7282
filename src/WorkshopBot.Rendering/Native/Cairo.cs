using System.Runtime.InteropServices;

namespace WorkshopBot.Rendering.Native;

/// <summary>The calls of cairo that drawing a scene needs.</summary>
internal static unsafe partial class Cairo
{
    public const int Rgb24 = 1;
    public const int HintStyleNone = 1;
    public const int HintMetricsOff = 1;
    public const int AntialiasGray = 2;
    public const int LineCapRound = 1;
    public const int LineJoinRound = 1;
    public const int MetadataTitle = 0;
    public const int MetadataSubject = 2;
    public const int MetadataCreator = 4;
    public const int MetadataCreated = 5;
    public const int MetadataModified = 6;

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_image_surface_create_for_data")]
    public static partial SurfaceHandle ImageSurface(byte* data, int format, int width, int height, int stride);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial SurfaceHandle PdfSurface(
        delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_pdf_surface_set_size")]
    public static partial void SetPageSize(SurfaceHandle surface, double width, double height);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMetadata(SurfaceHandle surface, int what, string value);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_surface_set_device_offset")]
    public static partial void SetDeviceOffset(SurfaceHandle surface, double x, double y);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(SurfaceHandle surface);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_surface_status")]
    public static partial int SurfaceStatus(SurfaceHandle surface);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_surface_destroy")]
    public static partial void SurfaceDestroy(nint surface);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_create")]
    public static partial CairoHandle Create(SurfaceHandle surface);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_status")]
    public static partial int Status(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_status_to_string")]
    public static partial nint StatusText(int status);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_save")]
    public static partial void Save(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_restore")]
    public static partial void Restore(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_scale")]
    public static partial void ScaleBy(CairoHandle cairo, double x, double y);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_translate")]
    public static partial void Translate(CairoHandle cairo, double x, double y);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetColour(CairoHandle cairo, double red, double green, double blue);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_paint")]
    public static partial void Paint(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(CairoHandle cairo, double width);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_set_line_cap")]
    public static partial void SetLineCap(CairoHandle cairo, int cap);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_set_line_join")]
    public static partial void SetLineJoin(CairoHandle cairo, int join);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_set_dash")]
    public static partial void SetDash(CairoHandle cairo, double* dashes, int count, double offset);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_new_path")]
    public static partial void NewPath(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(CairoHandle cairo, double x, double y);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(CairoHandle cairo, double x, double y);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_curve_to")]
    public static partial void CurveTo(CairoHandle cairo, double x1, double y1, double x2, double y2, double x3, double y3);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_arc")]
    public static partial void Arc(CairoHandle cairo, double x, double y, double radius, double from, double to);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(CairoHandle cairo, double x, double y, double width, double height);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_close_path")]
    public static partial void ClosePath(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_fill")]
    public static partial void Fill(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_fill_preserve")]
    public static partial void FillPreserve(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(CairoHandle cairo);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_font_options_create")]
    public static partial FontOptionsHandle FontOptionsNew();

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_font_options_destroy")]
    public static partial void FontOptionsDestroy(nint options);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_font_options_set_hint_style")]
    public static partial void SetHintStyle(FontOptionsHandle options, int style);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_font_options_set_hint_metrics")]
    public static partial void SetHintMetrics(FontOptionsHandle options, int metrics);

    [LibraryImport(NativeLibraries.Cairo, EntryPoint = "cairo_font_options_set_antialias")]
    public static partial void SetAntialias(FontOptionsHandle options, int antialias);
}
