using System.Globalization;
using System.Text;

namespace WorkshopBot.Domain.Insights;

/// <summary>Words for comparing: small letters, no accents.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in (text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormD)).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return plain.ToString();
    }
}
