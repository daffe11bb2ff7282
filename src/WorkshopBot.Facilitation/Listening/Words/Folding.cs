using System.Globalization;
using System.Text;

namespace WorkshopBot.Facilitation.Listening.Words;

/// <summary>Makes typed text safe to keep and comparable; every folded letter stands where the typed one stood.</summary>
internal static class Folding
{
    /// <summary>Composed, without control and direction characters or broken pairs; line ends become <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control:
                case UnicodeCategory.LineSeparator:
                case UnicodeCategory.ParagraphSeparator:
                    clean.Append(rune.Value == '\n' ? '\n' : ' ');
                    break;
                case UnicodeCategory.SpaceSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Format when !JoinsEmoji(rune):
                    break;
                default:
                    clean.Append(rune.ToString());
                    break;
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Small, without accents; curly quotes and dashes become plain ones.</summary>
    public static char Fold(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => (char)(letter + 32),
        < '\u0080' => letter,
        '\u2018' or '\u2019' or '\u00B4' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        _ => FoldLetter(letter),
    };

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var at = 0; at < folded.Length; at++)
        {
            folded[at] = Fold(source[at]);
        }
    });

    /// <summary>A word as phrases know it: folded, without inner apostrophes and hyphens.</summary>
    public static string Word(string text) => Fold(text).Replace("'", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static char FoldLetter(char letter) =>
        char.IsSurrogate(letter) ? letter : char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]);

    private static bool JoinsEmoji(Rune rune) => rune.Value is 0x200C or 0x200D || (rune.Value is >= 0xE0020 and <= 0xE007F);
}
