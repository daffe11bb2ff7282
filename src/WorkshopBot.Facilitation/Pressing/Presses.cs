using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation.Pressing;

/// <summary>A button pressed or a form sent, and who did it on which state.</summary>
internal sealed record Press(ActionId Action, IReadOnlyDictionary<string, string> Fields, ParticipantId Who, Workshop Workshop, Voice Voice)
{
    public StageKey Stage => Forms.StageOf(Action) ?? Workshop.Current;

    public Question Question => Forms.Question(Action) ?? new Question(Workshop.Current, "");

    public string Argument(int place) => Action.Arguments.Count > place ? Action.Arguments[place] : "";

    public ItemId? Id => Forms.Id(Action);
}

/// <summary>What buttons and forms mean: a form that was sent, a wish, or something to look at.</summary>
internal static class Presses
{
    public static Meaning Read(Press press) => press.Action.Verb is Verbs.Answer or Verbs.AnswerNext
        ? PartForms.Read(press)
        : Forms.Read(press.Action, press.Fields, press.Workshop, press.Who, press.Voice) switch
        {
            FormOutcome.Wish wish => new Meaning(wish.Commands),
            FormOutcome.Again again => Meaning.Show((_, _) => new Reply.FormAgain(again.Form)),
            _ => Wish(press) is { } command ? Meaning.Do(command) : Meaning.Show((after, context) => Looks.At(press.Action, after, context)),
        };

    /// <summary>The command behind a button that needs no form; null when it only looks.</summary>
    private static WorkshopCommand? Wish(Press press)
    {
        var who = press.Who;
        return press.Action.Verb switch
        {
            Verbs.Skip => new WorkshopCommand.SkipQuestion(who, press.Question.Stage, press.Question.Target),
            Verbs.Finished => new WorkshopCommand.FinishPart(who, press.Stage),
            Verbs.Undo => new WorkshopCommand.Undo(who, Number(press.Argument(0))),
            Verbs.HandoverYes or Verbs.HandoverNo => new WorkshopCommand.AnswerHandover(who, press.Action.Verb == Verbs.HandoverYes),
            Verbs.Takeover => new WorkshopCommand.RequestFacilitation(who),
            Verbs.TakeoverYes or Verbs.TakeoverNo => new WorkshopCommand.AnswerTakeover(who, press.Action.Verb == Verbs.TakeoverYes),
            Verbs.Leave => new WorkshopCommand.LeaveWorkshop(who),
            Verbs.Sign => new WorkshopCommand.SignOff(who),
            _ => Guiding(press) ?? Agreeing(press) ?? OnItem(press),
        };
    }

    /// <summary>What moves the workshop as a whole.</summary>
    private static WorkshopCommand? Guiding(Press press)
    {
        var (who, stage) = (press.Who, press.Stage);
        return press.Action.Verb switch
        {
            Verbs.Begin => new WorkshopCommand.CloseStage(who, StageKey.Charter, press.Argument(0) == "anyway"),
            Verbs.Reveal when press.Argument(1) == "yes" || Turnout.Of(press.Workshop, press.Voice.Now).All => new WorkshopCommand.RevealRound(who, stage),
            Verbs.Next => new WorkshopCommand.CloseStage(who, stage, press.Argument(1) == "anyway"),
            Verbs.Back => new WorkshopCommand.StepBack(who, stage),
            Verbs.Pause => new WorkshopCommand.PauseWorkshop(who),
            Verbs.Resume => new WorkshopCommand.ResumeWorkshop(who),
            Verbs.Remind => new WorkshopCommand.RemindMissing(who, stage),
            Verbs.StopYes => new WorkshopCommand.CancelWorkshop(who),
            Verbs.Publish => new WorkshopCommand.FinishWorkshop(who),
            Verbs.Reopen => new WorkshopCommand.ReopenWorkshop(who),
            _ => null,
        };
    }

    private static WorkshopCommand? Agreeing(Press press) => press.Action.Verb switch
    {
        Verbs.VoteOpen => new WorkshopCommand.OpenVote(press.Who),
        Verbs.VoteClose => new WorkshopCommand.CloseVote(press.Who),
        Verbs.Tie => new WorkshopCommand.SettleTie(press.Who, press.Action.Arguments.Select(Item).OfType<ItemId>().ToSequence()),
        Verbs.Dismiss => new WorkshopCommand.DismissFinding(press.Who, press.Argument(0), press.Argument(1)),
        _ => null,
    };

    private static WorkshopCommand? OnItem(Press press)
    {
        if (press.Id is not { } id)
        {
            return null;
        }

        return press.Action.Verb switch
        {
            Verbs.Take => new WorkshopCommand.TakeLate(press.Who, id),
            Verbs.ParkLate => new WorkshopCommand.ParkLate(press.Who, id),
            Verbs.Choose => new WorkshopCommand.ChooseAnswer(press.Who, id),
            Verbs.True => new WorkshopCommand.ConfirmStep(press.Who, id),
            Verbs.TaskDone => new WorkshopCommand.CompleteTask(press.Who, id),
            Verbs.Parked when Enum.TryParse<ParkedOutcome>(press.Argument(1), ignoreCase: true, out var outcome) =>
                new WorkshopCommand.SettleParked(press.Who, id, outcome),
            Verbs.LaneAnswer when LaneChooser.Find([.. press.Action.Arguments.Skip(1)]) is LaneFinding.Found found =>
                new WorkshopCommand.DecideLane(press.Who, id, found.Lane, found.Reason),
            _ => null,
        };
    }

    private static ItemId? Item(string text) => ItemId.TryParse(text, out var id) ? id : null;

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
