using System.Text;

namespace WorkshopBot.Rendering.Native;

/// <summary>
/// One font map and what was made from it, kept by look and by line: setting text in a layout that exists is much cheaper than a new one.
/// Everything here runs inside <see cref="NativeGate"/>; a layout handed out is good until the next one is asked for.
/// </summary>
internal sealed class PangoFonts : IDisposable
{
    private const int MostLooks = 256;
    private const int MostLines = 4096;

    private readonly Dictionary<Look, PangoBrush> _brushes = [];
    private readonly Dictionary<(string Text, Look Look), LayoutHandle> _lines = [];
    private readonly FontConfigHandle _config;
    private readonly FontMapHandle _map;
    private readonly FontOptionsHandle _options;
    private readonly AttributesHandle _attributes;
    private byte[] _utf8 = new byte[1024];

    public PangoFonts()
    {
        GLibLog.Cap();
        _config = Fontconfig.Load();
        _map = Pango.FontMapNew(Pango.FreeTypeFonts);
        Pango.FontMapSetConfig(_map, _config);
        _options = Cairo.FontOptionsNew();
        Cairo.SetHintStyle(_options, Cairo.HintStyleNone);
        Cairo.SetHintMetrics(_options, Cairo.HintMetricsOff);
        Cairo.SetAntialias(_options, Cairo.AntialiasGray);
        _attributes = Pango.AttributesNew();

        // A hyphen that pango adds where it breaks a word would be in the PNG but not in the SVG.
        Pango.Insert(_attributes, Pango.InsertHyphens(0));
    }

    /// <summary>A layout with this look and <paramref name="text"/> set in it, broken at <paramref name="width"/> pixels unless null.</summary>
    public LayoutHandle Set(ReadOnlySpan<char> text, TextStyle style, FontChoice fonts, bool rightToLeft, int? width = null)
    {
        var layout = Brush(new Look(style.Size, style.Weight, fonts, rightToLeft)).Scratch;
        Pango.SetWidth(layout, width is { } pixels ? Math.Min(pixels, int.MaxValue / Pango.Scale) * Pango.Scale : -1);
        SetText(layout, text);
        return layout;
    }

    /// <summary>
    /// A finished line, shaped once and kept: the same lines are drawn for the strip, its tiles, the PDF, and again after the next edit.
    /// </summary>
    public LayoutHandle Line(string text, TextStyle style, FontChoice fonts, bool rightToLeft)
    {
        var look = new Look(style.Size, style.Weight, fonts, rightToLeft);
        if (_lines.TryGetValue((text, look), out var layout))
        {
            return layout;
        }

        if (_lines.Count == MostLines)
        {
            Forget(_lines);
        }

        var brush = Brush(look);
        layout = NewLayout(brush.Context, brush.Font);
        SetText(layout, text);
        _lines.Add((text, look), layout);
        return layout;
    }

    /// <summary>The text of the layout set last, as pango sees it.</summary>
    public string Substring(int start, int length) => Encoding.UTF8.GetString(_utf8, start, length);

    public unsafe int FindDirection(ReadOnlySpan<char> text)
    {
        var length = Encode(text);
        fixed (byte* first = _utf8)
        {
            return Pango.FindBaseDirection(first, length);
        }
    }

    public void Dispose()
    {
        Forget(_lines);
        Forget(_brushes);
        _attributes.Dispose();
        _options.Dispose();
        _map.Dispose();
        _config.Dispose();
    }

    private unsafe void SetText(LayoutHandle layout, ReadOnlySpan<char> text)
    {
        var length = Encode(text);
        fixed (byte* first = _utf8)
        {
            Pango.SetText(layout, first, length);
        }
    }

    private int Encode(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most)
        {
            _utf8 = new byte[most];
        }

        return Encoding.UTF8.GetBytes(text, _utf8);
    }

    private PangoBrush Brush(Look look)
    {
        if (_brushes.TryGetValue(look, out var brush))
        {
            return brush;
        }

        if (_brushes.Count == MostLooks)
        {
            Forget(_brushes);
        }

        brush = NewBrush(look);
        _brushes.Add(look, brush);
        return brush;
    }

    private PangoBrush NewBrush(Look look)
    {
#pragma warning disable CA2000 // The brush owns it and frees it.
        var context = Pango.CreateContext(_map);
#pragma warning restore CA2000
        Pango.SetResolution(context, 72);
        Pango.SetFontOptions(context, _options);
        Pango.RoundGlyphPositions(context, 0);
        Pango.SetLanguage(context, Pango.LanguageFromString(look.Fonts.Language));
        Pango.SetBaseDirection(context, look.RightToLeft ? Pango.RightToLeft : Pango.LeftToRight);

        var font = Pango.FontDescriptionNew();
        Pango.SetFamily(font, look.Fonts.Families);
        Pango.SetWeight(font, look.Weight);
        Pango.SetAbsoluteSize(font, look.Size * Pango.Scale);
        return new PangoBrush(context, font, NewLayout(context, font));
    }

    private LayoutHandle NewLayout(PangoContextHandle context, FontDescriptionHandle font)
    {
        var layout = Pango.LayoutNew(context);
        Pango.SetFont(layout, font);
        Pango.SetAttributes(layout, _attributes);
        Pango.SetAutoDirection(layout, 0);
        Pango.SetWrap(layout, Pango.WrapWordOrCharacter);
        return layout;
    }

    private static void Forget<TKey, TNative>(Dictionary<TKey, TNative> known)
        where TKey : notnull
        where TNative : IDisposable
    {
        foreach (var native in known.Values)
        {
            native.Dispose();
        }

        known.Clear();
    }

    private readonly record struct Look(double Size, int Weight, FontChoice Fonts, bool RightToLeft);

    /// <summary>What one look needs: a context, its font, and a layout that is set again and again.</summary>
    private sealed record PangoBrush(PangoContextHandle Context, FontDescriptionHandle Font, LayoutHandle Scratch) : IDisposable
    {
        public void Dispose()
        {
            Scratch.Dispose();
            Font.Dispose();
            Context.Dispose();
        }
    }
}
