using System.Runtime.InteropServices;
using WorkshopBot.Rendering.Native;

namespace WorkshopBot.Tests.Rendering.Native;

public sealed class NativeLibrariesTests
{
    [Fact]
    public void This_machine_can_draw() => Assert.True(NativeLibraries.Status.Available, NativeLibraries.Status.Reason);

    [Fact]
    public void A_missing_library_is_named_with_the_package_that_holds_it()
    {
        var status = NativeLibraries.Check(OSPlatform.Linux, file => !file.Contains("pangocairo", StringComparison.Ordinal));
        Assert.False(status.Available);
        Assert.Contains("pangocairo-1.0 not found", status.Reason, StringComparison.Ordinal);
        Assert.Contains("libpangocairo-1.0-0", status.Reason, StringComparison.Ordinal);
        Assert.Contains("SVG works", status.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LINUX", "cairo", "libcairo.so.2")]
    [InlineData("LINUX", "fontconfig", "libfontconfig.so.1")]
    [InlineData("LINUX", "pango-1.0", "libpango-1.0.so.0")]
    [InlineData("OSX", "pangocairo-1.0", "/opt/homebrew/lib/libpangocairo-1.0.0.dylib")]
    [InlineData("WINDOWS", "gobject-2.0", "libgobject-2.0-0.dll")]
    public void Every_system_has_its_own_name_for_a_library(string system, string name, string file) =>
        Assert.Contains(file, NativeLibraries.FileNames(name, OSPlatform.Create(system)));

    [Theory]
    [InlineData("zh-Hans", "客户", "zh-cn", "Noto Sans CJK SC")]
    [InlineData("zh-Hant", "網站", "zh-tw", "Noto Sans CJK TC")]
    [InlineData("zh-HK", "網站", "zh-hk", "Noto Sans CJK HK")]
    [InlineData("en", "客户", "zh-cn", "Noto Sans CJK SC")]
    [InlineData("ja", "顧客", "ja", "Noto Sans CJK JP")]
    [InlineData("en", "プラン", "ja", "Noto Sans CJK JP")]
    [InlineData("zh-Hans", "고객", "ko", "Noto Sans CJK KR")]
    [InlineData("en-GB", "Customer", "en-gb", "Noto Sans CJK SC")]
    public void Chinese_Japanese_and_Korean_each_get_their_own_letters(string language, string text, string understood, string family)
    {
        var choice = FontChoice.For(language, text);
        Assert.Equal(understood, choice.Language);
        Assert.Contains(family, choice.Families, StringComparison.Ordinal);
        Assert.DoesNotContain("Emoji", choice.Families, StringComparison.Ordinal);
    }
}
