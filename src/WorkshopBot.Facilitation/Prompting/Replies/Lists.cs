using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The lists that people ask for: to-dos, parked things, gaps, files.</summary>
public static class Lists
{
    public static Card Tasks(Workshop workshop, ParticipantId who, Voice voice)
    {
        var card = new CardBuilder(voice).Heading(voice.Texts.Summary.TasksTitle, Texts.Cut(workshop.Charter.Title));
        foreach (var task in workshop.Blueprint.Actions.OrderBy(task => task.Done).ThenBy(task => task.Due ?? DateOnly.MaxValue))
        {
            AddTask(card, task, workshop, voice);
            if (!task.Done && (IsMine(task, who) || workshop.IsFacilitator(who)))
            {
                card.Buttons(
                    Act.Button(Named(voice.Texts.Task.BtnDone, task.Id), Act.Of(Verbs.TaskDone, task.Id)),
                    Act.Button(Named(voice.Texts.Task.BtnLater, task.Id), Act.Of(Verbs.TaskLater, task.Id)));
            }
        }

        return card.Note(workshop.Blueprint.Actions.Count == 0 ? voice.Texts.Summary.TasksNone : null)
            .Buttons(workshop.IsOpen ? [Act.Button(voice.Texts.Task.BtnNew, Act.Of(Verbs.Task), ButtonStyle.Main)] : [])
            .Build(voice.Texts.Summary.TasksTitle);
    }

    /// <summary>Each parked thing with what may become of it.</summary>
    public static Card Parked(Workshop workshop, ParticipantId who, Voice voice)
    {
        var (words, open) = (voice.Texts.Park, workshop.Blueprint.Parked.Where(item => item.Outcome is null).ToList());
        var card = new CardBuilder(voice).Heading(voice.Texts.Facilitate.Parked, open.Count > 0 ? words.Readout(open.Count) : null);
        foreach (var item in open)
        {
            card.Quote(item.Id, item.Text);
            card.When(workshop.IsFacilitator(who), on => on.Buttons(
                Settle(words.ToQuestion, item, ParkedOutcome.Question),
                Settle(words.ToTask, item, ParkedOutcome.Task),
                Settle(words.ToDrop, item, ParkedOutcome.Dropped)));
        }

        return card.Note(open.Count == 0 ? voice.Texts.Board.ParkedCount(0) : null)
            .Buttons(workshop.IsOpen ? [Act.Button(voice.Texts.Board.BtnPark, Act.Of(Verbs.Park))] : [])
            .Build(voice.Texts.Facilitate.Parked);
    }

    /// <summary>What the open part still lacks, each as its own line.</summary>
    public static Card Gaps(Workshop workshop, Voice voice)
    {
        var gaps = Readiness.Of(workshop, workshop.Current);
        return new CardBuilder(voice)
            .Heading(voice.Part(workshop.Current), gaps.Count > 0 ? voice.Texts.SoFar.Gaps(gaps.Count) : null)
            .Add(gaps.Select(CardPart (gap) => new CardPart.Note(Stages.StageScript.Of(workshop.Current).Missing(gap, workshop, voice) is { Length: > 0 } said ? said : voice.Texts.Gap.Of(gap), "○")))
            .Note(gaps.Count == 0 ? voice.Texts.Summary.OpenZero : null)
            .Note(voice.Texts.Stage(workshop.Current).Done)
            .Build(voice.Part(workshop.Current), voice.Texts.SoFar.Gaps(gaps.Count));
    }

    /// <summary>Who takes part and what they know; nothing about who has answered.</summary>
    public static Card People(Workshop workshop, Voice voice)
    {
        var people = workshop.People.Values.Where(person => !person.Left).OrderBy(person => voice.Name(person.Id), StringComparer.Ordinal);
        var rows = people.Select(CardPart (person) => new CardPart.Quote(null, voice.Name(person.Id), Texts.SideBySide(
            workshop.IsFacilitator(person.Id) ? voice.Texts.Word.Facilitator : null,
            workshop.Owner == person.Id ? voice.Texts.Word.Owner : null,
            PeopleLine.Knows(person, voice)) is { Length: > 0 } detail ? detail : null));
        return new CardBuilder(voice).Heading(voice.Texts.Facilitate.GroupPeople, Texts.Cut(workshop.Charter.Title))
            .Add(Paged.Rows(rows, voice)).Build(voice.Texts.Count.People(workshop.People.Values.Count(person => !person.Left)));
    }

    /// <summary>The files to take along.</summary>
    public static Card Files(Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Publish;
        var draft = workshop.IsOpen ? words.DraftExport(voice.Part(workshop.Current)) : null;
        return new CardBuilder(voice).Heading(words.FilesTitle, Texts.Cut(workshop.Charter.Title)).Note(draft)
            .Row(words.FilesSvg, null, Act.Of(Verbs.Export, "svg"))
            .Row(words.FilesPng, null, Act.Of(Verbs.Export, "png"))
            .Row(words.FilesPdf, null, Act.Of(Verbs.Export, "pdf"))
            .Row(words.FilesMarkdown, null, Act.Of(Verbs.Export, "md"))
            .Row(words.FilesCsv, null, Act.Of(Verbs.Export, "csv"))
            .Row(words.FilesJson, null, Act.Of(Verbs.Export, "json"))
            .Build(words.FilesTitle, draft);
    }

    internal static void AddTasks(CardBuilder card, Workshop workshop, Voice voice, int most)
    {
        var tasks = workshop.Blueprint.Actions;
        card.Note(tasks.Count == 0 ? null : voice.Texts.Summary.TasksTitle);
        foreach (var task in tasks.Take(most))
        {
            AddTask(card, task, workshop, voice);
        }

        card.Note(tasks.Count > most ? voice.Texts.Word.AndMore(tasks.Count - most) : null);
    }

    /// <summary>The name behind a to-do; in a copied blueprint it may be any words.</summary>
    internal static string OwnerOf(ActionItem task, Workshop workshop, Voice voice) =>
        task.Owner.Length == 0 ? voice.Texts.Word.NobodyYet
        : new ParticipantId(task.Owner) is var id && (voice.People.ContainsKey(id) || workshop.People.ContainsKey(id)) ? voice.Name(id)
        : Texts.Cut(task.Owner);

    private static void AddTask(CardBuilder card, ActionItem task, Workshop workshop, Voice voice) => card.Quote(
        task.Done ? $"✓ {task.Id}" : task.Id, task.What, Texts.SideBySide(OwnerOf(task, workshop, voice), voice.Texts.Due(task.Due)));

    private static bool IsMine(ActionItem task, ParticipantId who) => task.Owner == who.Value;

    private static string Named(string words, string id) => Texts.SideBySide(words, id);

    private static Button Settle(string words, ParkedItem item, ParkedOutcome outcome) =>
        Act.Button(Named(words, item.Id), Act.Of(Verbs.Parked, item.Id, outcome.ToString().ToLowerInvariant()));
}
