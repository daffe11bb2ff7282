using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The private answer to what happened: what was saved with its id, what to do next, or the next form at once.</summary>
internal static class Reactions
{
    public static Reply? To(Workshop before, IReadOnlyList<WorkshopEvent> happened, Workshop after, PromptContext context)
    {
        if (context.Who is not { } who)
        {
            return null;
        }

        return happened.Count == 0 && IsFirstPage(context.Action) && context.Command is not null ? PageTwo(happened, after, context.Voice)
            : happened.Count == 0 ? context.Command is null ? null : WhenNothing(after, who, context)
            : Own(happened) is { } stage ? Given(stage, happened, after, who, context)
            : NextForm(happened, after, context) is { } form ? form
            : Word(before, happened, after, who, context);
    }

    /// <summary>The part to which this person's own contribution, or their word on a question, belongs.</summary>
    private static StageKey? Own(IReadOnlyList<WorkshopEvent> happened)
    {
        foreach (var e in happened)
        {
            StageKey? stage = e switch
            {
                ContributionOffered given => given.Stage,
                PersonFinished finished => finished.Stage,
                QuestionSkipped skipped => skipped.Stage,
                QuestionPassed passed => passed.Stage,
                StepConfirmed => StageKey.Playback,
                _ => null,
            };
            if (stage is not null)
            {
                return stage;
            }
        }

        return null;
    }

    private static Reply Given(StageKey stage, IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, PromptContext context)
    {
        var (script, voice) = (StageScript.Of(stage), context.Voice);
        var echo = script.Echo(happened, after, who, voice);
        var late = happened.OfType<ContributionOffered>().Any(e => e.Late);
        if (WantsNext(context.Action) && NextQuestion(script, stage, after, who, context) is { } question)
        {
            return new Reply.OpenForm(script.Form(question, after, who, voice, FormState.Saying(echo.Fallback)));
        }

        // Where the answer to the follow-up is kept, the next question waits for it.
        return new Reply.Whisper(context.Private && script.NoteOn(after, who, happened, voice) is null ? PersonalChat.After(echo, stage, late, after, who, voice)
            : ThreadSeen(happened, after, context) is { } seen ? new CardBuilder(voice).Note(seen).Add(echo.Parts.Skip(1)).Build(seen)
            : echo);
    }

    private static Question? NextQuestion(StageScript script, StageKey stage, Workshop after, ParticipantId who, PromptContext context) =>
        after.Current != stage || after.CurrentRound is not { State: not RoundState.Closed } round || round.Finished.Contains(who) ? null
        : context.Action is { } action && Forms.Question(action) is { } answered ? script.Next(answered, after, who)
        : context.Action is { Verb: Verbs.True, Arguments: [var id, ..] } ? script.Next(new Question(stage, id), after, who)
        : Questions.Open(who, after).FirstOrDefault();

    private static bool WantsNext(ActionId? action) => action?.Verb is Verbs.AnswerNext or Verbs.Skip or Verbs.True;

    /// <summary>A channel reply in a silent round is saved, and the person is told that everybody can read it there.</summary>
    private static string? ThreadSeen(IReadOnlyList<WorkshopEvent> happened, Workshop after, PromptContext context)
    {
        var given = happened.OfType<ContributionOffered>().Where(e => !e.Late).ToList();
        return context.InThread && given.Count > 0 && after.Rounds.GetValueOrDefault(given[0].Stage) is { IsVisible: false }
            ? context.Voice.Texts.Contribute.ThreadSeen(given.Select(e => e.Id))
            : null;
    }

    /// <summary>Page two of the charter follows page one, and a to-do made of a parked thing asks who and by when.</summary>
    private static Reply.OpenForm? NextForm(IReadOnlyList<WorkshopEvent> happened, Workshop after, PromptContext context) => happened switch
    {
        [.., CharterWritten or ThingParked] when IsFirstPage(context.Action) => PageTwo(happened, after, context.Voice),
        [ParkedSettled { Outcome: Domain.Blueprints.ParkedOutcome.Task } e] when after.Blueprint.Parked.FirstOrDefault(item => item.Id == e.Id.ToString()) is { } item =>
            new Reply.OpenForm(TimeForms.Task(after, context.Voice, FormState.Blank with { Typed = new Dictionary<string, string> { [TimeForms.What] = item.Text } })),
        _ => null,
    };

