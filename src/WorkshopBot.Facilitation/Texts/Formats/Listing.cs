namespace WorkshopBot.Facilitation;

/// <summary>Puts several things into one line the way the language does it.</summary>
internal static class Listing
{
    public const int MostWords = 8;
    public const int MostIds = 20;

    /// <summary>The items as plain words; a text passed where a list is asked for is one item, not its letters.</summary>
    public static IReadOnlyList<string> Of<T>(IEnumerable<T> items) =>
        items is string one ? [PlainWords.Cut(one)] : [.. items.Select(item => PlainWords.Cut(item?.ToString() ?? ""))];

    public static string Commas(Book book, IReadOnlyList<string> items, int most) => items.Count > most
        ? Shortened(book, items, most)
        : Joined(book, items);

    /// <summary>"A, B and C". Spanish says "e" before the sound i.</summary>
    public static string All(Book book, IReadOnlyList<string> items, int most) => items.Count > most
        ? Shortened(book, items, most)
        : Closed(book, items, items is [.., var last] && SoundsLikeI(last) ? "format.andBeforeI" : "format.and");

    /// <summary>"A, B or C". Spanish says "u" before the sound o.</summary>
    public static string Either(Book book, IReadOnlyList<string> items) =>
        Closed(book, items, items is [.., var last] && SoundsLikeO(last) ? "format.orBeforeO" : "format.or");

    public static string SideBySide(ReadOnlySpan<string?> facts)
    {
        var kept = new List<string>();
        foreach (var fact in facts)
        {
            if (!string.IsNullOrEmpty(fact))
            {
                kept.Add(fact);
            }
        }

        return string.Join(" · ", kept);
    }

    private static string Shortened(Book book, IReadOnlyList<string> items, int most) => book.Text(
        "format.cutList",
        ("list", Joined(book, [.. items.Take(most)])),
        ("more", book.Plural("word.andMore", items.Count - most)));

    private static string Closed(Book book, IReadOnlyList<string> items, string key) => items.Count < 2
        ? Joined(book, items)
        : book.Text(key, ("first", Joined(book, [.. items.SkipLast(1)])), ("last", items[^1]));

    private static string Joined(Book book, IReadOnlyList<string> items) => items.Count == 0
        ? ""
        : items.Aggregate((first, last) => book.Text("format.comma", ("first", first), ("last", last)));

    /// <summary>"Irene", "hijos", "y"; but not "hielo" or "Iago", where the i is half a consonant.</summary>
    private static bool SoundsLikeI(string word)
    {
        var sound = Sounds(word);
        return sound.Length > 0 && sound[0] is 'i' or 'í' or 'y' && (sound[0] == 'y' ? sound.Length == 1 || !IsVowel(sound[1]) : !IsGlide(sound));
    }

    private static bool IsGlide(ReadOnlySpan<char> sound) => sound.Length > 1 && sound[0] == 'i' && IsVowel(sound[1]);

    /// <summary>"otro", "hora", "8" (ocho), "11" (once).</summary>
    private static bool SoundsLikeO(string word)
    {
        var sound = Sounds(word);
        return sound.Length > 0 && (sound[0] is 'o' or 'ó' or '8' || IsEleven(sound));
    }

    private static bool IsEleven(ReadOnlySpan<char> sound) =>
        sound.StartsWith("11", StringComparison.Ordinal) && (sound.Length == 2 || !char.IsAsciiDigit(sound[2]));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'o' or 'u' or 'á' or 'é' or 'ó' or 'ú';

    /// <summary>From the first letter or digit on, without the silent h.</summary>
    private static ReadOnlySpan<char> Sounds(string word)
    {
        var sound = word.ToLowerInvariant().AsSpan().TrimStart(['«', '“', '"', '¿', '¡', '(', ' ']);
        return sound.Length > 0 && sound[0] == 'h' ? sound[1..] : sound;
    }
}
