namespace WorkshopBot.Tests.Builders;

/// <summary>What people say in the pharmacy, in English, in Spanish, and in letters that no text of ours has.</summary>
public sealed class PharmacyWords(string language)
{
    public string this[string english, string spanish] => language switch
    {
        "es" => spanish,
        "en" => english,
        _ => string.Concat(english.Select(letter => char.IsAsciiLetter(letter) ? (char)('\u03B1' + (char.ToLowerInvariant(letter) - 'a') % 17) : letter)),
    };
}
