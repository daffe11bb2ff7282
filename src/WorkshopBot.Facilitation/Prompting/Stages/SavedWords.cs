using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>What a person reads after sending something.</summary>
internal static class SavedWords
{
    /// <summary>What was just given in a part.</summary>
    public static IReadOnlyList<WorkshopEvent.ContributionOffered> Given(IReadOnlyList<WorkshopEvent> happened, StageKey stage) =>
        [.. happened.OfType<WorkshopEvent.ContributionOffered>().Where(e => e.Stage == stage)];

    public static Card Echo(StageScript script, IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, Voice voice)
    {
        var sentence = Sentence(script, happened, after, who, voice);
        var elsewhere = LaneHint.Of(Given(happened, script.Key), voice);
        var hint = elsewhere?.Said ?? script.Hint(happened, after, voice);
        List<CardPart> parts = [new CardPart.Note(sentence)];
        if (hint is not null)
        {
            parts.Add(new CardPart.Note(hint));
        }

        if (elsewhere is null && hint is not null && hint == StepHints.TwoActions(Given(happened, script.Key), voice)
            && StepHints.Split(Given(happened, script.Key), voice) is { } split)
        {
            parts.Add(split);
        }

        if (elsewhere is not null && after.Find(elsewhere.Id) is { Fate: not ContributionFate.Withdrawn })
        {
            parts.Add(elsewhere.Buttons(script.Key, voice));
        }

        if (Buttons(script, after, who, voice) is { Count: > 0 } buttons)
        {
            parts.Add(new CardPart.Buttons(buttons));
        }

        return new Card(parts.ToSequence(), sentence, voice.Texts.Language);
    }

    private static string Sentence(StageScript script, IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, Voice voice)
    {
        var given = Given(happened, script.Key);
        var finished = happened.OfType<WorkshopEvent.PersonFinished>().Any(e => e.Who == who);
        return given is [{ Late: true }, ..] ? voice.Texts.Contribute.Late(voice.Part(script.Key), Ids(given), voice.Name(after.Facilitator))
            : given.Count == 0 ? WithoutWords(script, happened, voice)
            : !finished ? Joined(script.Saved(given, after, voice), script.FollowUp(after, who, happened, voice))
            : after.Rounds.GetValueOrDefault(script.Key)?.Until is { } until && !after.Rounds[script.Key].Nameless && given.All(IsSpoken)
                ? voice.Texts.Contribute.SavedFinished(Ids(given), until)
            : Joined(script.Saved(given, after, voice), voice.Texts.Contribute.Finished(voice.Part(script.Key)));
    }

    private static string WithoutWords(StageScript script, IReadOnlyList<WorkshopEvent> happened, Voice voice)
    {
        foreach (var e in happened)
        {
            switch (e)
            {
                case WorkshopEvent.PersonFinished:
                    return Joined(voice.Texts.Contribute.Finished(voice.Part(script.Key)), voice.Texts.Contribute.FinishedUndo);
                case WorkshopEvent.QuestionPassed passed:
                    return voice.Texts.Contribute.Asked(voice.Name(passed.To));
                case WorkshopEvent.QuestionSkipped:
                    return voice.Texts.Contribute.DontKnow;
                case WorkshopEvent.ContributionRevised revised:
                    return voice.Texts.Contribute.Changed(revised.Id, revised.Offer.Words);
                case WorkshopEvent.ContributionWithdrawn withdrawn:
                    return voice.Texts.Contribute.Removed(withdrawn.Id);
            }
        }

        return voice.Texts.Contribute.NothingNew;
    }

    /// <summary>The way on: the next question, or that there is nothing more to say.</summary>
    private static Sequence<Button> Buttons(StageScript script, Workshop after, ParticipantId who, Voice voice)
    {
        if (after.Current != script.Key || after.CurrentRound is not { State: not RoundState.Closed } round || round.Finished.Contains(who))
        {
            return [];
        }

        var finished = new Button(voice.Texts.Contribute.BtnFinished, ActionId.Of(Verbs.Finished, FormDraft.Key(script.Key)));
        return Questions.Open(who, after).FirstOrDefault() is { } next
            ? [NextButton(next, voice), finished]
            : [finished];
    }

    public static Button NextButton(Question next, Voice voice) =>
        new(voice.Texts.Btn.Next, ActionId.Of(Verbs.Contribute, FormDraft.Key(next.Stage), next.Target), ButtonStyle.Main, OpensForm: true);

    /// <summary>Answers have ids that nobody needs to say.</summary>
    public static bool IsSpoken(WorkshopEvent.ContributionOffered e) => e.Id.Kind != ItemId.Answer;

    public static List<ItemId> Ids(IEnumerable<WorkshopEvent.ContributionOffered> given) => [.. given.Select(e => e.Id)];

    public static string Joined(string first, string? second) => second is null ? first : $"{first} {second}";
}
