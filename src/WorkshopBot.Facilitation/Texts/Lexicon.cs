using System.Collections.Immutable;
using System.Resources;

namespace WorkshopBot.Facilitation;

/// <summary>All texts of one language, read once from the resources inside this assembly.</summary>
/// <remarks>
/// Both languages are embedded as plain resources, not as satellite assemblies: no probing of folders, no ambient culture, nothing to forget when
/// publishing as one file.
/// </remarks>
internal sealed class Lexicon
{
    private const string Neutral = "en";
    private const string Prefix = "WorkshopBot.Facilitation.Texts.Resources.";
    private const string Suffix = ".resources";

    private static readonly ImmutableArray<string> s_names =
        [.. typeof(Lexicon).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // Plain dictionaries, never changed: freezing them takes longer than a short command takes to read them.
    private static readonly Dictionary<string, Lazy<Lexicon>> s_lexicons = s_names.Select(LanguageOf).Distinct()
        .Append(PseudoLanguage.Accented).Append(PseudoLanguage.Keys)
        .ToDictionary(language => language, language => new Lazy<Lexicon>(() => Load(language)), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _texts;

    private Lexicon(string language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    public static IReadOnlyList<string> Languages { get; } = [.. s_names.Select(LanguageOf).Distinct().Order(StringComparer.Ordinal)];

    public string Language { get; }

    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"There is no text '{key}'.");

    public static Lexicon For(string? language) => s_lexicons[NearestTo(language)].Value;

    /// <summary>The language itself, else the one without its region, else English.</summary>
    public static string NearestTo(string? language)
    {
        for (var name = (language ?? "").Replace('_', '-'); name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('-'))])
        {
            if (s_lexicons.TryGetValue(name, out _))
            {
                return name.ToLowerInvariant();
            }
        }

        return language is not null && language.StartsWith("qps", StringComparison.OrdinalIgnoreCase) ? PseudoLanguage.Accented : Neutral;
    }

    public bool Has(string key) => _texts.ContainsKey(key);

    private static Lexicon Load(string language)
    {
        var texts = Read(Neutral);
        foreach (var (key, text) in PseudoLanguage.Is(language) ? PseudoLanguage.From(texts, language) : Read(language))
        {
            texts[key] = text;
        }

        return new Lexicon(language, texts);
    }

    private static Dictionary<string, string> Read(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in s_names.Where(name => LanguageOf(name) == language))
        {
            using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name)!;
            using var reader = new ResourceReader(stream);
            for (var entry = reader.GetEnumerator(); entry.MoveNext();)
            {
                texts.Add((string)entry.Key, (string)entry.Value!);
            }
        }

        return texts;
    }

    /// <summary><c>…Board.es.resources</c> is Spanish, <c>…Board.resources</c> is English.</summary>
    private static string LanguageOf(string resource)
    {
        var file = resource[Prefix.Length..^Suffix.Length];
        return file.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? file[(dot + 1)..] : Neutral;
    }
}
