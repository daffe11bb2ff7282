using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>Events to store.</summary>
internal static class Facts
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    public static WorkshopEvent Said(int number) => Said(number, string.Create(CultureInfo.InvariantCulture, $"words {number}"));

    public static WorkshopEvent Said(int number, string words) => new ItemReworded(new('A', number + 1), words, new("web-ana"), Noon.AddSeconds(number));

    public static WorkshopEvent[] Many(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(Said)];

    public static WorkshopEvent Answered(string who, int round = 1) => new PersonAnswered(StageKey.Fail, round, new(who));
}
