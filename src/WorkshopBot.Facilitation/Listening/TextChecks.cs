using System.Text.RegularExpressions;
using WorkshopBot.Facilitation.Listening.Alike;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>What one would gently ask about a text before moving on: hints, never refusals. Works on English and Spanish at once.</summary>
public static partial class TextChecks
{
    /// <summary>Most people can say so many words in one breath.</summary>
    public const int WordsInOneBreath = 25;

    public static int WordCount(string text) => Line.Of(Folding.Clean(text)).Tokens.Count(token => token.Kind != TokenKind.Mark);

    public static bool IsLongForOneBreath(string text) => WordCount(text) > WordsInOneBreath;

    /// <summary>"Scan the script", "we print the label": a customer would not do that.</summary>
    public static bool SoundsLikeStaff(string text)
    {
        var words = Words(text);
        var subject = words.Find(word => !CheckWords.Articles.Contains(word));
        return words.Count > 0
            && (words[0] is "we" or "nosotros" || CheckWords.StaffVerbs.Contains(Stemmer.Stem(words[0])) || (subject is not null && CheckWords.StaffSubjects.Contains(subject)));
    }

    /// <summary>"Label the bag in the back": the customer would not see that.</summary>
    public static bool SoundsOutOfSight(string text) =>
        Words(text) is { Count: > 0 } words && (CheckWords.UnseenVerbs.Contains(Stemmer.Stem(words[0])) || Says(text, CheckWords.UnseenPlaces));

    /// <summary>"The insurer checks cover": a system or a team that the customer never meets.</summary>
    public static bool SoundsLikeSupport(string text) =>
        Words(text).Find(word => !CheckWords.Articles.Contains(word)) is { } subject && CheckWords.SupportSubjects.Contains(subject);

    /// <summary>Two actions in one line, such as "pays and leaves".</summary>
    public static (string First, string Second)? TwoActions(string text)
    {
        var clean = Folding.Clean(text).Trim();
        foreach (Match between in Between().Matches(Folding.Fold(clean)))
        {
            var (first, second) = (clean[..between.Index].Trim(' ', ','), clean[(between.Index + between.Length)..].Trim());
            if (LooksLikeAction(first) && LooksLikeAction(second) && SameForm(first, second))
            {
                return (first, second);
            }
        }

        return null;
    }

    /// <summary>"Friendly service", "as soon as possible": nobody could tick it off.</summary>
    public static bool IsHardToCheck(string text) => !text.Any(char.IsDigit)
        && (Words(text).Exists(CheckWords.Attitudes.Contains) || Says(text, "as soon as possible", "as needed", "lo antes posible", "cuanto antes"));

    /// <summary>"Be more careful": rarely holds.</summary>
    public static bool SaysBeCareful(string text) => Says(text, CheckWords.Careful);

    /// <summary>"Technician or pharmacist": who answers if it goes wrong?</summary>
    public static bool NamesTwoRoles(string text) => TwoRoles().IsMatch(Folding.Fold(text).Trim());

    /// <summary>Whether the name of one of these people stands in the text.</summary>
    public static bool NamesAPerson(string text, IEnumerable<string> names)
    {
        var words = Words(text);
        return names.Select(Words).Any(name => name.Count > 0 && (Holds(words, name) || (name[0].Length > 2 && words.Contains(name[0]))));
    }

    /// <summary>Two stories in one sentence of a charter: "walk-in patients and also online refills".</summary>
    public static (string First, string Second)? SecondScenario(string text)
    {
        var clean = Folding.Clean(text).Trim().TrimEnd('.');
        var match = Another().Match(Folding.Fold(clean));
        if (!match.Success)
        {
            return null;
        }

        var (first, second) = (clean[..match.Index].TrimEnd(' ', ',', ';', '.'), clean[(match.Index + match.Length)..].Trim());
        return first.Split(' ').Length >= 2 && second.Split(' ').Length >= 2 ? (first, second) : null;
    }

    private static bool Says(string text, params string[] phrases)
    {
        var plain = $" {string.Join(' ', Words(text))} ";
        return phrases.Any(phrase => plain.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    private static List<string> Words(string text) =>
        [.. Line.Of(Folding.Clean(text)).Tokens.Where(token => token.Kind != TokenKind.Mark).Select(token => token.Word)];

    private static bool Holds(List<string> words, List<string> name) =>
        Enumerable.Range(0, Math.Max(0, words.Count - name.Count + 1)).Any(at => words.Skip(at).Take(name.Count).SequenceEqual(name));

    /// <summary>An action has a verb and mostly something to do it to; "bag and receipt" has neither.</summary>
    private static bool LooksLikeAction(string text) => Words(text) is { Count: > 0 } words && CheckWords.ActionVerbs.Contains(Stemmer.Stem(words[0]));

    /// <summary>Both verbs end alike: "waits and pays", "wait and pay", "espera y paga".</summary>
    private static bool SameForm(string first, string second) =>
        Words(first)[0] is var one && Words(second)[0] is var other && one.EndsWith('s') == other.EndsWith('s');

    [GeneratedRegex("(?:,? (?:and|y|e)(?: then| also| luego| despues)? |, then |, luego |; ?)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\S\s*(?:/|&|\+|,)\s*\S|\b(?:and|or|y|o|u|e|and/or|y/o)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TwoRoles();

    [GeneratedRegex(
        @"(?:[,;.]? (?:and also|and additionally|as well as|or else|and another|plus|additionally|y tambien|y ademas|asi como|o bien|y otro|y otra) "
        + @"|[;.] (?:also|another|second(?:ly)?|tambien|ademas|otro|otra)[:,]? |[;/] ?|\. (?=\S))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Another();
}
