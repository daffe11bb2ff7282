using System.Globalization;
using System.Text.RegularExpressions;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Times;

/// <summary>A length of time in a typed line.</summary>
/// <param name="Seconds">As minutes where no unit was given.</param>
/// <param name="IfHours">What it is in hours where no unit was given; null where it is plain.</param>
internal readonly partial record struct SpokenTime(int Seconds, int? IfHours = null)
{
    private const int TenYears = 315_576_000;

    public static SpokenTime? Read(string text, string language)
    {
        _ = language;
        var plain = Filler().Replace(Folding.Fold(text.Trim()), "");
        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var bare))
        {
            return bare is > 0 and < 10_000 ? new SpokenTime(bare * 60, bare * 3600) : null;
        }

        var match = Whole().Match(plain);
        if (!match.Success)
        {
            return null;
        }

        var seconds = match.Groups["part"].Captures.Sum(part => SecondsIn(part.Value))
            + (match.Groups["rest"] is { Success: true } rest ? double.Parse(rest.Value, CultureInfo.InvariantCulture) * 60 : 0);
        return seconds is >= 0 and < TenYears ? new SpokenTime((int)Math.Round(seconds)) : null;
    }

    private static double SecondsIn(string part)
    {
        var match = Part().Match(part);
        var amount = match.Groups["amount"].Value switch
        {
            "a" or "an" or "one" or "un" or "una" or "uno" => 1,
            "half a" or "half an" or "half" or "media" or "medio" => 0.5,
            "two" or "dos" => 2,
            "three" or "tres" => 3,
            "five" or "cinco" => 5,
            "ten" or "diez" => 10,
            var digits => double.Parse(digits.Replace(',', '.'), CultureInfo.InvariantCulture),
        };
        return amount * match.Groups["unit"].Value[0] switch
        {
            's' when match.Groups["unit"].Value.StartsWith("sem", StringComparison.Ordinal) => 604_800,
            's' => 1,
            'm' => 60,
            'h' => 3600,
            'd' => 86_400,
            _ => 604_800,
        };
    }

    private const string Amount = "(?:[0-9]{1,6}(?:[.,][0-9]{1,2})?|half an?|half|an?|one|two|three|five|ten|un[ao]?|media|medio|dos|tres|cinco|diez)";
    private const string Unit =
        "(?:s|secs?|seconds?|segs?|segundos?|m|mins?|minutes?|minutos?|h|hrs?|hours?|horas?|d|days?|dias?|w|weeks?|semanas?|sem)";

    [GeneratedRegex($"^(?<part>{Amount} ?{Unit}(?:[ ,]|and|y|$)*)+(?<rest>[0-9]{{1,2}})?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex($"^(?<amount>{Amount}) ?(?<unit>{Unit})", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("^(?:about|around|approx|ca|some|unos|unas|at most|max|maximum|up to|como mucho|maximo|hasta|for|por|by) ", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
