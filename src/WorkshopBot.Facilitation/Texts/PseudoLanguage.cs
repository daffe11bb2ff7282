using System.Text;

namespace WorkshopBot.Facilitation;

/// <summary>
/// Languages made from English for tests and translators: <c>qps-ploc</c> says ⟦Šàvéd àš A7⟧, so that words which did not come from the resources
/// stand out; <c>qps-keys</c> says each text's key and values.
/// </summary>
internal static class PseudoLanguage
{
    public const string Accented = "qps-ploc";
    public const string Keys = "qps-keys";
    public const char Opening = '⟦';
    public const char Closing = '⟧';

    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Strange = "àƀçðéƒĝĥíĵķĺɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

    public static bool Is(string language) => language is Accented or Keys;

    public static Dictionary<string, string> From(IReadOnlyDictionary<string, string> english, string language) =>
        english.ToDictionary(
            text => text.Key,
            text => IsVocabulary(text.Key) ? AccentWords(text.Value) : language == Keys ? ShowKey(text.Key, text.Value) : Accent(text.Value),
            StringComparer.Ordinal);

    /// <summary>Texts that only arrange values, such as "{first}, {last}", need no brackets.</summary>
    public static string Accent(string english) =>
        Outside(english, Strangely) is var strange && strange == english ? english : $"{Opening}{strange}{Closing}";

    private static string AccentWords(string english) => string.Join(' ', english.Split(' ').Select(Accent));

    /// <summary>Months and weekdays are one text each, split at its blanks.</summary>
    private static bool IsVocabulary(string key) => key is "format.months" or "format.monthsShort" or "format.weekdays";

    private static string ShowKey(string key, string english)
    {
        var values = english.Split('{').Skip(1).Select(part => $" {{{part[..part.IndexOf('}', StringComparison.Ordinal)]}}}").Distinct();
        return $"{Opening}{key}{string.Concat(values)}{Closing}";
    }

    private static string Strangely(char letter) => (Plain.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? Strange[at] : letter).ToString();

    /// <summary>Changes what stands outside placeholders; <paramref name="change"/> is asked for each character.</summary>
    private static string Outside(string english, Func<char, string> change)
    {
        var text = new StringBuilder(english.Length + 2);
        var inside = false;
        foreach (var letter in english)
        {
            inside = letter == '{' || (inside && letter != '}');
            text.Append(inside || letter == '}' ? letter.ToString() : change(letter));
        }

        return text.ToString();
    }
}
