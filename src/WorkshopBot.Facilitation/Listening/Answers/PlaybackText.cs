using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>"Is this true?" – yes, no, or what it is like really.</summary>
internal static class PlaybackText
{
    private static readonly HashSet<string> s_true =
        ["true", "yes", "right", "correct", "ok", "okay", "its true", "thats right", "✓", "si", "cierto", "verdad", "es cierto", "es verdad", "correcto", "asi es", "bien"];

    private static readonly string[] s_not =
        ["not quite", "not true", "not really", "no exactamente", "no del todo", "no es asi", "no es cierto", "no", "≠"];

    public static Understanding Answer(Hearing hearing, ItemId at, string text)
    {
        var plain = Folding.Word(text).Trim(' ', '.', '!');
        if (s_true.Contains(plain))
        {
            return new Understanding.Do(new WorkshopCommand.ConfirmStep(hearing.Who, at));
        }

        var really = s_not.Where(no => plain == no || (plain.StartsWith(no, StringComparison.Ordinal) && ":,;-–".Contains(text[no.Length], StringComparison.Ordinal)))
            .Select(no => text[Math.Min(no.Length, text.Length)..].Trim(' ', ':', ',', ';', '-', '–', '.')).FirstOrDefault(text);
        return really.Length == 0
            ? new Understanding.AskBack.WhatReally(at)
            : hearing.Offer(StageKey.Playback, new Offer.Correction(Hearing.Activity(at), really));
    }
}
