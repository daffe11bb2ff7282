using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Prompting.Stages;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What happened, as sentences to whoever did it.</summary>
internal static class Sentences
{
    public static IReadOnlyList<string> Of(Workshop before, IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice voice)
    {
        List<string> said = [.. happened.Select(e => One(e, before, after, voice)).OfType<string>().Distinct()];
        said.AddRange(happened.OfType<VoteClosed>().SelectMany(_ => VoteCards.First(after, voice)));
        said.AddRange(Reminded(happened, voice));
        return said.Count > 0 ? said : [voice.Texts.Plain.Done];
    }

    private static string? One(WorkshopEvent e, Workshop before, Workshop after, Voice voice) =>
        AboutParts(e, before, after, voice) ?? AboutPeople(e, before, after, voice) ?? AboutItems(e, before, after, voice);

    private static string? AboutParts(WorkshopEvent happened, Workshop before, Workshop after, Voice voice)
    {
        var words = voice.Texts;
        return happened switch
        {
            WorkshopStarted e => words.Start.Ack(Texts.Cut(e.Title)),
            CharterWritten e when before.HasBegun => words.Charter.Changed(voice.Name(e.By), words.All(CharterChanges.Of(before.Charter, e.Charter, voice))),
            CharterWritten => words.Contribute.SavedPlain,
            WorkshopPaused e => words.Facilitate.PausedNote(voice.Name(e.By)),
            WorkshopResumed when after.CurrentRound?.Until is { } until => words.Facilitate.ResumedNote(voice.Part(after.Current), until),
            WorkshopCancelled e => words.Board.ClosedStopped(voice.Name(e.By), e.At),
            WorkshopFinished => words.Publish.Done(Texts.Cut(after.Charter.Title), after.People.Values.Count(person => person.MayContribute)),
            WorkshopReopened e => words.Reopened.Note(voice.Name(e.By), Texts.Cut(after.Charter.Title), after.Edition),
            StageClosed { Stage: StageKey.Charter } => StageScript.Of(StageKey.Charter).Recap(after, voice),
            StageClosed e => words.Facilitate.Closed(voice.Part(e.Stage), StageScript.Of(e.Stage).Recap(after, voice)),
            StageOpened e when before.Rounds.ContainsKey(e.Stage) => words.Facilitate.Reopened(voice.Name(after.Facilitator), voice.Part(e.Stage)),
            StageOpened e => words.Facilitate.NextAnnounce(voice.Part(e.Stage), words.Stage(e.Stage).Prompt),
            RoundRevealed e => words.Reveal.Announce(voice.Part(e.Stage), after.In(e.Stage).Count(given => given.Counts)),
            StageExtended e => words.Facilitate.Extended(voice.Name(e.By), voice.Part(e.Stage), e.Until),
            VoteOpened or RunoffOpened => words.Board.Voting,
            QuestionAskedAgain e => words.Stages.Standard.AskedAgain(e.Target),
            OrderConfirmed => words.Order.Confirmed,
            TieSettled e => words.Vote.Chosen(e.Chosen),
            VotesCast { On.Count: 0 } => words.Vote.Withdrawn,
            VotesCast e => after.CurrentRound?.Until is { } until && until > voice.Now ? words.Vote.Saved(e.On, until) : words.Vote.SavedOpen(e.On),
            ReviewDateSet e => words.Board.ClosedReview(e.On),
            BlueprintSigned e => words.Stages.Playback.SignDone(voice.Name(e.By), e.Edition),
            BlueprintCopied e => words.Start.Copied(after.Blueprint.Activities.Count, Texts.Cut(e.From)),
            _ => null,
        };
    }

