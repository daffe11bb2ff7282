using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation.Pressing;

/// <summary>Buttons that want something at once, without a form.</summary>
internal static class ButtonWishes
{
    /// <summary>Null for a button that only shows something, or that we never wrote.</summary>
    public static WorkshopCommand? Of(Press press) => OfParts(press) ?? OfPeople(press) ?? (Forms.Id(press.Action) is { } id ? OfItems(press, id) : null);

    private static WorkshopCommand? OfParts(Press press)
    {
        var (who, stage) = (press.Who, press.Stage);
        return press.Action.Verb switch
        {
            Verbs.Finished => new WorkshopCommand.FinishPart(who, stage),
            Verbs.Skip => new WorkshopCommand.SkipQuestion(who, stage, press.Argument(1) ?? ""),
            Verbs.Reveal when press.Argument(1) == "yes" => new WorkshopCommand.RevealRound(who, stage),
            Verbs.Next => new WorkshopCommand.CloseStage(who, stage, press.Argument(1) == "anyway"),
            Verbs.Begin => new WorkshopCommand.CloseStage(who, StageKey.Charter, Anyway: true),
            Verbs.Back => new WorkshopCommand.StepBack(who, stage),
            Verbs.Remind => new WorkshopCommand.RemindMissing(who, stage),
            Verbs.Pause => new WorkshopCommand.PauseWorkshop(who),
            Verbs.Resume => new WorkshopCommand.ResumeWorkshop(who),
            Verbs.StopYes => new WorkshopCommand.CancelWorkshop(who),
            Verbs.Publish => new WorkshopCommand.FinishWorkshop(who),
            Verbs.Reopen => new WorkshopCommand.ReopenWorkshop(who),
            Verbs.VoteOpen => new WorkshopCommand.OpenVote(who),
            Verbs.VoteClose => new WorkshopCommand.CloseVote(who),
            Verbs.VoteAgain => new WorkshopCommand.VoteAgain(who, press.Action.Arguments.Select(Read).OfType<ItemId>().ToSequence()),
            Verbs.Tie => new WorkshopCommand.SettleTie(who, press.Action.Arguments.Select(Read).OfType<ItemId>().ToSequence()),
            Verbs.Sign => new WorkshopCommand.SignOff(who),
            Verbs.Undo when int.TryParse(press.Argument(0), NumberStyles.None, CultureInfo.InvariantCulture, out var change) => new WorkshopCommand.Undo(who, change),
            Verbs.Dismiss when press.Argument(0) is { Length: > 0 } finding => new WorkshopCommand.DismissFinding(who, finding, press.Argument(1) ?? ""),
            _ => null,
        };
    }

    private static WorkshopCommand? OfPeople(Press press) => press.Action.Verb switch
    {
        Verbs.HandoverYes => new WorkshopCommand.AnswerHandover(press.Who, true),
        Verbs.HandoverNo => new WorkshopCommand.AnswerHandover(press.Who, false),
        Verbs.Takeover => new WorkshopCommand.RequestFacilitation(press.Who),
        Verbs.TakeoverYes => new WorkshopCommand.AnswerTakeover(press.Who, true),
        Verbs.TakeoverNo => new WorkshopCommand.AnswerTakeover(press.Who, false),
        Verbs.Leave => new WorkshopCommand.LeaveWorkshop(press.Who),
        Verbs.Language when press.Argument(0) is { } language && Texts.Languages.Contains(language) =>
            new WorkshopCommand.JoinWorkshop(press.Who, language, press.Workshop.People.GetValueOrDefault(press.Who)?.Zone),
        _ => null,
    };

    private static WorkshopCommand? OfItems(Press press, ItemId id) => press.Action.Verb switch
    {
        Verbs.AskAgain => new WorkshopCommand.AskAgain(press.Who, StageKey.Standard, id.ToString()),
        Verbs.Take => new WorkshopCommand.TakeLate(press.Who, id),
        Verbs.ParkLate => new WorkshopCommand.ParkLate(press.Who, id),
        Verbs.Choose => new WorkshopCommand.ChooseAnswer(press.Who, id),
        Verbs.True => new WorkshopCommand.ConfirmStep(press.Who, id),
        Verbs.TaskDone => new WorkshopCommand.CompleteTask(press.Who, id),
        Verbs.Parked when Outcome(press.Argument(1)) is { } outcome => new WorkshopCommand.SettleParked(press.Who, id, outcome),
        Verbs.LaneAnswer when LaneChooser.Find([.. press.Action.Arguments.Skip(1)]) is LaneFinding.Found found =>
            new WorkshopCommand.DecideLane(press.Who, id, found.Lane, found.Reason),
        _ => null,
    };

    private static ParkedOutcome? Outcome(string? key) => key switch
    {
        "question" => ParkedOutcome.Question,
        "task" => ParkedOutcome.Task,
        "dropped" => ParkedOutcome.Dropped,
        _ => null,
    };

    private static ItemId? Read(string text) => ItemId.TryParse(text, out var id) ? id : null;
}
