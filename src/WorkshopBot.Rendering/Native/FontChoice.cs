namespace WorkshopBot.Rendering.Native;

/// <summary>Which font families a text is drawn with, and under which language name pango and fontconfig understand it.</summary>
internal readonly record struct FontChoice(string Language, string EastAsian)
{
    /// <summary>
    /// Naming the emoji font here would take digits and spaces from it; pango finds it by itself.
    /// The families behind the first two only decide who steps in: without them the choice differs from machine to machine.
    /// </summary>
    private const string First = "Inter, Noto Sans, ";
    private const string Others = ", Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Devanagari, Noto Sans Bengali, Noto Sans Tamil, Noto Sans Thai, sans-serif";

    public string Families => First + EastAsian + Others;

    /// <summary>Han characters look different in each of these languages, so the language must be known before the font is.</summary>
    public static FontChoice For(string language, string text)
    {
        var named = Normalise(language);
        var han = HanLanguage(text, named);
        return new FontChoice(han ?? named, EastAsianFamily(han ?? named));
    }

    /// <summary>fontconfig knows Chinese by country, not by script.</summary>
    private static string Normalise(string language)
    {
        var lower = language.ToLowerInvariant();
        if (!lower.StartsWith("zh", StringComparison.Ordinal))
        {
            return lower;
        }

        return lower.Contains("hk", StringComparison.Ordinal) || lower.Contains("mo", StringComparison.Ordinal) ? "zh-hk"
            : lower.Contains("hant", StringComparison.Ordinal) || lower.Contains("tw", StringComparison.Ordinal) ? "zh-tw"
            : "zh-cn";
    }

    /// <summary>The language that the letters themselves show, null when they are no East Asian letters.</summary>
    private static string? HanLanguage(string text, string named)
    {
        var han = false;
        foreach (var letter in text)
        {
            switch (letter)
            {
                case >= '\u3040' and <= '\u30FF' or >= '\uFF66' and <= '\uFF9D':
                    return "ja";
                case >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F':
                    return "ko";
                case >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF':
                    han = true;
                    break;
            }
        }

        return !han ? null : IsEastAsian(named) ? named : "zh-cn";
    }

    private static bool IsEastAsian(string language) =>
        language.StartsWith("zh", StringComparison.Ordinal) || language.StartsWith("ja", StringComparison.Ordinal)
        || language.StartsWith("ko", StringComparison.Ordinal);

    private static string EastAsianFamily(string language) => language switch
    {
        "zh-tw" => "Noto Sans CJK TC",
        "zh-hk" => "Noto Sans CJK HK",
        _ when language.StartsWith("ja", StringComparison.Ordinal) => "Noto Sans CJK JP",
        _ when language.StartsWith("ko", StringComparison.Ordinal) => "Noto Sans CJK KR",
        _ => "Noto Sans CJK SC",
    };
}
