using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Answers;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>Yes, no, a number, a step, thank you: what it means depends on what was asked.</summary>
internal static class Replies
{
    private static readonly HashSet<string> s_yes =
        ["yes", "yes please", "y", "yep", "yeah", "sure", "ok", "okay", "do it", "yes do that", "yes save it", "go ahead", "si", "vale", "claro", "de acuerdo", "hazlo", "si hazlo", "si guardar", "dale", "👍"];

    private static readonly HashSet<string> s_no = ["no", "no thanks", "nope", "no just talk", "dont", "no gracias", "no era charla", "dejalo", "cancel", "cancelar", "👎"];

    private static readonly HashSet<string> s_thanks =
        ["thanks", "thank you", "thx", "great", "cool", "perfect", "gracias", "muchas gracias", "genial", "perfecto", "estupendo", "muy bien", "🙏", "😀", "🙂", "👏", "🎉"];

    public static Understanding? Read(Line line, Heard heard)
    {
        var plain = Folding.Word(line.Text).Replace(",", "", StringComparison.Ordinal).Trim(' ', '.', '!', '¡', '#');
        if (heard.Asked is { } asked && (ToChoice(plain, asked) ?? ToQuestion(line, asked, heard)) is { } answered)
        {
            return answered;
        }

        var mayConfirm = heard.Open is { Stage: StageKey.Playback };
        return plain is "cancel" or "cancelar" ? null
            : s_yes.Contains(plain) ? mayConfirm ? null : new Understanding.Yes()
            : s_no.Contains(plain) ? mayConfirm ? null : new Understanding.No()
            : s_thanks.Contains(plain) ? new Understanding.Nothing()
            : Number(plain) is { } number && heard.Open is not { Stage: StageKey.Standard } ? new Understanding.Pick(number)
            : null;
    }

    private static Understanding? ToChoice(string plain, Understanding.AskBack asked) =>
        s_no.Contains(plain) ? asked.Otherwise
        : asked.Choices is [var only] && (s_yes.Contains(plain) || plain == "1") ? only
        : Place(plain, asked) is { } place && place <= asked.Choices.Count ? asked.Choices[place - 1]
        : null;

    /// <summary>A question without choices is answered by what it asked for; anything else is a new line.</summary>
    private static Understanding? ToQuestion(Line line, Understanding.AskBack asked, Heard heard)
    {
        var hearing = new Hearing(heard, line);
        return (asked, line.Tokens) switch
        {
            (Understanding.AskBack.WhichStep step, [{ Kind: TokenKind.Id } token]) when hearing.Items.Knows(token.Id) =>
                TextAnswers.At(hearing, step.Stage, token.Id.ToString(), [step.Text]),
            (Understanding.AskBack.WhichLane lane, var tokens) when LaneWords.At(tokens, 0) is { } named && named.End == tokens.Count =>
                new Understanding.Do(new WorkshopCommand.DecideLane(heard.Who, lane.Id, named.Lane, LaneReason.ChosenDirectly)),
            (Understanding.AskBack.WhichPhase phases, _) when hearing.Phase(line.Text) is { } phase =>
                phases.InPhases[heard.Workshop.Blueprint.Phases.TakeWhile(other => other.Id != phase.Id).Count()],
            (Understanding.AskBack.WhatReally step, { Count: > 1 }) when Phrases.PhraseBook.Find(hearing) is null =>
                hearing.Offer(StageKey.Playback, new Offer.Correction(Hearing.Activity(step.Id), line.Text)),
            (Understanding.AskBack.FollowUp asks, _) when IsAnswer(hearing) && Rewording.Noting(heard.Workshop, asks.Id, $"{asks.Question} {line.Text}") is { } noted =>
                new Understanding.Do(new WorkshopCommand.ReviseContribution(heard.Who, asks.Id, noted)),
            _ => null,
        };
    }

    /// <summary>Neither a wish, nor a line about something that it names, nor talk among people.</summary>
    private static bool IsAnswer(Hearing hearing) =>
        Phrases.PhraseBook.Find(hearing) is null && ById.Read(hearing) is null && (hearing.InDirectChat || !FreeText.IsTalk(hearing.Line));

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
