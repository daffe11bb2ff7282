using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Which question follows for a person.</summary>
internal static class NextQuestions
{
    /// <summary>The next open one in the order of the service, else the first that was left out; null when none is open.</summary>
    public static Question? After(Question answered, Workshop workshop, ParticipantId who)
    {
        if (workshop.Current != answered.Stage)
        {
            return null;
        }

        List<Question> open = [.. Questions.Open(who, workshop).Where(question => question != answered)];
        var behind = Questions.For(who, workshop).SkipWhile(question => question != answered).Skip(1);
        var skipped = workshop.CurrentRound!.Skipped;
        return behind.Where(question => open.Contains(question) && !skipped.Contains((who, question.Target))).FirstOrDefault() ?? open.FirstOrDefault();
    }

    /// <summary>What the next question is about, for the button that leads there.</summary>
    public static string Name(Question question, Workshop workshop) =>
        question.Stage == StageKey.Customer && workshop.FindPhase(question.Target) is { } phase ? phase.Name : question.Target;
}
