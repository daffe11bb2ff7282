using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Everything a facilitator can do now: the next best step first, then four short groups, each line with its consequence.</summary>
public static class FacilitateMenu
{
    public static Card Of(Workshop workshop, ParticipantId who, Voice voice, IReadOnlyCollection<MergeSuggestion>? suggestions = null)
    {
        if (!workshop.IsFacilitator(who))
        {
            return ForOthers(workshop, voice);
        }

        var (words, advice) = (voice.Texts.Facilitate, Coach.Advise(workshop, voice, suggestions));
        var card = new CardBuilder(voice)
            .Heading(words.Title, words.Now(voice.Part(workshop.Current)))
            .Ask(advice.Reason, where: words.Coach)
            .Facts(Facts(workshop, voice));
        if (workshop.IsOpen)
        {
            MoveOn(card, workshop, voice);
            People(card, workshop, voice);
            Time(card, workshop, voice);
            Tidy(card, workshop, voice);
        }

        return card.Buttons(advice.Button, Undo(workshop, voice)).Build(words.Coach, advice.Reason);
    }

    private static Card ForOthers(Workshop workshop, Voice voice)
    {
        var words = voice.Texts;
        var facilitated = BoardLines.IsFacilitated(workshop);
        var said = facilitated ? words.Refuse.NotFacilitator(voice.Name(workshop.Facilitator)) : words.Board.NoFacilitator;
        return new CardBuilder(voice).Heading(words.Facilitate.Title).Note(said)
            .Buttons(workshop.IsOpen ? [Act.Button(words.Takeover.Btn, Act.Of(Verbs.Takeover), ButtonStyle.Main)] : [])
            .Build(said);
    }

    private static IEnumerable<Fact> Facts(Workshop workshop, Voice voice)
    {
        var turnout = Turnout.Of(workshop, voice.Now);
        if (!workshop.IsOpen || workshop.CurrentRound is not { State: not RoundState.Closed } round || turnout.Total == 0)
        {
            yield break;
        }

        yield return new Fact(BoardLines.Answered(turnout, voice), null, turnout.Done, turnout.Total);
        if (round.Until is { } until && until > voice.Now && workshop.Lifecycle == Lifecycle.Running)
        {
            yield return new Fact(voice.Texts.Board.Left(until - voice.Now), voice.Texts.Board.Until(until));
        }
    }

    private static void MoveOn(CardBuilder card, Workshop workshop, Voice voice)
    {
        var (words, stage, round) = (voice.Texts.Facilitate, workshop.Current, workshop.CurrentRound);
        card.Note(words.GroupMove);
        if (stage == StageKey.Charter)
        {
            card.Row(words.Charter, null, Act.Of(Verbs.Charter, "1"));
            card.When(!workshop.Charter.Missing().Any(), on => on.Row(voice.Texts.Charter.BtnStart, null, Act.Of(Verbs.Begin)));
            return;
        }

        card.When(round is { IsVisible: false }, on => on.Row(words.Reveal, words.RevealHint, Act.On(Verbs.Reveal, stage)));
        card.When(stage == StageKey.Fail && round is { IsVisible: true, Vote: null or { Closed: true } }, on =>
            on.Row(words.Vote, words.VoteHint(workshop.Charter.VotesPerPerson), Act.Of(Verbs.VoteOpen)));
        card.When(BoardLines.IsVoting(workshop), on => on.Row(words.VoteClose, words.VoteCloseHint, Act.Of(Verbs.VoteClose)));
        card.When(stage == StageKey.Playback && workshop.Owner == workshop.Facilitator && !workshop.IsSigned, on => on.Row(
            voice.Texts.Stages.Playback.SignBtn(workshop.Edition), null, Act.Of(Verbs.Sign)));
        var next = workshop.Playbook.After(stage);
        card.When(next is not null && round is { State: not RoundState.Closed }, on => on.Row(words.Next, words.NextHint(voice.Part(next!.Value)), Act.On(Verbs.Next, stage)));
        card.When(next is null, on => on.Row(words.Publish, words.PublishHint, Act.Of(Verbs.Publish)));
        card.When(workshop.Playbook.Before(stage) is not null, on =>
            on.Row(words.Back, words.BackHint(voice.Part(workshop.Playbook.Before(stage)!.Value)), Act.On(Verbs.Back, stage)));
    }

    private static void People(CardBuilder card, Workshop workshop, Voice voice)
    {
        var (words, missing) = (voice.Texts.Facilitate, Questions.Missing(workshop, voice.Now).Count());
        card.Note(words.GroupPeople);
        card.When(missing > 0 && workshop.Current != StageKey.Charter, on =>
            on.Row(words.Remind, words.RemindHint(missing), Act.On(Verbs.Remind, workshop.Current)));
        card.Row(words.Invite, workshop.Current == StageKey.Charter ? null : words.InviteHint, Act.Of(Verbs.Invite));
        card.When(voice.Guests is not null, on => on.Row(words.Guest, words.GuestHint, Act.Of(Verbs.Guest)));
        card.When(!workshop.FacilitationLocked || workshop.Owner == workshop.Facilitator, on =>
            on.Row(words.Handover, words.HandoverHint, Act.Of(Verbs.Handover)));
    }

    private static void Time(CardBuilder card, Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Facilitate;
        card.Note(words.GroupTime);
        card.When(workshop is { Current: not StageKey.Charter, CurrentRound.State: not RoundState.Closed }, on => on.Row(
            words.Extend, workshop.CurrentRound!.Until is { } until ? words.ExtendHint(until) : null, Act.On(Verbs.Extend, workshop.Current)));
        _ = workshop.Lifecycle == Lifecycle.Paused
            ? card.Row(words.Resume, null, Act.Of(Verbs.Resume))
            : card.Row(words.Pause, words.PauseHint, Act.Of(Verbs.Pause));
        card.Row(words.Stop, words.StopHint, Act.Of(Verbs.Stop));
    }

    private static void Tidy(CardBuilder card, Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Facilitate;
        var late = workshop.Contributions.Values.Count(given => given.Fate == ContributionFate.Late);
        var parked = workshop.Blueprint.Parked.Count(item => item.Outcome is null);
        card.Note(words.GroupTidy);
        card.When(workshop.Blueprint.Activities.Count + workshop.Blueprint.Phases.Count > 0 && workshop.CurrentRound is { IsVisible: true }, on =>
            on.Row(words.Tidy, words.TidyHint, Act.On(Verbs.Tidy, workshop.Current)));
        card.When(late > 0, on => on.Row(words.Late, words.LateHint(late), Act.On(Verbs.Tidy, workshop.Current)));
        card.When(parked > 0, on => on.Row(words.Parked, voice.Texts.Board.ParkedCount(parked), Act.Of(Verbs.ParkedList)));
        card.When(workshop.Current != StageKey.Charter, on => on.Row(words.Charter, null, Act.Of(Verbs.Charter, "1")));
        card.Row(words.Export, null, Act.Of(Verbs.Export));
    }

    /// <summary>Undo names what it undoes.</summary>
    private static Button? Undo(Workshop workshop, Voice voice) => workshop.LastChange is { } change && workshop.IsOpen
        ? Act.Button(
            Texts.SideBySide(voice.Texts.Btn.Undo, Deeds.Short(change, voice)), Act.Of(Verbs.Undo, change.Version.ToString(CultureInfo.InvariantCulture)))
        : null;
}
