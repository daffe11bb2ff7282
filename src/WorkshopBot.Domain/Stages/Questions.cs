using System.Globalization;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>Who is asked what, and what of it is still open.</summary>
public static class Questions
{
    /// <summary>How often one question may move on before it counts as a gap.</summary>
    public const int MostMoves = 2;

    /// <summary>All questions of the open part that somebody is asked, answered ones included, in the order of the service.</summary>
    public static IEnumerable<Question> For(ParticipantId who, Workshop workshop) => For(who, workshop, workshop.Current);

    public static IEnumerable<Question> For(ParticipantId who, Workshop workshop, StageKey stage) => new Audience(workshop, stage).QuestionsFor(who);

    /// <summary>The questions still open for somebody; those they skipped come last.</summary>
    public static IEnumerable<Question> Open(ParticipantId who, Workshop workshop)
    {
        if (workshop.CurrentRound is not { State: not RoundState.Closed } round || round.Finished.Contains(who))
        {
            return [];
        }

        // A wait may be marked in any part, but only its own part asks for it.
        var answers = workshop.In(round.Stage).Where(answer => answer.Counts && (round.Stage == StageKey.Fail || answer.Offer is not Offer.Wait)).ToLookup(answer => TargetOf(answer, workshop), StringComparer.Ordinal);
        return For(who, workshop).Where(question => !IsAnswered(question, answers[question.Target], (who, workshop, round)))
            .OrderBy(question => round.Skipped.Contains((who, question.Target)));
    }

    /// <summary>Everyone who is asked something in the open part and is neither away nor muted.</summary>
    public static IEnumerable<ParticipantId> Asked(Workshop workshop, DateTimeOffset now) => Asked(workshop, now, _ => true);

    /// <summary>Those of them who have neither given anything nor said that they are finished.</summary>
    public static IEnumerable<ParticipantId> Missing(Workshop workshop, DateTimeOffset now) =>
        workshop.CurrentRound is { } round ? Asked(workshop, now, who => !round.HasResponded(who)) : [];

    /// <summary>Who is asked something is dear to find out, so it is done last and for those of interest only.</summary>
    private static IEnumerable<ParticipantId> Asked(Workshop workshop, DateTimeOffset now, Func<ParticipantId, bool> ofInterest)
    {
        var audience = new Audience(workshop, workshop.Current);
        return workshop.People.Values.Where(person => !person.IsQuiet(now) && ofInterest(person.Id) && audience.QuestionsFor(person.Id).Any())
            .Select(person => person.Id)
            .OrderBy(id => id.Value, StringComparer.Ordinal);
    }

    private static bool IsAnswered(Question question, IEnumerable<Contribution> answers, (ParticipantId Who, Workshop Workshop, Round Round) asked)
    {
        var (who, workshop, round) = asked;
        return round.Passed.Any(passed => passed.From == who && passed.Target == question.Target)
            || (round.Nameless
                ? question.Target.Length == 0 ? round.Answered.Contains(who) : answers.Any(answer => answer.Round == round.Number)
                : IsConfirmed(question, workshop)
                    || answers.Any(answer => answer.Author == who || (round.IsVisible && answer.Fate == ContributionFate.Accepted)));
    }

    private static bool IsConfirmed(Question question, Workshop workshop) =>
        question.Stage == StageKey.Playback && workshop.Blueprint.Find(new ActivityId(question.Target)) is { } step && workshop.IsConfirmed(step);

    /// <summary>In the customer part the questions are about phases, in the fail part about the whole, elsewhere about what the answer names.</summary>
    private static string TargetOf(Contribution answer, Workshop workshop) => answer.Stage == StageKey.Fail ? ""
        : answer is { Stage: StageKey.Customer, Offer: Offer.Step step }
        ? (workshop.Blueprint.Phases.TakeWhile(phase => phase.Id != step.Phase).Count() + 1).ToString(CultureInfo.InvariantCulture)
        : answer.Target;

    /// <summary>One part's questions and whom they suit; a question that suits nobody's role goes to everyone who may contribute.</summary>
    private sealed class Audience(Workshop workshop, StageKey stage)
    {
        private readonly Stage _part = Stage.Of(stage);
        private readonly List<string> _targets = [.. Stage.Of(stage).Targets(workshop)];
        private readonly Sequence<PassedQuestion> _passed = workshop.Rounds.GetValueOrDefault(stage)?.Passed ?? [];
        private HashSet<string>? _orphans;

        private HashSet<string> Orphans => _orphans ??=
            [.. _targets.Where(target => !workshop.People.Values.Any(person => person.MayContribute && _part.Suits(person, workshop, target)))];

        public IEnumerable<Question> QuestionsFor(ParticipantId who) =>
            workshop.People.TryGetValue(who, out var person) && person.MayContribute
                ? _targets.Where(target => IsAsked(person, target) || _passed.Any(question => question.To == who && question.Target == target))
                    .Select(target => new Question(stage, target))
                : [];

        private bool IsAsked(Participant person, string target) =>
            (person.Role != Role.Reviewer || stage == StageKey.Playback)
            && (_part.Suits(person, workshop, target) || (person.Role != Role.Reviewer && Orphans.Contains(target)));
    }
}
