using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>When things are due: the end of a part, reminders, the nudge to an absent facilitator.</summary>
public static class Clock
{
    /// <summary>After this long without a sign of the facilitator past the end of a part, facilitator and owner are asked.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromDays(2);

    /// <summary>People are reminded between these hours of their own day only.</summary>
    public const int WakesAt = 8;
    public const int RestsAt = 20;

    /// <summary>When the time of a part that opens now is up; the charter and the live risks of a hybrid run by their own pace.</summary>
    public static DateTimeOffset? Until(StageKey stage, Charter charter, DateTimeOffset now)
    {
        var time = Stage.Of(stage).Time;
        var live = charter.Pace == Pace.Live || (charter.Pace == Pace.Hybrid && stage >= StageKey.Fail);
        return stage == StageKey.Charter ? null : now + (live ? TimeSpan.FromMinutes(time.LiveMinutes) : TimeSpan.FromHours(time.AsyncHours));
    }

    /// <summary>Three quarters of the part's time: from then on the missing are reminded, once each.</summary>
    public static DateTimeOffset? RemindFrom(Round round) => round.Until is { } until ? until - ((until - round.Opened) / 4) : null;

    /// <summary>The first waking moment of somebody at or after <paramref name="time"/>.</summary>
    public static DateTimeOffset Waking(DateTimeOffset time, string zone)
    {
        var local = TimeZoneInfo.ConvertTime(time, ZoneOf(zone));
        var wake = local.Hour < WakesAt ? local.Date.AddHours(WakesAt)
            : local.Hour >= RestsAt ? local.Date.AddDays(1).AddHours(WakesAt)
            : (DateTime?)null;
        return wake is { } day ? new DateTimeOffset(day, ZoneOf(zone).GetUtcOffset(day)).ToUniversalTime() : time;
    }

    /// <summary>The first waking moment of a day.</summary>
    public static DateTimeOffset Morning(DateOnly day, string zone)
    {
        var local = day.ToDateTime(new TimeOnly(WakesAt, 0));
        return new DateTimeOffset(local, ZoneOf(zone).GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>When this workshop's clock has to be looked at next; null while nothing is due.</summary>
    public static DateTimeOffset? Next(Workshop workshop, DateTimeOffset now) =>
        Afterwards.Due(workshop).Select(due => (DateTimeOffset?)Later(due.Moment, now)).Append(InRound(workshop, now)).Min();

    private static DateTimeOffset? InRound(Workshop workshop, DateTimeOffset now)
    {
        if (workshop.Lifecycle != Lifecycle.Running || workshop.CurrentRound is not { State: not RoundState.Closed } round || round.Until is not { } until)
        {
            return null;
        }

        List<DateTimeOffset> due = [];
        if (!round.ClosingSoon)
        {
            due.Add(RemindFrom(round)!.Value);
        }

        if (!round.TimeIsUp)
        {
            due.Add(until);
            due.AddRange(Questions.Missing(workshop, now).Where(who => !round.Reminded.Contains(who))
                .Select(who => Waking(Later(RemindFrom(round)!.Value, now), ZoneOf(who, workshop))).Where(time => time < until));
        }
        else
        {
            due.Add(Later(until, workshop.FacilitatorNudgedAt ?? until) + Idle);
        }

        return due.Min();
    }

    public static string ZoneOf(ParticipantId who, Workshop workshop) => workshop.People.GetValueOrDefault(who)?.Zone ?? workshop.Charter.Zone;

    /// <summary>The zone with this IANA id; universal time when the machine does not know it.</summary>
    public static TimeZoneInfo ZoneOf(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;

    internal static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
