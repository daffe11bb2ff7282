using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Chooses the one question more: in turn, not twice on a day, and none after "finished".</summary>
internal static class FollowUps
{
    public static string? Next(
        IReadOnlyList<string> asks, Workshop workshop, ParticipantId who, IReadOnlyList<WorkshopEvent.ContributionOffered> given, Voice voice)
    {
        if (asks.Count == 0 || given is not [{ Late: false }, ..]
            || workshop.Rounds.GetValueOrDefault(given[0].Stage) is not { } round || round.Finished.Contains(who))
        {
            return null;
        }

        // Without names nobody's earlier answers are known; the ids go round instead.
        return round.Nameless ? asks[given[0].Id.Number % asks.Count]
            : workshop.Find(given[0].Id) is { } first ? After(asks, workshop, first, voice)
            : null;
    }

    /// <summary>The question that came after somebody had given this; null when all had been asked that day.</summary>
    public static string? After(IReadOnlyList<string> asks, Workshop workshop, Contribution given, Voice voice) =>
        Earlier(workshop, given, voice).Take(asks.Count).Count() is var turn && turn < asks.Count ? asks[turn] : null;

    /// <summary>When the person has saved something in this part earlier on the same day of theirs.</summary>
    private static IEnumerable<DateTimeOffset> Earlier(Workshop workshop, Contribution now, Voice voice)
    {
        var today = DayOf(now.At, voice);
        return workshop.In(now.Stage).Where(other => other.Author == now.Author && other.At < now.At)
            .Select(other => other.At).Distinct().Where(moment => DayOf(moment, voice) == today);
    }

    private static DateTime DayOf(DateTimeOffset moment, Voice voice) => TimeZoneInfo.ConvertTime(moment, voice.Texts.Zone).Date;
}