    private static bool IsFirstPage(ActionId? action) => action is { Verb: Verbs.CharterSend, Arguments: ["1", ..] };

    /// <summary>How we work, with what has just come along.</summary>
    private static Reply.OpenForm PageTwo(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice voice) => new(CharterForm.How(
        after, voice, happened.OfType<BlueprintCopied>().FirstOrDefault() is { } copied
            ? FormState.Saying(voice.Texts.Start.Copied(after.Blueprint.Activities.Count, Texts.Cut(copied.From)))
            : null));

    private static Reply.Whisper Word(Workshop before, IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, PromptContext context)
    {
        var said = Sentences.Of(before, happened, after, context.Voice);
        var advice = after.IsOpen && after.IsFacilitator(who) && IsLeading(happened) ? Coach.Advise(after, context.Voice, MergeSuggestions.For(after, context.Voice)) : null;
        var card = new CardBuilder(context.Voice).Notes(said);
        card.When(advice is not null, on => on.Ask(advice!.Reason, where: context.Voice.Texts.Facilitate.Coach).Buttons(advice.Button));
        return new Reply.Whisper(card.When(context.Private && advice is null, on => PersonalChat.Offer(on, after, who, context.Voice))
            .Build([.. said, advice?.Reason]));
    }

    /// <summary>After these a facilitator is told the next best step.</summary>
    private static bool IsLeading(IReadOnlyList<WorkshopEvent> happened) => happened.Any(e => e is CharterWritten or BlueprintCopied or WorkshopStarted
        or WorkshopResumed or StageOpened or RoundRevealed or OrderConfirmed or StageExtended or StageClosed or VoteOpened or RunoffOpened or VoteClosed or TieSettled or QuestionAskedAgain
        or PhasesSet or ItemsMerged or ItemSplitOff or ItemsKeptApart or LateContributionTaken or LateContributionParked or AnswerChosen or ParkedSettled or TaskAdded
        or ReviewDateSet or BlueprintSigned or FacilitationHandedOver or PersonInvited or WorkshopReopened);

    /// <summary>Asked a second time, or the same words again: nothing is lost and nothing is there twice.</summary>
    private static Reply.Whisper WhenNothing(Workshop after, ParticipantId who, PromptContext context)
    {
        var (voice, words) = (context.Voice, context.Voice.Texts);
        var said = context.Command switch
        {
            WorkshopCommand.OfferContributions c when Same(c, after, who) is { } id => words.Contribute.DuplicateMine(id),
            WorkshopCommand.RevealRound => words.Refuse.AlreadyRevealed,
            WorkshopCommand.RemindMissing => words.Remind.SentNone,
            WorkshopCommand.Undo => words.Contribute.UndoNothing,
            WorkshopCommand.FinishPart c => words.Contribute.Finished(voice.Part(c.Stage)),
            WorkshopCommand.RequestFacilitation when after.IsFacilitator(who) => words.Board.Facilitator(voice.Name(who)),
            WorkshopCommand.RequestFacilitation => words.Takeover.Waiting(voice.Name(after.Facilitator), voice.Name(after.Owner)),
            _ => words.Plain.Already,
        };
        var card = new CardBuilder(voice).Note(said);
        return new Reply.Whisper(card.When(context.Private, on => PersonalChat.Offer(on, after, who, voice)).Build(said));
    }

    private static ItemId? Same(WorkshopCommand.OfferContributions c, Workshop after, ParticipantId who) => after.In(c.Stage)
        .Where(given => given.Author == who && given.Fate != ContributionFate.Withdrawn && given.Id.Kind != ItemId.Answer
            && c.Offers.Any(offer => SameWords.Are(offer.Words, given.Offer.Words)))
        .Select(given => (ItemId?)given.Id).FirstOrDefault();
}
