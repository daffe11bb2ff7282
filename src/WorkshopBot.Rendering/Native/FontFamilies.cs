using System.Runtime.InteropServices;

namespace WorkshopBot.Rendering.Native;

/// <summary>Asks fontconfig which family it would really draw with.</summary>
internal static partial class FontFamilies
{
    private const string Family = "family";
    private const int ForPattern = 0;

    /// <summary>What pictures are designed with; where one is missing the next best takes its place.</summary>
    public static IReadOnlyList<string> Wanted { get; } = ["Inter", "Noto Sans", "Noto Sans CJK SC", "Noto Color Emoji"];

    /// <summary>Those of <see cref="Wanted"/> that are not installed. The fonts have to be loaded.</summary>
    public static IReadOnlyList<string> Missing() => [.. Wanted.Where(family => !string.Equals(Found(family), family, StringComparison.OrdinalIgnoreCase))];

    private static string? Found(string family)
    {
        var wish = PatternCreate();
        nint match = 0;
        try
        {
            if (PatternAddString(wish, Family, family) == 0 || Substitute(0, wish, ForPattern) == 0)
            {
                return null;
            }

            DefaultSubstitute(wish);
            match = Match(0, wish, out _);
            return match != 0 && PatternGetString(match, Family, 0, out var name) == 0 ? Marshal.PtrToStringUTF8(name) : null;
        }
        finally
        {
            PatternDestroy(wish);
            if (match != 0)
            {
                PatternDestroy(match);
            }
        }
    }

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcPatternCreate")]
    private static partial nint PatternCreate();

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcPatternDestroy")]
    private static partial void PatternDestroy(nint pattern);

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcPatternAddString", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PatternAddString(nint pattern, string element, string value);

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcPatternGetString", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PatternGetString(nint pattern, string element, int number, out nint value);

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcConfigSubstitute")]
    private static partial int Substitute(nint config, nint pattern, int kind);

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcDefaultSubstitute")]
    private static partial void DefaultSubstitute(nint pattern);

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcFontMatch")]
    private static partial nint Match(nint config, nint pattern, out int result);
}
