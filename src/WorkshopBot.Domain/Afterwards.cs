using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain;

/// <summary>What was agreed for a day: to-dos and the next look at the service. Each is told once, to one person, in the morning of that day.</summary>
internal static class Afterwards
{
    /// <summary>What nobody was told of yet, with the moment for it, the earliest first.</summary>
    public static IEnumerable<(DateTimeOffset Moment, Func<DateTimeOffset, WorkshopEvent> Tell)> Due(Workshop workshop) =>
        workshop.Lifecycle is Lifecycle.Running or Lifecycle.Finished
            ? workshop.Blueprint.Actions.Select(task => OfTask(task, workshop)).Append(OfReview(workshop)).OfType<(DateTimeOffset Moment, Func<DateTimeOffset, WorkshopEvent> Tell)>()
                .OrderBy(due => due.Moment)
            : [];

    private static (DateTimeOffset, Func<DateTimeOffset, WorkshopEvent>)? OfTask(ActionItem task, Workshop workshop) =>
        task is { Done: false, Due: { } due } && ItemId.TryParse(task.Id, out var id) && workshop.TasksReminded.GetValueOrDefault(id) != due
        && MorningOf(due, new ParticipantId(task.Owner), workshop) is { } moment
            ? (moment, now => new WorkshopEvent.TaskReminded(id, due, now))
            : null;

    private static (DateTimeOffset, Func<DateTimeOffset, WorkshopEvent>)? OfReview(Workshop workshop) =>
        workshop is { ReviewOn: { } on, Owner: { } owner } && workshop.ReviewRemindedFor != on && MorningOf(on, owner, workshop) is { } moment
            ? (moment, now => new WorkshopEvent.ReviewReminded(on, now))
            : null;

    /// <summary>When that day begins for somebody, or when they want to hear of things again; null for somebody who does not take part.</summary>
    private static DateTimeOffset? MorningOf(DateOnly day, ParticipantId who, Workshop workshop)
    {
        if (workshop.People.GetValueOrDefault(who) is not { Left: false } person)
        {
            return null;
        }

        var morning = Clock.Morning(day, Clock.ZoneOf(who, workshop));
        return person.QuietUntil is { } quiet && quiet > morning ? Clock.Waking(quiet, Clock.ZoneOf(who, workshop)) : morning;
    }
}
