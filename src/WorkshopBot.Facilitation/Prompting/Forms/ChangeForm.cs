using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>One item's words, phase, place and lane; what is left as it was changes nothing.</summary>
internal static class ChangeForm
{
    private const string Words = "words";
    private const string Phase = "phase";
    private const string Lane = "lane";
    private const string After = "after";
    private const string Remove = "remove";
    private const string Why = "why";

    public static Card Of(ItemId id, Workshop workshop, Voice voice, FormState? state)
    {
        var (words, step) = (voice.Texts.Change, Step(id, workshop));
        var kit = new FormKit(voice, state).Lead(words.Title(id));
        kit.Field(Words, words.RenameLabel, FieldKind.Line, field => field with { Value = WordsOf(id, workshop) });
        if (step is not null)
        {
            kit.Choice(Phase, words.PhaseLabel, Key(step.Phase), workshop.Blueprint.Phases.Select(phase => new Choice(Key(phase.Id), Texts.Cut(phase.Name))))
                .Choice(After, voice.Texts.Order.MoveLabel(id), null, Places(step, workshop, voice))
                .Choice(Lane, words.LaneLabel, Act.Key(step.Lane), Enum.GetValues<Lane>().Select(lane => new Choice(Act.Key(lane), voice.Texts.Word.Lane(lane))));
        }

        return kit.Field(Remove, words.Remove(id), FieldKind.Yes)
            .Field(Why, words.RemoveWhyLabel, FieldKind.Line)
            .Build(
                Act.Send(voice.Texts.Contribute.BtnSave, Act.Of(Verbs.ChangeSend, id.ToString())),
                step is null ? null : Act.Button(voice.Texts.Lane.Title(id), Act.Of(Verbs.Lane, id.ToString())));
    }

    public static FormOutcome Read(ItemId id, FormFields fields)
    {
        var (workshop, who) = (fields.Workshop, fields.Who);
        if (fields.Ticked(Remove))
        {
            return FormOutcome.Of(new WorkshopCommand.RemoveItem(who, id, fields.Text(Why) ?? ""));
        }

        List<WorkshopCommand> wishes = [];
        if (fields.Text(Words) is { } text && text != WordsOf(id, workshop))
        {
            _ = fields.Needed(Words);
            wishes.Add(new WorkshopCommand.RewordItem(who, id, text));
        }

        if (Step(id, workshop) is { } step)
        {
            Move(wishes, id, step, fields);
        }

        return fields.IsSound ? FormOutcome.Of(wishes) : new FormOutcome.Again(Of(id, workshop, fields.Voice, fields.State));
    }

    private static void Move(List<WorkshopCommand> wishes, ItemId id, Activity step, FormFields fields)
    {
        var phase = int.TryParse(fields.Text(Phase), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new PhaseId(number) : step.Phase;
        if (ItemId.TryParse(fields.Text(After), out var after))
        {
            wishes.Add(new WorkshopCommand.MoveStep(fields.Who, id, null, after));
        }
        else if (phase != step.Phase || fields.Text(After) is not null)
        {
            var last = fields.Text(After) is null ? (PhaseId?)phase : null;
            wishes.Add(new WorkshopCommand.MoveStep(fields.Who, id, last, null));
        }

        if (Act.Lane(fields.Text(Lane)) is { } lane && lane != step.Lane)
        {
            wishes.Add(new WorkshopCommand.DecideLane(fields.Who, id, lane, LaneReason.ChosenDirectly));
        }
    }

    /// <summary>Behind which step of the same lane and phase it can stand.</summary>
    private static IEnumerable<Choice> Places(Activity step, Workshop workshop, Voice voice) => workshop.Blueprint.Activities
        .Where(other => other.Id != step.Id && other.Phase == step.Phase && other.Lane == step.Lane)
        .Select(other => new Choice(other.Id.Value, Texts.SideBySide(voice.Texts.Order.After(other.Id), Texts.Cut(other.What))))
        .Prepend(new Choice("first", voice.Texts.Order.First(Texts.Cut(workshop.Blueprint.Find(step.Phase)?.Name ?? ""))));

    private static Activity? Step(ItemId id, Workshop workshop) => id.Kind == ItemId.Step ? workshop.Blueprint.Find(new ActivityId(id.ToString())) : null;

    private static string? WordsOf(ItemId id, Workshop workshop) => id.Kind switch
    {
        ItemId.Step => Step(id, workshop)?.What,
        ItemId.Fail => workshop.Blueprint.FindFailPoint(new FailPointId(id.ToString()))?.FailPoint.What,
        ItemId.Wait => workshop.Blueprint.Activities.FirstOrDefault(step => step.Wait?.Id == id.ToString())?.Wait?.Reason,
        ItemId.Task => workshop.Blueprint.Actions.FirstOrDefault(task => task.Id == id.ToString())?.What,
        _ => null,
    };

    private static string Key(PhaseId id) => id.Number.ToString(CultureInfo.InvariantCulture);
}
