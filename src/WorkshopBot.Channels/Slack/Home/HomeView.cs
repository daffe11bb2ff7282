using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack.Home;

/// <summary>The Home tab as blocks. Pure; each button names its own workshop.</summary>
internal sealed class HomeView
{
    private const int MostTasks = 10;
    private const int MinutesAQuestion = 1;

    private readonly IReadOnlyList<Workshop> _workshops;
    private readonly ParticipantId _who;
    private readonly Texts _texts;
    private readonly Dictionary<WorkshopId, MessageLink> _ways;
    private int _rows;

    private HomeView(IReadOnlyList<Workshop> workshops, ParticipantId who, Texts texts, IReadOnlyDictionary<WorkshopId, MessageLink>? ways) =>
        (_workshops, _who, _texts, _ways) = (workshops, who, texts, new Dictionary<WorkshopId, MessageLink>(ways ?? new Dictionary<WorkshopId, MessageLink>()));

    /// <param name="ways">Where the workshops stand in a channel, as far as that is known.</param>
    public static JsonObject Of(IReadOnlyList<Workshop> workshops, ParticipantId who, Texts texts, IReadOnlyDictionary<WorkshopId, MessageLink>? ways = null) => new()
    {
        ["type"] = "home",
        ["callback_id"] = "home",
        ["blocks"] = new JsonArray([.. new HomeView(workshops, who, texts, ways).Blocks()]),
    };

    private IEnumerable<JsonObject> Blocks()
    {
        var open = _workshops.Where(workshop => workshop.IsOpen).ToList();
        yield return Block.Header(_texts.Home.Title);
        yield return Block.Actions("home", Top(open.FirstOrDefault()?.Id));
        if (_workshops.Count == 0)
        {
            yield return Block.Section(_texts.Home.EmptyTitle);
            yield return Block.Context(_texts.Help.NoWorkshop);
            yield break;
        }

        var waiting = open.Select(workshop => (Workshop: workshop, Count: Questions.Open(_who, workshop).Count())).Where(one => one.Count > 0).ToList();
        foreach (var block in Part(_texts.Home.WaitingTitle, waiting.SelectMany(one => Led(Waiting(one.Workshop, one.Count), _texts.Board.BtnContribute, one.Workshop, ActionId.Of(Verbs.Contribute)))))
        {
            yield return block;
        }

        if (waiting.Count == 0)
        {
            yield return Block.Context(_texts.Home.WaitingNone);
        }

        foreach (var block in Part(_texts.Home.FacilitatingTitle, open.Where(workshop => workshop.IsFacilitator(_who)).SelectMany(workshop => Led(Leading(workshop), _texts.Board.BtnFacilitate, workshop, ActionId.Of(Verbs.Facilitate))))
            .Concat(Part(_texts.Home.TasksTitle, Tasks()))
            .Concat(Part(_texts.Home.FinishedTitle, _workshops.Where(workshop => !workshop.IsOpen).SelectMany(workshop => Led(Finished(workshop), _texts.Board.BtnSummary, workshop, ActionId.Of(Verbs.Summary))))))
        {
            yield return block;
        }
    }

    private IEnumerable<JsonObject> Top(WorkshopId? newest)
    {
        yield return BlockButtons.Press(Verbs.Start, _texts.Home.BtnNew, new ButtonValue(null, Verbs.Start)).With("style", "primary");
        if (newest is { } id)
        {
            yield return BlockButtons.Press(Verbs.Quiet, _texts.Home.BtnQuiet, new ButtonValue(id.Value, Verbs.Quiet));
            yield return BlockButtons.Press(Verbs.Language, _texts.Home.BtnLanguage, new ButtonValue(id.Value, Verbs.Language));
        }
    }

    private static IEnumerable<JsonObject> Part(string title, IEnumerable<JsonObject> rows)
    {
        var some = rows.ToList();
        return some.Count == 0 ? [] : [Block.Divider(), Block.Rich(Block.Bold(title)), .. some];
    }

    /// <summary>A row, and below it the way to the channel: once for each workshop, at its first row.</summary>
    private IEnumerable<JsonObject> Led(string words, string button, Workshop workshop, ActionId action)
    {
        yield return Row(words, button, workshop, action);
        if (_ways.Remove(workshop.Id, out var way))
        {
            yield return Block.Rich(Block.Link(way));
        }
    }

    private JsonObject Row(string words, string button, Workshop workshop, ActionId action) =>
        Block.Section(words).With("block_id", string.Create(CultureInfo.InvariantCulture, $"h{++_rows}"))
            .With("accessory", BlockButtons.Press(action.Verb, button, new ButtonValue(workshop.Id.Value, action.ToString())));

    private string Waiting(Workshop workshop, int count) => workshop.CurrentRound?.Until is { } until
        ? _texts.Home.WaitingLine(Texts.Cut(workshop.Charter.Title), _texts.Stage(workshop.Current).Name, count, count * MinutesAQuestion, until)
        : _texts.Chat.Questions(count, Texts.Cut(workshop.Charter.Title));

    private string Leading(Workshop workshop)
    {
        var answered = workshop.CurrentRound is { } round ? round.Answered.Union(round.Finished).Count : 0;
        var people = workshop.People.Values.Count(person => person.MayContribute);
        return _texts.Home.FacilitatingLine(
            Texts.Cut(workshop.Charter.Title), workshop.Playbook.NumberOf(workshop.Current), workshop.Playbook.Stages.Count, answered, Math.Max(answered, people));
    }

    private IEnumerable<JsonObject> Tasks() => _workshops
        .SelectMany(workshop => workshop.Blueprint.Actions.Where(task => !task.Done && task.Owner == _who.Value).Select(task => (workshop, task)))
        .Take(MostTasks)
        .Select(one => Row(Texts.SideBySide(one.task.What, Texts.Cut(one.workshop.Charter.Title), _texts.Due(one.task.Due)), _texts.Task.BtnDone, one.workshop, ActionId.Of(Verbs.TaskDone, one.task.Id)));

    private string Finished(Workshop workshop) =>
        Texts.SideBySide(Texts.Cut(workshop.Charter.Title), _texts.Word.State(workshop.Charter.State), _texts.List.Finished(workshop.EndedAt ?? workshop.StartedAt));
}