    private static string? AboutPeople(WorkshopEvent happened, Workshop before, Workshop after, Voice voice)
    {
        var words = voice.Texts;
        return happened switch
        {
            PersonInvited e => words.People.Invited(voice.Name(e.Who), PeopleLine.Knows(after.People[e.Who], voice)),
            PersonJoined e when before.People.GetValueOrDefault(e.Who) is { Left: false, LastSeen: not null } => words.Chat.LanguageSet,
            PersonJoined e => words.People.Joined(voice.Name(e.Who)),
            PersonLeft e => words.People.Left(voice.Name(e.Who)),
            PersonQuieted e => words.Remind.Muted(e.Until),
            FacilitationOffered e => words.Contribute.Asked(voice.Name(e.To)),
            FacilitationDeclined e => words.Handover.Declined(voice.Name(e.By)),
            FacilitationRequested => words.Takeover.Waiting(voice.Name(after.Facilitator), voice.Name(after.Owner)),
            FacilitationHandedOver e => words.Takeover.Done(voice.Name(e.To), voice.Name(e.By)),
            _ => null,
        };
    }

    private static string? AboutItems(WorkshopEvent happened, Workshop before, Workshop after, Voice voice)
    {
        var words = voice.Texts;
        return happened switch
        {
            ContributionRevised { Offer: Domain.Offer.Step { Note: { } note } } e when (before.Find(e.Id)?.Offer as Domain.Offer.Step)?.Note != note =>
                words.Stages.Support.NoteSaved(e.Id),
            ContributionRevised e => words.Contribute.Changed(e.Id, e.Offer.Words),
            ContributionWithdrawn e => words.Contribute.Removed(e.Id),
            LateContributionTaken e => words.Contribute.LateTaken(e.Id),
            LateContributionParked e => words.Park.Saved(e.Parked),
            ItemsMerged e => words.Merge.Done(e.Other, e.Kept),
            ItemSplitOff e => words.Merge.Undone(e.Kept, e.Other),
            StepMoved { After: { } behind } e => words.Order.Done(e.Id, behind),
            LaneDecided e => e.Reason == LaneReason.ChosenDirectly
                ? words.Lane.Moved(e.Id, words.Word.Lane(e.Lane))
                : words.Lane.Result(e.Id, words.Word.Lane(e.Lane), words.Lane.Reason(e.Reason)),
            VisibilityChanged e => words.Lane.ConventionChanged(words.Lane.Convention(e.Visibility), PhoneSteps.Moving(before.Blueprint, e.Visibility).Select(step => step.Id)),
            ItemRemoved e => words.Contribute.Removed(e.Id),
            ChangeUndone e => words.Contribute.Undone(What(before.Changes.Values.FirstOrDefault(change => change.Version == e.Change), before, voice)),
            ThingParked { For: { } stage } => words.Refuse.StageNotOpen(voice.Part(stage)),
            ThingParked e => words.Park.Saved(e.Id),
            ParkedSettled { Outcome: ParkedOutcome.Dropped } e => words.Park.Dropped(e.Id, voice.Name(e.By)),
            TaskAdded e => words.Summary.TasksLine(e.What, voice.Name(e.Owner), e.Due),
            TaskDone e => words.Task.Done(voice.Name(e.By), Task(e.Id, after)),
            TaskRescheduled e => words.Task.Due(e.Due, Task(e.Id, after)),
            _ when Deeds.Of(happened, after, voice) is { } deed => words.Plain.Noted(deed),
            _ => null,
        };
    }

    /// <summary>How many were reminded, and whom the bot cannot write to.</summary>
    private static IEnumerable<string> Reminded(IReadOnlyList<WorkshopEvent> happened, Voice voice)
    {
        var who = happened.OfType<PersonReminded>().Select(e => e.Who).ToList();
        var unreachable = who.Where(id => voice.People.GetValueOrDefault(id)?.DirectChat is null).ToList();
        if (who.Count > unreachable.Count)
        {
            yield return voice.Texts.Remind.Sent(who.Count - unreachable.Count);
        }

        if (unreachable.Count > 0)
        {
            yield return voice.Texts.Remind.Unreachable(unreachable.Select(id => voice.Name(id)));
        }
    }

    private static string What(Change? change, Workshop workshop, Voice voice) =>
        change is null ? voice.Texts.Btn.Undo : Deeds.Of(change.What, workshop, voice) ?? voice.Texts.Btn.Undo;

    private static string Task(ItemId id, Workshop workshop) => workshop.Blueprint.Actions.FirstOrDefault(task => task.Id == id.ToString())?.What ?? id.ToString();
}
