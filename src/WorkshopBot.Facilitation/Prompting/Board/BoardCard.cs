using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The one message in the channel that is the workshop. It counts; it never says who, and in a silent round never what.</summary>
public static class BoardCard
{
    public static Card Of(Workshop workshop, Voice voice) => workshop.Lifecycle switch
    {
        Lifecycle.NotStarted => HelpCard.NoWorkshop(voice),
        Lifecycle.Finished => RecordCard.Finished(workshop, voice),
        Lifecycle.Cancelled => RecordCard.Stopped(workshop, voice),
        _ when workshop.Current == StageKey.Charter => StartCard.Of(workshop, voice),
        _ => Running(workshop, voice),
    };

    public static string Subtitle(Workshop workshop, Voice voice) => workshop.Charter.Customer.Length == 0
        ? voice.Texts.Word.State(workshop.Charter.State)
        : voice.Texts.Board.Subtitle(Texts.Cut(workshop.Charter.Customer), voice.Texts.Word.State(workshop.Charter.State));

    /// <summary>"Part 3 of 13 · Customer actions".</summary>
    public static string Where(Workshop workshop, StageKey stage, Voice voice) =>
        voice.Texts.Board.Part(workshop.Playbook.NumberOf(stage), workshop.Playbook.Stages.Count, voice.Part(stage));

    public static CardPart.Tracker Tracker(Workshop workshop, Voice voice)
    {
        var (turnout, stages) = (Turnout.Of(workshop, voice.Now), workshop.Playbook);
        var spoken = voice.Texts.Board.Alt(
            stages.NumberOf(workshop.Current), stages.Stages.Count, voice.Part(workshop.Current), turnout.Done, turnout.Total);
        return TrackerOf.Workshop(workshop, voice, spoken);
    }

    private static Card Running(Workshop workshop, Voice voice)
    {
        var (round, turnout) = (workshop.CurrentRound!, Turnout.Of(workshop, voice.Now));
        var ask = StageScript.Of(workshop.Current).BoardAsk(workshop, voice) with { Where = Where(workshop, workshop.Current, voice) };
        return new CardBuilder(voice)
            .Heading(Texts.Cut(workshop.Charter.Title), Subtitle(workshop, voice))
            .Add(Tracker(workshop, voice))
            .Add(ask)
            .When(IsEarly(workshop), card => card.Note(voice.Texts.Board.EarlyWelcome).Note(voice.Texts.Board.EarlyHow))
            .Facts(BoardLines.Facts(workshop, turnout, voice))
            .Notes(BoardLines.State(workshop, turnout, voice))
            .Note(BoardLines.Hint(workshop, voice))
            .Note(BoardLines.Foot(workshop, voice))
            .Buttons(BoardLines.Buttons(workshop, voice))
            .Build(
                Texts.Cut(workshop.Charter.Title), ask.Where, ask.Question,
                round.State == RoundState.Closed ? null : BoardLines.Answered(turnout, voice));
    }

    /// <summary>Nobody has said anything yet in the first part that everybody takes part in.</summary>
    private static bool IsEarly(Workshop workshop) =>
        workshop.Current == StageKey.Chain && workshop.CurrentRound is { Number: 1, State: RoundState.Open, Answered.Count: 0 };
}
