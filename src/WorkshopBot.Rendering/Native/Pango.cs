using System.Runtime.InteropServices;

namespace WorkshopBot.Rendering.Native;

/// <summary>The calls of pango and pangocairo that drawing text needs. Lengths and widths are in 1024ths of a pixel.</summary>
internal static unsafe partial class Pango
{
    public const int Scale = 1024;
    public const int FreeTypeFonts = 1;
    public const int WrapWordOrCharacter = 2;
    public const int LeftToRight = 0;
    public const int RightToLeft = 1;
    public const int Neutral = 6;

    /// <summary>The public start of PangoLayoutLine: where a broken line lies in the text, in UTF-8 bytes.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Line
    {
        public readonly nint Layout;
        public readonly int Start;
        public readonly int Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Rectangle
    {
        public readonly int X;
        public readonly int Y;
        public readonly int Width;
        public readonly int Height;
    }

    [LibraryImport(NativeLibraries.PangoCairo, EntryPoint = "pango_cairo_font_map_new_for_font_type")]
    public static partial FontMapHandle FontMapNew(int fontType);

    [LibraryImport(NativeLibraries.PangoFt2, EntryPoint = "pango_fc_font_map_set_config")]
    public static partial void FontMapSetConfig(FontMapHandle map, FontConfigHandle config);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_font_map_create_context")]
    public static partial PangoContextHandle CreateContext(FontMapHandle map);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void RoundGlyphPositions(PangoContextHandle context, int round);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_context_set_base_dir")]
    public static partial void SetBaseDirection(PangoContextHandle context, int direction);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_context_set_language")]
    public static partial void SetLanguage(PangoContextHandle context, nint language);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint LanguageFromString(string language);

    [LibraryImport(NativeLibraries.PangoCairo, EntryPoint = "pango_cairo_context_set_resolution")]
    public static partial void SetResolution(PangoContextHandle context, double dotsPerInch);

    [LibraryImport(NativeLibraries.PangoCairo, EntryPoint = "pango_cairo_context_set_font_options")]
    public static partial void SetFontOptions(PangoContextHandle context, FontOptionsHandle options);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_font_description_new")]
    public static partial FontDescriptionHandle FontDescriptionNew();

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_font_description_free")]
    public static partial void FontDescriptionFree(nint description);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_font_description_set_family", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFamily(FontDescriptionHandle description, string families);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_font_description_set_weight")]
    public static partial void SetWeight(FontDescriptionHandle description, int weight);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void SetAbsoluteSize(FontDescriptionHandle description, double size);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_attr_list_new")]
    public static partial AttributesHandle AttributesNew();

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_attr_list_unref")]
    public static partial void AttributesUnref(nint attributes);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_attr_list_insert")]
    public static partial void Insert(AttributesHandle attributes, nint attribute);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_attr_insert_hyphens_new")]
    public static partial nint InsertHyphens(int insert);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_new")]
    public static partial LayoutHandle LayoutNew(PangoContextHandle context);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_set_font_description")]
    public static partial void SetFont(LayoutHandle layout, FontDescriptionHandle description);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_set_attributes")]
    public static partial void SetAttributes(LayoutHandle layout, AttributesHandle attributes);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_set_auto_dir")]
    public static partial void SetAutoDirection(LayoutHandle layout, int automatic);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_set_wrap")]
    public static partial void SetWrap(LayoutHandle layout, int mode);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_set_width")]
    public static partial void SetWidth(LayoutHandle layout, int width);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_set_text")]
    public static partial void SetText(LayoutHandle layout, byte* text, int length);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_get_line_count")]
    public static partial int LineCount(LayoutHandle layout);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_get_line_readonly")]
    public static partial Line* GetLine(LayoutHandle layout, int index);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_get_unknown_glyphs_count")]
    public static partial int UnknownGlyphs(LayoutHandle layout);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_layout_line_get_extents")]
    public static partial void LineExtents(Line* line, Rectangle* ink, Rectangle* logical);

    [LibraryImport(NativeLibraries.Pango, EntryPoint = "pango_find_base_dir")]
    public static partial int FindBaseDirection(byte* text, int length);

    [LibraryImport(NativeLibraries.PangoCairo, EntryPoint = "pango_cairo_show_layout_line")]
    public static partial void ShowLine(CairoHandle cairo, Line* line);
}
