using System.Runtime.InteropServices;

namespace WorkshopBot.Rendering.Native;

/// <summary>
/// A fontconfig configuration of our own, so that no setting of the machine (aliases, hinting, substitutes) changes a picture:
/// only which fonts are installed does.
/// </summary>
internal static partial class Fontconfig
{
    // Bitmap glyphs, which colour emoji are, come in one size: the last rule scales them to the size of the text around them.
    private static string Rules(string folders) => $$"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          {{folders}}
          <cachedir>/var/cache/fontconfig</cachedir>
          <cachedir prefix="xdg">fontconfig</cachedir>
          <selectfont><rejectfont><pattern><patelt name="scalable"><bool>false</bool></patelt></pattern></rejectfont></selectfont>
          <alias binding="same"><family>sans-serif</family><prefer>
            <family>Inter</family><family>Noto Sans</family><family>DejaVu Sans</family><family>Liberation Sans</family>
            <family>Helvetica Neue</family><family>Segoe UI</family><family>Arial</family>
          </prefer></alias>
          <alias binding="same"><family>emoji</family><prefer>
            <family>Noto Color Emoji</family><family>Apple Color Emoji</family><family>Segoe UI Emoji</family>
          </prefer></alias>
          <match target="font">
            <test name="outline"><bool>false</bool></test>
            <edit name="fit" mode="assign"><divide><name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide></edit>
            <edit name="matrix" mode="assign"><times><name>matrix</name>
              <matrix><name>fit</name><double>0</double><double>0</double><name>fit</name></matrix></times></edit>
            <edit name="size" mode="assign"><divide><name>size</name><name>fit</name></divide></edit>
          </match>
        </fontconfig>
        """;

    /// <summary>Where each system keeps fonts; naming another system's places makes fontconfig complain.</summary>
    private static string Folders =>
        OperatingSystem.IsWindows() ? "<dir>WINDOWSFONTDIR</dir>"
        : OperatingSystem.IsMacOS() ? "<dir>/System/Library/Fonts</dir><dir>/Library/Fonts</dir><dir>~/Library/Fonts</dir>"
        : """<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir prefix="xdg">fonts</dir>""";

    public static FontConfigHandle Load()
    {
        var config = Create();
        var understood = ParseAndLoadFromMemory(config, Rules(Folders), complain: 1);
        if (understood == 0 || BuildFonts(config) == 0)
        {
            config.Dispose();
            throw new InvalidOperationException("fontconfig refused the built-in font rules.");
        }

        // pango asks fontconfig to begin with the machine's own rules, which takes tens of milliseconds, unless there are some already.
        SetCurrent(config);
        return config;
    }

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcConfigDestroy")]
    public static partial void Destroy(nint config);

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcConfigCreate")]
    private static partial FontConfigHandle Create();

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcConfigParseAndLoadFromMemory", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ParseAndLoadFromMemory(FontConfigHandle config, string rules, int complain);

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcConfigSetCurrent")]
    private static partial int SetCurrent(FontConfigHandle config);

    [LibraryImport(NativeLibraries.Fontconfig, EntryPoint = "FcConfigBuildFonts")]
    private static partial int BuildFonts(FontConfigHandle config);
}
