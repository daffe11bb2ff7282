using System.Text;

namespace WorkshopBot.Rendering.Native;

/// <summary>
/// One font map and the layouts made from it, kept by look: setting new text in an old layout is much cheaper than a new layout.
/// Everything here runs inside <see cref="NativeGate"/>; the layouts handed out are good until the next one is asked for.
/// </summary>
internal sealed class PangoFonts : IDisposable
{
    private const int MostLayouts = 256;

    private readonly Dictionary<Look, LayoutHandle> _layouts = [];
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

    /// <summary>The layout for this look with <paramref name="text"/> set in it, broken at <paramref name="width"/> pixels unless null.</summary>
    public LayoutHandle Set(ReadOnlySpan<char> text, TextStyle style, FontChoice fonts, bool rightToLeft, int? width = null)
    {
        var look = new Look(style.Size, style.Weight, fonts, rightToLeft);
        if (!_layouts.TryGetValue(look, out var layout))
        {
            if (_layouts.Count == MostLayouts)
            {
                Forget();
            }

            _layouts.Add(look, layout = NewLayout(look));
        }

        Pango.SetWidth(layout, width is { } pixels ? Math.Min(pixels, int.MaxValue / Pango.Scale) * Pango.Scale : -1);
        SetText(layout, text);
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
        Forget();
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

    private LayoutHandle NewLayout(Look look)
    {
        using var context = Pango.CreateContext(_map);
        Pango.SetResolution(context, 72);
        Pango.SetFontOptions(context, _options);
        Pango.RoundGlyphPositions(context, 0);
        Pango.SetLanguage(context, Pango.LanguageFromString(look.Fonts.Language));
        Pango.SetBaseDirection(context, look.RightToLeft ? Pango.RightToLeft : Pango.LeftToRight);

        using var description = Pango.FontDescriptionNew();
        Pango.SetFamily(description, look.Fonts.Families);
        Pango.SetWeight(description, look.Weight);
        Pango.SetAbsoluteSize(description, look.Size * Pango.Scale);

        var layout = Pango.LayoutNew(context);
        Pango.SetFont(layout, description);
        Pango.SetAttributes(layout, _attributes);
        Pango.SetAutoDirection(layout, 0);
        Pango.SetWrap(layout, Pango.WrapWordOrCharacter);
        return layout;
    }

    private void Forget()
    {
        foreach (var layout in _layouts.Values)
        {
            layout.Dispose();
        }

        _layouts.Clear();
    }

    private readonly record struct Look(double Size, int Weight, FontChoice Fonts, bool RightToLeft);
}
