using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>What one would gently ask about words that were just given.</summary>
internal static class TextHints
{
    private const int WordsInOneBreath = 25;

    public static int WordCount(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public static bool IsLong(string text) => WordCount(text) > WordsInOneBreath;

    public static bool SoundsLikeStaff(string text) => First(text) is "scan" or "scans" or "print" or "prints" or "we" or "escanea" or "imprime" or "nosotros";

    public static (string First, string Second)? TwoActions(string text)
    {
        var at = text.IndexOf(" and ", StringComparison.OrdinalIgnoreCase);
        return at > 0 && First(text).EndsWith('s') && First(text[(at + 5)..]).EndsWith('s') ? (text[..at], text[(at + 5)..]) : null;
    }

    public static bool IsHardToCheck(string text) => Has(text, "friendly", "soon", "polite", "amable", "pronto") && !text.Any(char.IsDigit);

    public static bool SaysBeCareful(string text) => Has(text, "careful", "cuidado");

    public static bool NamesTwoRoles(string text) => text.Contains('/', StringComparison.Ordinal) || Has(text, "and", "or", "y", "o");

    public static bool NamesAPerson(string text, IEnumerable<string> names) => names.Any(name => Has(text, [.. SameWords.Fold(name).Split(' ').Take(1)]));

    private static string First(string text) => SameWords.Fold(text).Split(' ')[0];

    private static bool Has(string text, params string[] words) => SameWords.Fold(text).Split(' ').Any(word => words.Contains(word));
}
