using System.Globalization;
using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Times;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>Where it goes wrong and where people wait: "F right medicine, wrong person -> takes it home", "W queue at noon, 30 min".</summary>
internal static partial class RiskText
{
    public static TimedOffer Read(ActivityId at, string text, string language)
    {
        var kind = Kind().Match(Folding.Fold(text));
        var words = kind.Success ? text[kind.Length..].Trim() : text;
        return kind.Groups["wait"].Success ? Wait(at, words, language) : new TimedOffer(Fail(at, words));
    }

    /// <summary>Lines that name their step at the end: "right medicine, wrong person (A16)".</summary>
    public static Understanding Answer(Hearing hearing, IReadOnlyList<string> lines)
    {
        List<(string Text, ItemId? At)> placed = [.. lines.Select(line => StepAtEnd().Match(line) is { Success: true } match
            ? (line[..match.Index].Trim(), ItemId.Parse(match.Groups["id"].Value))
            : (line, (ItemId?)null))];
        return placed.Find(line => line.At is null) is ({ } text, _) ? new Understanding.AskBack.WhichStep(text, StageKey.Fail)
            : placed.Find(line => !hearing.Items.Knows(line.At!.Value)) is (_, { } unknown) ? new Understanding.AskBack.UnknownItem(unknown, hearing.Items.Near(unknown))
            : TextAnswers.Timed(hearing, StageKey.Fail, placed.Select(line => Read(Hearing.Activity(line.At!.Value), line.Text, hearing.Heard.Language)));
    }

    /// <summary>How bad, how often, how late noticed: three numbers from 1 to 10.</summary>
    public static (int Severity, int Occurrence, int Detection)? Rates(string text)
    {
        List<int> numbers = [.. Number().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];
        return numbers is [var severity, var occurrence, var detection] && numbers.TrueForAll(number => number is >= 1 and <= 10)
            ? (severity, occurrence, detection)
            : null;
    }

    private static Offer.Fail Fail(ActivityId at, string text)
    {
        var match = WhatAndEffect().Match(text);
        return match.Success
            ? new Offer.Fail(at, match.Groups["what"].Value.Trim(), match.Groups["effect"].Value.Trim())
            : new Offer.Fail(at, text);
    }

    private static TimedOffer Wait(ActivityId at, string text, string language)
    {
        List<string> reasons = [];
        SpokenTime? longest = null;
        foreach (var piece in Break().Split(text).Select(piece => piece.Trim().TrimEnd('.')).Where(piece => piece.Length > 0))
        {
            if (longest is null && SpokenTime.Read(MaxLabel().Replace(piece, ""), language) is { } time)
            {
                longest = time;
            }
            else
            {
                reasons.Add(piece);
            }
        }

        var wait = new Offer.Wait(at, reasons.Count > 0 ? string.Join(", ", reasons) : null, longest?.Seconds);
        return new TimedOffer(wait, longest?.IfHours is { } hours ? wait with { MaxWaitSeconds = hours } : null, text);
    }

    /// <summary>One letter needs nothing behind it; a word does, for "wait is too long" is what happens.</summary>
    [GeneratedRegex(
        @"^(?:(?<wait>w)|f)(?:\s*[:·.)-]\s*|\s+|$)|^(?:(?<wait>wait|wait point|espera|punto de espera)|fail|fail point|fallo|punto de fallo)\s*:\s*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?<what>.+?)\s*(?:->|=>|→|;\s*(?:the customer|customer|el cliente|cliente)\s*:?)\s*(?<effect>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WhatAndEffect();

    [GeneratedRegex(@"^(?:max(?:imum)?|at most|longest|up to|como mucho|máximo|maximo|hasta)[ :]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MaxLabel();

    [GeneratedRegex(@";|,(?![0-9])|(?<![0-9]),", RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"[\s,;(\[]+(?:(?:at|en|in|@) )?(?<id>[aA][0-9]{1,5})[)\].]*$", RegexOptions.CultureInvariant)]
    private static partial Regex StepAtEnd();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
