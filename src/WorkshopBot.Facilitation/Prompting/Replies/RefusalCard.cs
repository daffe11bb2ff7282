using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Why something did not happen, what to do now, and every typed word given back.</summary>
public static class RefusalCard
{
    /// <param name="typed">What was typed; it stands below when it was not kept.</param>
    public static Card Of(Refusal why, Workshop workshop, Voice voice, string? typed = null)
    {
        var said = RefusalWords.Of(why, workshop, voice);
        return new CardBuilder(voice)
            .Note(said)
            .Add(string.IsNullOrWhiteSpace(typed) ? null : new CardPart.Quote(null, typed))
            .Buttons(NextStep(why, workshop, voice))
            .Build(said);
    }

    private static Button?[] NextStep(Refusal why, Workshop workshop, Voice voice)
    {
        var words = voice.Texts;
        return why switch
        {
            Refusal.NotFacilitator => [Act.Button(words.Takeover.Btn, Act.Of(Verbs.Takeover))],
            Refusal.CharterIncomplete => [Act.Button(words.Start.Btn, Act.Of(Verbs.Charter, "1"), ButtonStyle.Main)],
            Refusal.NotRevealed e => [Act.Button(words.Facilitate.Reveal, Act.On(Verbs.Reveal, e.Stage), ButtonStyle.Main)],
            Refusal.StageIncomplete { Stage: StageKey.Chain } when workshop.Blueprint.Phases.Count == 0 => [More(StageKey.Chain)],
            Refusal.StageIncomplete e =>
            [
                Act.Button(words.Facilitate.NextConfirmBtn, Act.On(Verbs.Next, e.Stage, "anyway")), More(e.Stage),
            ],
            Refusal.TooFewAnswers when workshop.CurrentRound is { } round =>
                [More(round.Stage), Act.Button(words.Facilitate.Remind, Act.On(Verbs.Remind, round.Stage))],
            Refusal.VoteStillOpen => [Act.Button(words.Facilitate.VoteClose, Act.Of(Verbs.VoteClose), ButtonStyle.Main)],
            Refusal.ParkedUnsettled => [Act.Button(words.Facilitate.Parked, Act.Of(Verbs.ParkedList), ButtonStyle.Main)],
            Refusal.Ended when workshop.Lifecycle is Lifecycle.Finished or Lifecycle.Cancelled => [Act.Button(words.Board.BtnReopen, Act.Of(Verbs.Reopen))],
            Refusal.Paused => [Act.Button(words.Facilitate.Resume, Act.Of(Verbs.Resume))],
            Refusal.TooManyVotes => [Act.Button(words.Board.BtnVote, Act.Of(Verbs.Vote), ButtonStyle.Main)],
            Refusal.NoWorkshop => [Act.Button(words.Home.BtnNew, Act.Of(Verbs.Help))],
            _ => [],
        };

        Button More(StageKey stage) => Act.Button(words.Facilitate.Extend, Act.On(Verbs.Extend, stage));
    }
}
