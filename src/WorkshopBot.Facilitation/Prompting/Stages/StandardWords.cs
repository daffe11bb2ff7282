using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Times in words, and how far apart the answers of several people lie.</summary>
internal static class StandardWords
{
    /// <summary>Below this many answers nothing but the middle is shown where nobody is to be recognised.</summary>
    private const int FewestNameless = 3;

    /// <summary>Closer than this is the same to anyone with a watch.</summary>
    private const int SameSeconds = 60;

    /// <summary>"90 s", "wait at most 3 min".</summary>
    public static IReadOnlyList<string> Times(int? target, int? wait, Voice voice)
    {
        List<string> times = [];
        if (target is { } work)
        {
            times.Add(voice.Texts.Duration(work));
        }

        if (wait is { } longest)
        {
            times.Add(voice.Texts.Stages.Standard.SavedWait(longest));
        }

        return times;
    }

    public static Sequence<CardPart> Reveal(Workshop workshop, Voice voice) => RevealParts.ByStep(
        workshop.Blueprint.InOrder().Where(step => workshop.AnswersTo(StageKey.Standard, step.Id.Value).Any(answer => answer.Offer is Offer.Standard)),
        step => At(step, workshop, voice)).ToSequence();

    private static IEnumerable<CardPart> At(Activity step, Workshop workshop, Voice voice)
    {
        var texts = voice.Texts.Stages.Standard;
        var round = workshop.Rounds.GetValueOrDefault(StageKey.Standard);
        List<Contribution> answers = [.. StepWords.InShownOrder(
            workshop.AnswersTo(StageKey.Standard, step.Id.Value).Where(answer => answer.Offer is Offer.Standard), round)];
        foreach (var answer in answers)
        {
            if (((Offer.Standard)answer.Offer).Execution is { } execution)
            {
                yield return RevealParts.Answer(answer, execution, voice);
            }
        }

        var target = Spread(answers, offer => offer.TargetSeconds, round, workshop, voice);
        var wait = Spread(answers, offer => offer.MaxWaitSeconds, round, workshop, voice);
        foreach (var row in RevealParts.Pairs((texts.RevealTarget, target?.Said), (texts.RevealWait, wait?.Said)))
        {
            yield return row;
        }

        if (target?.Wide == true || wait?.Wide == true)
        {
            yield return new CardPart.Note(texts.RevealAgain, "≠");
            yield return new CardPart.Buttons([Act.Button(texts.RevealBtnAgain, Act.Of(Verbs.AskAgain, step.Id.Value))]);
        }
    }

    private static (string Said, bool Wide)? Spread(
        List<Contribution> answers, Func<Offer.Standard, int?> number, Round? round, Workshop workshop, Voice voice)
    {
        List<(int Seconds, ParticipantId? Who)> given = [.. answers.Where(answer => number((Offer.Standard)answer.Offer) is not null)
            .Select(answer => (number((Offer.Standard)answer.Offer)!.Value, answer.Author)).OrderBy(entry => entry.Item1)];
        if (given.Count == 0)
        {
            return null;
        }

        var texts = voice.Texts.Stages.Standard;
        var (low, high, median) = (given[0], given[^1], Median(given));
        if (round?.Nameless == true ? given.Count < FewestNameless : given.Count == 1)
        {
            return (round?.Nameless == true ? texts.RevealMiddle(median) : texts.RevealOne(median), false);
        }

        var wide = high.Seconds >= 2 * low.Seconds && high.Seconds - low.Seconds >= SameSeconds;
        return !wide ? (texts.RevealClose(median, low.Seconds, high.Seconds), false)
            : RoleOf(low.Who, workshop, voice) is { } lowRole && RoleOf(high.Who, workshop, voice) is { } highRole
                ? (texts.RevealWide(median, low.Seconds, lowRole, high.Seconds, highRole), true)
            : (texts.RevealWideNameless(median, low.Seconds, high.Seconds), true);
    }

    private static int Median(List<(int Seconds, ParticipantId? Who)> given) => given.Count % 2 == 1
        ? given[given.Count / 2].Seconds
        : (int)(((long)given[(given.Count / 2) - 1].Seconds + given[given.Count / 2].Seconds) / 2);

    /// <summary>What the person knows best, in the words of the lanes.</summary>
    private static string? RoleOf(ParticipantId? who, Workshop workshop, Voice voice) =>
        who is not { } id || workshop.People.GetValueOrDefault(id) is not { } person ? null
        : Enum.GetValues<Lane>().Where(lane => person.Knows.Knows(lane)).Select(voice.Texts.Word.Lane).ToList() is { Count: > 0 } lanes ? voice.Texts.All(lanes)
        : voice.Name(id);
}
