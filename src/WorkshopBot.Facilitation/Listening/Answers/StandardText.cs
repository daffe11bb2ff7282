using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening.Times;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>A sign to see and two times in one sentence: "90 s, wait at most 3 min; a clock time is promised".</summary>
internal static partial class StandardText
{
    public static TimedOffer Read(ActivityId at, IEnumerable<string> lines, string language)
    {
        var minutes = new Offer.Standard(at, null, null, null);
        var hours = minutes;
        string? open = null;
        foreach (var piece in lines.SelectMany(line => Break().Split(line)).Select(piece => piece.Trim().TrimEnd('.')).Where(piece => piece.Length > 0))
        {
            if (NumbersIn(piece) is { } numbers)
            {
                (minutes, hours) = (minutes with { Numbers = numbers }, hours with { Numbers = numbers });
            }
            else if (TimeIn(piece, language) is { } time)
            {
                open ??= time.Time.IfHours is null ? null : time.Text;
                minutes = With(minutes, time.IsWait, time.Time.Seconds);
                hours = With(hours, time.IsWait, time.Time.IfHours ?? time.Time.Seconds);
            }
            else
            {
                var sign = SignLabel().Replace(piece, "");
                (minutes, hours) = (Saying(minutes, sign), Saying(hours, sign));
            }
        }

        return new TimedOffer(minutes, open is null ? null : hours, open ?? "");
    }

    private static Offer.Standard With(Offer.Standard standard, bool isWait, int seconds) =>
        isWait ? standard with { MaxWaitSeconds = seconds } : standard with { TargetSeconds = seconds };

    private static Offer.Standard Saying(Offer.Standard standard, string sign) =>
        standard with { Execution = standard.Execution is null ? sign : $"{standard.Execution}, {sign}" };

    private static NumbersAre? NumbersIn(string piece) => Folding.Word(piece).Trim('(', ')', ' ') switch
    {
        "measured" or "i measured" or "medido" or "medidos" => NumbersAre.Measured,
        "aim" or "the aim" or "thats the aim" or "meta" or "la meta" or "objetivo" => NumbersAre.Aim,
        "felt" or "my impression" or "impression" or "a guess" or "mi impresion" or "impresion" or "a ojo" => NumbersAre.Felt,
        _ => null,
    };

    private static (SpokenTime Time, bool IsWait, string Text)? TimeIn(string piece, string language)
    {
        var folded = Folding.Fold(piece);
        if (NoWait().IsMatch(folded))
        {
            return (new SpokenTime(0), true, piece);
        }

        var wait = Wait().Match(folded);
        var text = wait.Success ? piece[wait.Length..] : Work().Match(folded) is { Success: true } work ? piece[work.Length..] : piece;
        return text.Any(char.IsDigit) || text.Split(' ').Length <= 4
            ? SpokenTime.Read(text, language) is { } time ? (time, wait.Success, text.Trim()) : null
            : null;
    }

    /// <summary>A comma between digits is a decimal one.</summary>
    [GeneratedRegex(@";|\n|,(?![0-9])|(?<![0-9]),", RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(
        @"^(?:and |y )?(?:(?:max(?:imum)?|longest)(?: acceptable)? wait|waits?|waiting|espera(?: maxima)?|esperan?|at most|max(?:imum)?|no more than|not more than|como mucho|maximo|no mas de)(?: is| es)?(?: (?:at most|max(?:imum)?|no more than|up to|como mucho|maxima|maximo|hasta|de))*[ :]+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wait();

    [GeneratedRegex(@"^(?:it )?(?:takes|normally|normal time|work|time|usually|tarda|lleva|dura|normalmente|tiempo normal|trabajo|tiempo)(?: is| es)?[ :]+", RegexOptions.CultureInvariant)]
    private static partial Regex Work();

    [GeneratedRegex("^(?:no wait(?:ing)?|sin espera|nobody waits|nadie espera)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoWait();

    [GeneratedRegex(@"^(?:done right|sign(?: to see)?|bien hecho|senal|señal)\s*:\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SignLabel();
}
