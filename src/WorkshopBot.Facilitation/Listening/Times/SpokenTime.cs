using System.Text.RegularExpressions;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Times;

/// <summary>A length of time in a typed line.</summary>
/// <param name="Seconds">As minutes where no unit was given.</param>
/// <param name="IfHours">What it is in hours where no unit was given; null where it is plain.</param>
internal readonly partial record struct SpokenTime(int Seconds, int? IfHours = null)
{
    /// <summary>Null for what is no length of time; "nothing" is one only in words that speak of waiting.</summary>
    public static SpokenTime? Read(string text, string language) =>
        text.Any(char.IsDigit) || Unit().IsMatch(Folding.Fold(text))
            ? DurationText.Read(text.Trim(), language) switch
            {
                DurationReading.Known known => new SpokenTime(known.Seconds),
                DurationReading.Ambiguous two => new SpokenTime(two.SecondsIfMinutes, two.SecondsIfHours),
                _ => null,
            }
            : null;

    [GeneratedRegex(@"\b(?:sec|second|min|minute|h|hour|day|week|month|seg|segundo|minuto|hora|dia|semana|mes)(?:s|es)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
