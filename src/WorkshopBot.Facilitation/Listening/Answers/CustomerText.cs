using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>Customer steps; a phase before a colon counts for its line, on a line of its own for all that follow.</summary>
internal static class CustomerText
{
    public static Understanding Answer(Hearing hearing, Question question, IReadOnlyList<string> lines)
    {
        if (NothingWords.Are(lines))
        {
            return new Understanding.Do(new WorkshopCommand.SkipQuestion(hearing.Who, StageKey.Customer, question.Target));
        }

        var phase = PhaseOf(hearing, question.Target);
        var steps = new List<(PhaseId? Phase, string What)>();
        foreach (var line in lines)
        {
            var (named, rest) = Prefixed(hearing, line);
            if (named is not null && rest.Length == 0)
            {
                phase = named;
                continue;
            }

            steps.AddRange(named is not null ? TextAnswers.Pieces(rest).Select(what => ((PhaseId?)named, what)) : Actions(line).Select(what => (phase, what)));
        }

        return steps.Count == 0 ? new Understanding.Nothing()
            : steps.Exists(step => step.Phase is null) ? WhichPhase(hearing, string.Join('\n', lines), steps)
            : Offer(hearing, steps, default);
    }

    private static PhaseId? PhaseOf(Hearing hearing, string target) =>
        hearing.Workshop.FindPhase(target) is { } phase ? phase.Id
        : hearing.Workshop.Blueprint.Phases is [var only] ? only.Id
        : null;

    /// <summary>"Joins -> waits -> pays" is three steps.</summary>
    private static string[] Actions(string line) =>
        line.Split(["->", "→", "=>"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (PhaseId? Phase, string Left) Prefixed(Hearing hearing, string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && hearing.Phase(line[..colon].Trim()) is { } phase
            ? (phase.Id, line[(colon + 1)..].Trim())
            : (null, line);

    private static Understanding.AskBack.WhichPhase WhichPhase(Hearing hearing, string text, List<(PhaseId? Phase, string What)> steps) =>
        new(text, hearing.Workshop.Blueprint.Phases.Select(phase => Offer(hearing, steps, phase.Id)).ToSequence());

    private static Understanding Offer(Hearing hearing, List<(PhaseId? Phase, string What)> steps, PhaseId otherwise) =>
        hearing.Offer(StageKey.Customer, steps.Select(step => (Offer)new Offer.Step(Lane.Customer, step.Phase ?? otherwise, step.What)));
}
