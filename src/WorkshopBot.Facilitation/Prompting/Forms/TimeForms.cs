using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Forms about time and what comes after: more time, to-dos, the next look, parking.</summary>
internal static class TimeForms
{
    public const string More = "more";
    public const string What = "what";
    public const string Who = "who";
    public const string Due = "due";

    private static readonly int[] s_live = [300, 600, 900, 1800];
    private static readonly int[] s_days = [14_400, 86_400, 172_800, 259_200, 604_800];

    public static Card Extend(Workshop workshop, Voice voice, FormState? state)
    {
        var until = workshop.CurrentRound?.Until;
        var live = until is { } end && end - workshop.CurrentRound!.Opened < TimeSpan.FromHours(3);
        var choices = (live ? s_live : s_days).Select(seconds => new Choice(seconds.ToString(CultureInfo.InvariantCulture), voice.Texts.Duration(seconds)));
        return new FormKit(voice, state)
            .Lead(voice.Texts.Facilitate.Extend, until is { } now ? voice.Texts.Facilitate.ExtendHint(now) : null)
            .Choice(More, voice.Texts.Facilitate.Extend, (live ? s_live[1] : s_days[1]).ToString(CultureInfo.InvariantCulture), choices)
            .Build(Act.Send(voice.Texts.Facilitate.Extend, Act.On(Verbs.ExtendSend, workshop.Current)));
    }

    /// <summary>More time counts from the end that is set, or from now if that has passed.</summary>
    public static FormOutcome ReadExtend(StageKey stage, FormFields fields)
    {
        if (!int.TryParse(fields.Text(More), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is <= 0 or > TextRules.LongestSeconds)
        {
            fields.Wrong(More, fields.Voice.Texts.Check.Choice);
            return new FormOutcome.Again(Extend(fields.Workshop, fields.Voice, fields.State));
        }

        var now = fields.Voice.Now;
        var from = fields.Workshop.CurrentRound?.Until is { } until && until > now ? until : now;
        return FormOutcome.Of(new WorkshopCommand.ExtendStage(fields.Who, stage, from.AddSeconds(seconds)));
    }

    public static Card Task(Workshop workshop, Voice voice, FormState? state)
    {
        var words = voice.Texts.Stages.Playback;
        return new FormKit(voice, state).Lead(words.TasksTitle, Texts.Cut(workshop.Charter.Title))
            .Field(What, words.TaskWhatLabel, FieldKind.Line, field => field with { Placeholder = words.TaskWhatPlaceholder, Required = true })
            .Person(Who, words.TaskOwnerLabel, workshop)
            .Field(Due, words.TaskDueLabel, FieldKind.Date)
            .Build(Act.Send(voice.Texts.Contribute.BtnSave, Act.Of(Verbs.TaskSend)));
    }

    public static FormOutcome ReadTask(FormFields fields)
    {
        var words = fields.Voice.Texts.Stages.Playback;
        var what = fields.Needed(What);
        var (owner, due) = (fields.Person(Who, words.TaskOwnerError), fields.Day(Due, words.TaskDueError));
        return fields.IsSound
            ? FormOutcome.Of(new WorkshopCommand.AddTask(fields.Who, what, owner, due))
            : new FormOutcome.Again(Task(fields.Workshop, fields.Voice, fields.State));
    }

    public static Card TaskLater(ItemId id, Workshop workshop, Voice voice, FormState? state)
    {
        var kit = new FormKit(voice, state).Lead(voice.Texts.Task.BtnLater);
        kit.Card.Add(workshop.Blueprint.Actions.FirstOrDefault(task => task.Id == id.ToString()) is { } task ? new CardPart.Quote(task.Id, task.What) : null);
        return kit.Field(Due, voice.Texts.Stages.Playback.TaskDueLabel, FieldKind.Date, field => field with { Required = true })
            .Build(Act.Send(voice.Texts.Contribute.BtnSave, Act.Of(Verbs.TaskLaterSend, id.ToString())));
    }

    public static FormOutcome ReadTaskLater(ItemId id, FormFields fields) => fields.Day(Due) is { } due && fields.IsSound
        ? FormOutcome.Of(new WorkshopCommand.RescheduleTask(fields.Who, id, due))
        : new FormOutcome.Again(TaskLater(id, fields.Workshop, fields.Voice, fields.State));

    public static Card Review(Workshop workshop, Voice voice, FormState? state) => new FormKit(voice, state)
        .Lead(voice.Texts.Stages.Playback.ReviewLabel, Texts.Cut(workshop.Charter.Title))
        .Field(Due, voice.Texts.Stages.Playback.ReviewLabel, FieldKind.Date, field => field with { Required = true, Value = workshop.ReviewOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })
        .Build(Act.Send(voice.Texts.Contribute.BtnSave, Act.Of(Verbs.ReviewSend)));

    public static FormOutcome ReadReview(FormFields fields) => fields.Day(Due) is { } day && fields.IsSound
        ? FormOutcome.Of(new WorkshopCommand.SetReviewDate(fields.Who, day))
        : new FormOutcome.Again(Review(fields.Workshop, fields.Voice, fields.State));

    public static Card Park(Voice voice, FormState? state) => new FormKit(voice, state)
        .Lead(voice.Texts.Board.BtnPark)
        .Field(What, voice.Texts.Park.Label, FieldKind.Line, field => field with { Placeholder = voice.Texts.Park.Placeholder, Required = true })
        .Build(Act.Send(voice.Texts.Board.BtnPark, Act.Of(Verbs.ParkSend)));

    public static FormOutcome ReadPark(FormFields fields) => fields.Needed(What) is var text && fields.IsSound
        ? FormOutcome.Of(new WorkshopCommand.Park(fields.Who, text))
        : new FormOutcome.Again(Park(fields.Voice, fields.State));

    public static Card NotQuite(ItemId id, Workshop workshop, Voice voice, FormState? state)
    {
        var words = voice.Texts.Stages.Playback;
        var kit = new FormKit(voice, state).Lead(words.CardNotQuite);
        kit.Card.Add(workshop.Blueprint.Find(new Domain.Blueprints.ActivityId(id.ToString())) is { } step ? new CardPart.Quote(step.Id.Value, step.What) : null);
        return kit.Field(What, words.NotQuiteLabel, FieldKind.Lines, field => field with { Required = true })
            .Build(Act.Send(voice.Texts.Contribute.BtnSave, Act.Of(Verbs.NotQuiteSend, id.ToString())));
    }

    public static FormOutcome ReadNotQuite(ItemId id, FormFields fields) =>
        fields.Needed(What, fields.Voice.Texts.Stages.Playback.NotQuiteError) is var text && fields.IsSound
            ? FormOutcome.Of(new WorkshopCommand.OfferContributions(
                fields.Who, StageKey.Playback, [new Offer.Correction(new Domain.Blueprints.ActivityId(id.ToString()), text)]))
            : new FormOutcome.Again(NotQuite(id, fields.Workshop, fields.Voice, fields.State));
}
