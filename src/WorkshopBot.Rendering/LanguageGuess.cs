using System.Buffers;
using System.Text;

namespace WorkshopBot.Rendering;

/// <summary>Which language a text is most likely in, judged by its script; fonts and screen readers choose by it.</summary>
public static class LanguageGuess
{
    private static readonly SearchValues<char> s_ukrainian = SearchValues.Create("їєґЇЄҐ");
    private static readonly SearchValues<char> s_urdu = SearchValues.Create("ٹڈڑےںہھ");
    private static readonly SearchValues<char> s_persian = SearchValues.Create("پچژگ");

    /// <param name="otherwise">The language of the blueprint, kept wherever its script fits.</param>
    public static string Of(string text, string otherwise)
    {
        foreach (var letter in text)
        {
            if (letter < '\u0370')
                continue;

            if (Script(letter, text) is { } found)
                return Fits(found, otherwise) ? otherwise : found;
        }

        return otherwise;
    }

    /// <summary>Whether the first letter with a direction runs right to left.</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value))
                return true;

            if (Rune.IsLetter(rune))
                return false;
        }

        return false;
    }

    internal static bool IsRightToLeft(int value) =>
        value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF)
        && !(value is >= 0x0660 and <= 0x0669);

    private static string? Script(char letter, string text) => letter switch
    {
        >= '\u0370' and < '\u0400' or >= '\u1f00' and < '\u2000' => "el",
        >= '\u0400' and < '\u0530' => text.AsSpan().IndexOfAny(s_ukrainian) >= 0 ? "uk" : "ru",
        >= '\u0530' and < '\u0590' => "hy",
        >= '\u0590' and < '\u0600' => "he",
        >= '\u0600' and < '\u0780' => Arabic(text),
        >= '\u0900' and < '\u0980' => "hi",
        >= '\u0980' and < '\u0a00' => "bn",
        >= '\u0a00' and < '\u0a80' => "pa",
        >= '\u0a80' and < '\u0b00' => "gu",
        >= '\u0b80' and < '\u0c00' => "ta",
        >= '\u0c00' and < '\u0c80' => "te",
        >= '\u0c80' and < '\u0d00' => "kn",
        >= '\u0d00' and < '\u0d80' => "ml",
        >= '\u0e00' and < '\u0e80' => "th",
        >= '\u10a0' and < '\u1100' => "ka",
        >= '\u1200' and < '\u1380' => "am",
        >= '\uac00' and < '\ud7b0' or >= '\u1100' and < '\u1200' => "ko",
        >= '\u3040' and < '\u3100' => "ja",
        >= '\u3400' and < '\ua000' => Han(text),
        _ => null,
    };

    private static string Arabic(string text)
    {
        if (text.AsSpan().IndexOfAny(s_urdu) >= 0)
            return "ur";

        return text.AsSpan().IndexOfAny(s_persian) >= 0 ? "fa" : "ar";
    }

    private static string Han(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u3040', '\u30ff') >= 0)
            return "ja";

        return text.AsSpan().IndexOfAnyInRange('\uac00', '\ud7af') >= 0 ? "ko" : "zh-CN";
    }

    /// <summary>Languages that share the script of <paramref name="found"/> are more likely than our guess.</summary>
    private static bool Fits(string found, string language)
    {
        var primary = language.Split('-', '_')[0].ToLowerInvariant();
        return found switch
        {
            "ru" => primary is "ru" or "uk" or "bg" or "sr" or "mk" or "be" or "kk" or "ky" or "mn",
            "ar" => primary is "ar" or "fa" or "ur" or "ps" or "ug",
            "fa" => primary is "fa" or "ur" or "ps",
            "he" => primary is "he" or "yi",
            "hi" => primary is "hi" or "mr" or "ne" or "sa",
            "bn" => primary is "bn" or "as",
            "am" => primary is "am" or "ti",
            "zh-CN" => primary is "zh" or "ja" or "ko" or "yue",
            _ => primary == found,
        };
    }
}
