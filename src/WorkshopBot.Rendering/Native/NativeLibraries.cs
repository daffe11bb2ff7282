using System.Reflection;
using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace WorkshopBot.Rendering.Native;

/// <summary>Whether pictures other than SVG can be drawn here; when not, <paramref name="Reason"/> says in one line what to install.</summary>
public sealed record NativeLibraryStatus(bool Available, string Reason);

/// <summary>Finds pango, cairo and fontconfig under the name that each operating system gives them.</summary>
public static class NativeLibraries
{
    internal const string GLib = "glib-2.0";
    internal const string GObject = "gobject-2.0";
    internal const string Pango = "pango-1.0";
    internal const string PangoFt2 = "pangoft2-1.0";
    internal const string PangoCairo = "pangocairo-1.0";
    internal const string Cairo = "cairo";
    internal const string Fontconfig = "fontconfig";

    private static readonly string[] s_all = [GLib, GObject, Pango, PangoFt2, PangoCairo, Cairo, Fontconfig];

    // The dynamic loader of macOS does not look where its package managers install.
    private static readonly string[] s_macFolders = ["", "/opt/homebrew/lib/", "/usr/local/lib/", "/opt/local/lib/"];

    private static readonly Lazy<NativeLibraryStatus> s_status = new(Find);

    /// <summary>Looked up once in a process.</summary>
    public static NativeLibraryStatus Status => s_status.Value;

    /// <summary>The same question with another loader, so that the answer for a bare machine can be tested on a full one.</summary>
    internal static NativeLibraryStatus Check(OSPlatform system, Func<string, bool> canLoad)
    {
        var missing = s_all.Where(name => !FileNames(name, system).Any(canLoad)).ToList();
        return missing.Count == 0
            ? new NativeLibraryStatus(true, "pango and cairo found")
            : new NativeLibraryStatus(false, $"PNG and PDF are off, SVG works: {string.Join(", ", missing)} not found. {Advice(system)}");
    }

    internal static IEnumerable<string> FileNames(string name, OSPlatform system)
    {
        var version = name == Cairo ? 2 : name == Fontconfig ? 1 : 0;
        if (system == OSPlatform.Windows)
        {
            return [$"lib{name}-{version}.dll"];
        }

        return system == OSPlatform.OSX
            ? s_macFolders.Select(folder => $"{folder}lib{name}.{version}.dylib")
            : [$"lib{name}.so.{version}"];
    }

    private static NativeLibraryStatus Find()
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);
        return Check(System, file => NativeLibrary.TryLoad(file, typeof(NativeLibraries).Assembly, DllImportSearchPath.SafeDirectories, out _));
    }

    private static OSPlatform System =>
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (s_all.Contains(name))
        {
            foreach (var file in FileNames(name, System))
            {
                if (NativeLibrary.TryLoad(file, assembly, searchPath, out var handle))
                {
                    return handle;
                }
            }
        }

        return 0;
    }

    private static string Advice(OSPlatform system) =>
        system == OSPlatform.OSX ? "Install them with: brew install pango cairo fontconfig"
        : system == OSPlatform.Windows ? "Install MSYS2's mingw-w64-ucrt-x86_64-pango and put it on PATH, or use WSL"
        : "Install the Debian package libpangocairo-1.0-0 (and fonts-inter, fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji)";
}
