using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>Who is asked what, and what of it is still open.</summary>
public static class Questions
{
    /// <summary>How often one question may move on before it counts as a gap.</summary>
    public const int MostMoves = 2;

    /// <summary>All questions of the open part that somebody is asked, answered ones included, in the order of the service.</summary>
    public static IEnumerable<Question> For(ParticipantId who, Workshop workshop) => For(who, workshop, workshop.Current);

    public static IEnumerable<Question> For(ParticipantId who, Workshop workshop, StageKey stage)
    {
        if (!workshop.People.TryGetValue(who, out var person) || !person.MayContribute)
        {
            return [];
        }

        var part = Stage.Of(stage);
        var passed = workshop.Rounds.GetValueOrDefault(stage)?.Passed ?? [];
        return part.Targets(workshop)
            .Where(target => IsAsked(person, part, workshop, target) || passed.Any(question => question.To == who && question.Target == target))
            .Select(target => new Question(stage, target));
    }

    /// <summary>The questions still open for somebody; those they skipped come last.</summary>
    public static IEnumerable<Question> Open(ParticipantId who, Workshop workshop)
    {
        if (workshop.CurrentRound is not { State: not RoundState.Closed } round || round.Finished.Contains(who))
        {
            return [];
        }

        return For(who, workshop).Where(question => !IsAnswered(question, who, workshop, round))
            .OrderBy(question => round.Skipped.Contains((who, question.Target)));
    }

    /// <summary>Everyone who is asked something in the open part and is neither away nor muted.</summary>
    public static IEnumerable<ParticipantId> Asked(Workshop workshop, DateTimeOffset now) => workshop.People.Values
        .Where(person => !person.IsQuiet(now) && For(person.Id, workshop).Any())
        .Select(person => person.Id)
        .OrderBy(id => id.Value, StringComparer.Ordinal);

    /// <summary>Those of them who have neither given anything nor said that they are finished.</summary>
    public static IEnumerable<ParticipantId> Missing(Workshop workshop, DateTimeOffset now) =>
        workshop.CurrentRound is { } round ? Asked(workshop, now).Where(who => !round.HasResponded(who)) : [];

    /// <summary>Whether somebody is asked by their role; when nobody's role fits, everyone who may contribute is.</summary>
    private static bool IsAsked(Participant person, Stage part, Workshop workshop, string target)
    {
        if (person.Role == Role.Reviewer && part.Key != StageKey.Playback)
        {
            return false;
        }

        return part.Suits(person, workshop, target)
            || (person.Role != Role.Reviewer && !workshop.People.Values.Any(other => other.MayContribute && part.Suits(other, workshop, target)));
    }

    private static bool IsAnswered(Question question, ParticipantId who, Workshop workshop, Round round)
    {
        if (round.Passed.Any(passed => passed.From == who && passed.Target == question.Target))
        {
            return true;
        }

        if (round.Nameless)
        {
            return question.Target.Length == 0
                ? round.Answered.Contains(who)
                : workshop.In(question.Stage).Any(answer => answer.Round == round.Number && answer.Counts && IsAbout(answer, question, workshop));
        }

        return question.Stage == StageKey.Playback && workshop.Blueprint.Find(new ActivityId(question.Target)) is { } step && workshop.IsConfirmed(step)
            || workshop.In(question.Stage).Any(answer => answer.Counts && IsAbout(answer, question, workshop)
                && (answer.Author == who || (round.IsVisible && answer.Fate == ContributionFate.Accepted)));
    }

    /// <summary>A wait may be marked in any part, but only its own part asks for it.</summary>
    private static bool IsAbout(Contribution answer, Question question, Workshop workshop) => question.Stage switch
    {
        StageKey.Customer => answer.Offer is Offer.Step step && workshop.FindPhase(question.Target)?.Id == step.Phase,
        StageKey.Fail => true,
        _ => answer.Target == question.Target && answer.Offer is not Offer.Wait,
    };
}
