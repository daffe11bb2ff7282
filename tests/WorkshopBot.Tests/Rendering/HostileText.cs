using FsCheck;
using FsCheck.Fluent;

namespace WorkshopBot.Tests.Rendering;

/// <summary>Text as nobody should write it and somebody will.</summary>
internal static class HostileText
{
    private static readonly string[] s_parts =
    [
        "a", " ", "\0", "\u0001", "\t", "\r\n", "\u2028", "\uD800", "\uDFFF", "\uFFFE", "\uFFFF", "\uFFFC", "\uFEFF", "\u202E", "\u2066", "\u200D", "\u00AD",
        "e" + new string('\u0301', 40), "<b>", "&#0;", "]]>", "<script>alert(1)</script>", "%s%n", "../..", "👩🏽‍🔧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇩🇪", "עברית", "العربية", "हिन्दी", "日本語",
        "한국어", "ไทย", "\u0600", "\uE000", "ﷺ", "𒐫", "\u0E4E", "\u1160", new string('W', 300),
    ];

    public static Gen<string> Any => Gen.Elements(s_parts).ListOf().Select(parts => string.Concat(parts));
}
