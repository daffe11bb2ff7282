namespace WorkshopBot.Facilitation.Cards;

/// <summary>The words to write instead of pressing; no button is without them but those that send what was typed anyway.</summary>
public static class TypedWords
{
    /// <summary>Null for a button that sends a form, pages through a list or answers a question by itself.</summary>
    public static string? Of(ActionId action, Texts texts)
    {
        var words = texts.Typed;
        return (action.Verb, First(action)) switch
        {
            (Verbs.Contribute, _) => words.Contribute,
            (Verbs.Skip, _) => words.Skip,
            (Verbs.Ask, _) => words.Ask,
            (Verbs.Finished, _) => words.Finished,
            (Verbs.Quiet, _) => words.Quiet,
            (Verbs.Leave, _) => words.Leave,
            (Verbs.Forget, _) => words.Forget,
            (Verbs.Sign, _) => words.Sign,
            (Verbs.SignWait, _) => words.SignWait,
            (Verbs.Task, _) => words.Task,
            (Verbs.Review, _) => words.Review,
            (Verbs.Park, _) => words.Park,
            (Verbs.Language, var language) => Texts.Languages.Contains(language) ? words.LanguageIs(texts.LanguageName(language)) : words.Language,
            (Verbs.Start, var title) => words.Start(title),
            _ => Looking(action, words) ?? Leading(action, words) ?? People(action, words) ?? OnItem(action, texts),
        };
    }

    private static string? Looking(ActionId action, TypedTexts words) => (action.Verb, First(action)) switch
    {
        (Verbs.SoFar, _) => words.SoFar,
        (Verbs.Mine, _) => words.Mine,
        (Verbs.Picture, "tiles") => words.Tiles,
        (Verbs.Picture, "text") => words.Text,
        (Verbs.Picture, _) => words.Picture,
        (Verbs.Gaps, _) => words.Gaps,
        (Verbs.Summary, _) => words.Summary,
        (Verbs.RoleCard, _) => words.RoleCard,
        (Verbs.Help, _) => words.Help,
        (Verbs.Export, "") => words.Export,
        (Verbs.Export, var format) => words.ExportAs(format),
        (Verbs.Tasks, _) => words.Tasks,
        (Verbs.ParkedList, _) => words.ParkedList,
        (Verbs.History, _) => words.History,
        (Verbs.List, _) => words.List,
        (Verbs.Search, _) => words.Search,
        (Verbs.Compare, _) => words.Compare,
        _ => null,
    };

    private static string? Leading(ActionId action, TypedTexts words) => action.Verb switch
    {
        Verbs.Facilitate => words.Facilitate,
        Verbs.Reveal => words.Reveal,
        Verbs.Tidy => words.Tidy,
        Verbs.Order => words.Order,
        Verbs.Next => action.Arguments is [_, "anyway", ..] ? words.Anyway : words.Next,
        Verbs.Back => words.Back,
        Verbs.Extend => words.Extend,
        Verbs.Pause => words.Pause,
        Verbs.Resume => words.Resume,
        Verbs.Remind => words.Remind,
        Verbs.Undo => words.Undo,
        Verbs.Stop => words.Stop,
        Verbs.StopYes => words.Yes,
        Verbs.VoteOpen => words.VoteOpen,
        Verbs.Vote or Verbs.VoteSend => words.Vote,
        Verbs.VoteAgain => words.VoteAgain(string.Join(' ', action.Arguments)),
        Verbs.VoteClose => words.VoteClose,
        Verbs.Tie => words.Tie,
        Verbs.Charter => words.Charter,
        Verbs.Begin => words.Begin,
        Verbs.Publish => words.Publish,
        Verbs.Reopen => words.Reopen,
        _ => null,
    };

    private static string? People(ActionId action, TypedTexts words) => action.Verb switch
    {
        Verbs.Invite => words.Invite,
        Verbs.Handover => words.Handover,
        Verbs.HandoverYes or Verbs.TakeoverYes => words.Accept,
        Verbs.HandoverNo or Verbs.TakeoverNo => words.Decline,
        Verbs.Takeover => words.Takeover,
        Verbs.Guest => words.Guest,
        _ => null,
    };

    private static string? OnItem(ActionId action, Texts texts)
    {
        var (words, id) = (texts.Typed, First(action));
        return (action.Verb, action.Arguments.Count > 1 ? action.Arguments[1] : "") switch
        {
            (Verbs.Parked, "question") => words.ToQuestion(id),
            (Verbs.Parked, "task") => words.ToTask(id),
            (Verbs.Parked, _) => words.ToDrop(id),
            (Verbs.Change, _) => words.Change(id),
            (Verbs.Lane, _) => words.Lane(id),
            (Verbs.LaneAnswer, var lane) => words.InLane(id, texts.Word.Lane(Prompting.Act.Lane(lane) ?? Domain.Blueprints.Lane.Back)),
            (Verbs.AskAgain, _) => words.AskAgain(id),
            (Verbs.Take, _) => words.Take(id),
            (Verbs.ParkLate, _) => words.ParkLate(id),
            (Verbs.Choose, _) => words.Choose(id),
            (Verbs.Dismiss, _) => words.Dismiss(id),
            (Verbs.KeepLater, _) => words.KeepLater(id),
            (Verbs.Split, _) => words.Split(id),
            (Verbs.Stays, _) => words.Stays(id),
            (Verbs.True, _) => words.True(id),
            (Verbs.NotQuite, _) => words.NotQuite(id),
            (Verbs.TaskDone, _) => words.TaskDone(id),
            (Verbs.TaskLater, _) => words.TaskLater(id),
            _ => null,
        };
    }

    private static string First(ActionId action) => action.Arguments.Count > 0 ? action.Arguments[0] : "";
}
