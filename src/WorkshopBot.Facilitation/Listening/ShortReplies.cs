using System.Globalization;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>Yes, no, a number, thank you: what it means depends on what was asked.</summary>
internal static class ShortReplies
{
    private static readonly HashSet<string> s_yes =
        ["yes", "yes please", "y", "yep", "yeah", "sure", "ok", "okay", "do it", "yes do that", "yes save it", "go ahead", "si", "vale", "claro", "de acuerdo", "hazlo", "si hazlo", "si guardar", "dale", "👍"];

    private static readonly HashSet<string> s_no = ["no", "no thanks", "nope", "no just talk", "dont", "no gracias", "no era charla", "dejalo", "cancel", "cancelar", "👎"];

    private static readonly HashSet<string> s_thanks =
        ["thanks", "thank you", "thx", "great", "cool", "nice", "perfect", "good", "gracias", "muchas gracias", "genial", "perfecto", "estupendo", "muy bien", "🙏", "😀", "🙂", "👏", "🎉"];

    public static Understanding? Read(Line line, Heard heard)
    {
        var plain = Folding.Word(line.Text).Replace(",", "", StringComparison.Ordinal).Trim(' ', '.', '!', '¡', '#');
        return heard.Asked is { } asked && ToQuestion(plain, asked) is { } answered ? answered
            : heard.Open is { Stage: StageKey.Playback } && (s_yes.Contains(plain) || s_no.Contains(plain)) ? null
            : plain is "cancel" or "cancelar" ? null
            : s_yes.Contains(plain) ? new Understanding.Yes()
            : s_no.Contains(plain) ? new Understanding.No()
            : s_thanks.Contains(plain) ? new Understanding.Nothing()
            : Number(plain) is { } number && heard.Open is not { Stage: StageKey.Standard } ? new Understanding.Pick(number)
            : null;
    }

    private static Understanding? ToQuestion(string plain, Understanding.AskBack asked)
    {
        if (s_no.Contains(plain))
        {
            return asked.Otherwise;
        }

        if (asked.Choices is [var only] && (s_yes.Contains(plain) || plain == "1"))
        {
            return only;
        }

        return Place(plain, asked) is { } place && place <= asked.Choices.Count ? asked.Choices[place - 1] : null;
    }

    private static int? Place(string plain, Understanding.AskBack asked) => plain switch
    {
        "first" or "the first" or "the first one" or "primero" or "el primero" or "la primera" or "primera" => 1,
        "second" or "the second" or "the second one" or "segundo" or "el segundo" or "la segunda" or "segunda" => 2,
        "minutes" or "minute" or "min" or "minutos" or "minuto" when asked is Understanding.AskBack.AmbiguousTime => 1,
        "hours" or "hour" or "h" or "horas" or "hora" when asked is Understanding.AskBack.AmbiguousTime => 2,
        _ => Number(plain),
    };

    private static int? Number(string plain) =>
        plain.Length < 4 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
