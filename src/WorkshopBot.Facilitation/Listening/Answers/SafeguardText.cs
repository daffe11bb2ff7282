using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>"Before: … / after: … / decides … / owner …"; pieces without a word before them go by the order of the form.</summary>
internal static partial class SafeguardText
{
    public static Understanding Answer(Hearing hearing, ItemId on, string text) =>
        hearing.Offer(StageKey.Safeguard, Read(new FailPointId(on.ToString()), text));

    public static Offer.Safeguard Read(FailPointId on, string text)
    {
        var offer = new Offer.Safeguard(on, null, null, null, null);
        foreach (var piece in Pieces(text))
        {
            var label = Label().Match(Folding.Fold(piece));
            var words = label.Success ? piece[label.Length..].Trim().TrimStart('@') : piece;
            offer = words.Length == 0 ? offer
                : label.Groups["before"].Success ? offer with { Prevention = Join(offer.Prevention, words) }
                : label.Groups["after"].Success ? offer with { Contingency = Join(offer.Contingency, words) }
                : label.Groups["decides"].Success ? offer with { Decider = words }
                : label.Groups["owner"].Success ? offer with { Owner = words }
                : Next(offer, words);
        }

        return offer;
    }

    /// <summary>A slash or semicolon parts only where a label follows; a line break always does.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var start = 0;
            foreach (Match next in Break().Matches(Folding.Fold(line)))
            {
                yield return line[start..next.Index].Trim();
                start = next.Index + next.Length;
            }

            yield return line[start..].Trim();
        }
    }

    private static string Join(string? said, string more) => said is null ? more : $"{said}, {more}";

    private static Offer.Safeguard Next(Offer.Safeguard offer, string words) =>
        offer.Prevention is null ? offer with { Prevention = words }
        : offer.Contingency is null ? offer with { Contingency = words }
        : offer.Decider is null ? offer with { Decider = words }
        : offer with { Owner = words };

    private const string Labels =
        "(?:(?<before>before|antes|prevention|prevencion)|(?<after>after|despues|contingency|contingencia)|(?<decides>decides|decider|decide|who decides|quien decide)|(?<owner>owner|role|looks after it|responsable|a cargo|rol))";

    [GeneratedRegex($@"^{Labels}(?:\s*[:=–-]\s*|\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex($@"\s*[/;|]\s*(?={Labels}(?:\s*[:=]|\s))|\s+(?={Labels}\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Break();
}
