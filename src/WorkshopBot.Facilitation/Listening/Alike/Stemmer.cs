namespace WorkshopBot.Facilitation.Listening.Alike;

/// <summary>Takes the endings of English and Spanish verbs and nouns off, so that "hands", "hand" and "handing" are one word. Light: a wrong merge costs more than a missed one.</summary>
internal static class Stemmer
{
    private const int ShortestStem = 3;

    /// <param name="word">Folded.</param>
    public static string Stem(string word)
    {
        if (word.Length <= ShortestStem)
        {
            return word;
        }

        var stem = WithoutGerund(word) ?? WithoutPlural(word);
        return WithoutVowels(WithoutInfinitive(stem));
    }

    private static string? WithoutGerund(string word)
    {
        if (word.Length > 5 && (word.EndsWith("ando", StringComparison.Ordinal) || word.EndsWith("iendo", StringComparison.Ordinal)))
        {
            return word[..^(word[^4] == 'a' ? 4 : 5)];
        }

        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal))
        {
            return word.Length > 6 && word[^4] == word[^5] ? word[..^4] : word[..^3];
        }

        return null;
    }

    private static string WithoutPlural(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    /// <summary>"Pagar", "leer", "imprimir"; English words such as "order" keep a stem of their own in both numbers.</summary>
    private static string WithoutInfinitive(string word) =>
        word.Length > 4 && (word.EndsWith("ar", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal))
            ? word[..^2]
            : word;

    private static string WithoutVowels(string word)
    {
        var end = word.Length;
        while (end > ShortestStem && word[end - 1] is 'a' or 'e' or 'o')
        {
            end--;
        }

        return word[..Math.Max(end, Math.Min(ShortestStem, word.Length))];
    }
}
