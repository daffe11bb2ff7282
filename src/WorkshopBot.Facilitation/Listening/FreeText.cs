using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Answers;
using WorkshopBot.Facilitation.Listening.Phrases;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>Lines that are no phrases: an answer, a slip of the finger, or talk.</summary>
internal static class FreeText
{
    /// <summary>More words than this are no mistyped wish.</summary>
    private const int LongestSlip = 6;

    public static Understanding Read(Heard heard, IReadOnlyList<Line> lines)
    {
        var first = new Hearing(heard, lines[0]);
        if (lines.Count == 1 && lines[0].Tokens.Count <= LongestSlip && PhraseBook.Nearest(first) is { } slip)
        {
            return slip;
        }

        var question = heard.Open ?? WithoutTarget(first);
        var answer = question is null ? null : TextAnswers.To(first, question, lines.Select(line => line.Text));
        return (answer, question) switch
        {
            ({ } known, { } open) when heard.Place != Place.DirectChat && lines.Any(IsTalk) =>
                new Understanding.AskBack.MightBeAnswer(string.Join('\n', lines.Select(line => line.Text)), open.Stage, open.Target, known),
            ({ } known, _) => known,
            _ when heard.Place != Place.DirectChat && (lines.Count > 1 || lines[0].Tokens.Count > LongestSlip || IsTalk(lines[0])) => new Understanding.Nothing(),
            _ => new Understanding.AskBack.UnknownCommand(lines[0].Text),
        };
    }

    /// <summary>A question among people, or a word to one of them.</summary>
    public static bool IsTalk(Line line) => line.Text.TrimEnd().EndsWith('?') || line.NamesSomebody;

    /// <summary>While nobody asked this person anything: the list of phases can be told at once, everything else needs a step.</summary>
    private static Question? WithoutTarget(Hearing hearing) =>
        hearing is { Current: StageKey.Chain, Workshop: { IsOpen: true, CurrentRound.State: Domain.RoundState.Open } } ? new Question(StageKey.Chain, "") : null;
}
