using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What comes after the workshop, to one person alone and once: a to-do on its day, and the question whether it is still true.</summary>
internal static class AfterwardsCards
{
    public static Card TaskDue(ActionItem task, Workshop workshop, Voice voice)
    {
        var said = voice.Texts.Task.Due(task.Due!.Value, task.What);
        return new CardBuilder(voice).Heading(Texts.Cut(workshop.Charter.Title)).Note(said)
            .Buttons(
                Act.Button(voice.Texts.Task.BtnDone, Act.Of(Verbs.TaskDone, task.Id), ButtonStyle.Main),
                Act.Button(voice.Texts.Task.BtnLater, Act.Of(Verbs.TaskLater, task.Id)))
            .Build(said);
    }

    /// <summary>The unfinished to-dos first, then the question.</summary>
    public static Card Review(Workshop workshop, Voice voice)
    {
        var (title, open) = (Texts.Cut(workshop.Charter.Title), workshop.Blueprint.Actions.Where(task => !task.Done).ToList());
        var ask = voice.Texts.Review.Due(title, workshop.Signed?.At ?? workshop.EndedAt ?? workshop.StartedAt);
        var card = new CardBuilder(voice).Heading(title).Note(open.Count > 0 ? voice.Texts.Task.Carried(open.Count) : null);
        foreach (var task in open.Take(RecordCard.MostTasks))
        {
            card.Quote(task.Id, task.What, Texts.SideBySide(Lists.OwnerOf(task, workshop, voice), voice.Texts.Due(task.Due)));
        }

        return card.Ask(ask).Buttons(
                Act.Button(voice.Texts.Board.BtnSummary, Act.Of(Verbs.Summary), ButtonStyle.Main),
                !workshop.IsOpen && workshop.Owner is { } owner && workshop.IsFacilitator(owner) ? Act.Button(voice.Texts.Board.BtnReopen, Act.Of(Verbs.Reopen)) : null)
            .Build(ask);
    }
}
