using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <content>What happens because time passed.</content>
public static partial class WorkshopDecider
{
    private static Decision PassTime(Workshop workshop, DateTimeOffset now) => Decision.Of(
        Afterwards.Due(workshop).Where(due => due.Moment <= now).Select(due => due.Tell(now)).Concat(InRound(workshop, now)).Take(IWorkshopStore.MaxEvents));

    private static IEnumerable<WorkshopEvent> InRound(Workshop workshop, DateTimeOffset now) =>
        workshop.Lifecycle != Lifecycle.Running || workshop.CurrentRound is not { State: not RoundState.Closed } round || round.Until is not { } until ? []
        : now < until ? BeforeTheEnd(workshop, round, now)
        : !round.TimeIsUp ? AtTheEnd(workshop, round, now)
        : Nudge(workshop, until, now);

    private static IEnumerable<WorkshopEvent> BeforeTheEnd(Workshop workshop, Round round, DateTimeOffset now)
    {
        if (now < Clock.RemindFrom(round))
        {
            yield break;
        }

        if (!round.ClosingSoon)
        {
            yield return new WorkshopEvent.ClosingSoonAnnounced(round.Stage, now);
        }

        var missing = Questions.Missing(workshop, now).Where(who => !round.Reminded.Contains(who) && Clock.Waking(now, Clock.ZoneOf(who, workshop)) == now);
        foreach (var who in missing.Take(IWorkshopStore.MaxEvents - 1))
        {
            yield return new WorkshopEvent.PersonReminded(round.Stage, who, now);
        }
    }

    /// <summary>Time running out closes nothing unless the charter says so, and never a part to which nobody has answered.</summary>
    private static IEnumerable<WorkshopEvent> AtTheEnd(Workshop workshop, Round round, DateTimeOffset now) =>
        workshop.Charter.AutoClose && round.Answered.Count > 0 && ByItself(workshop, CloseReason.TimeUp, now) is { Count: > 0 } closing
            ? closing
            : [new WorkshopEvent.TimeRanOut(round.Stage, now)];

    private static IEnumerable<WorkshopEvent> Nudge(Workshop workshop, DateTimeOffset until, DateTimeOffset now)
    {
        if (workshop.Facilitator is not { } facilitator)
        {
            return [];
        }

        var seen = workshop.People.GetValueOrDefault(facilitator)?.LastSeen ?? until;
        var waited = now - Clock.Later(Clock.Later(until, seen), workshop.FacilitatorNudgedAt ?? until);
        return waited >= Clock.Idle ? [new WorkshopEvent.FacilitatorNudged(facilitator, now)] : [];
    }

    /// <summary>The events of a part that closes without anybody's word: revealed first if it was silent; none when something hinders it.</summary>
    private static IReadOnlyList<WorkshopEvent> ByItself(Workshop workshop, CloseReason reason, DateTimeOffset now)
    {
        if (workshop.Facilitator is not { } facilitator)
        {
            return [];
        }

        var round = workshop.CurrentRound!;
        var reveal = new WorkshopEvent.RoundRevealed(round.Stage, facilitator, now);
        var shown = round.IsVisible || TooFewToShow(round) is not null ? workshop : workshop.Apply(reveal);
        return Hinders(shown) is not null
            ? []
            : [.. ReferenceEquals(shown, workshop) ? (WorkshopEvent[])[] : [reveal], new WorkshopEvent.StageClosed(round.Stage, reason, null, now), .. OpenNext(shown, now)];
    }
}
