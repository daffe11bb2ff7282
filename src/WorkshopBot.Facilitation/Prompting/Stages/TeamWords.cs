using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Roles, places and systems that the team has named where everyone can see it: the choices of the next form.</summary>
internal static class TeamWords
{
    private const int Most = 20;

    public static IReadOnlyList<string> Roles(Workshop workshop) => Distinct(
        workshop.Blueprint.Activities.Where(step => step.Lane is Lane.Front or Lane.Back).Select(step => step.Actor)
            .Concat(workshop.Blueprint.FailPoints.Select(fail => fail.Owner)));

    public static IReadOnlyList<string> Places(Workshop workshop) => Distinct(workshop.Blueprint.Activities.Select(step => step.Location));

    public static IReadOnlyList<string> Systems(Workshop workshop) => Distinct(
        workshop.Blueprint.InLane(Lane.Support).Select(step => step.Actor).Concat(workshop.Blueprint.Activities.SelectMany(step => step.Tools)));

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> words) =>
        [.. words.OfType<string>().Where(word => word.Length <= TextRules.NameLength).DistinctBy(SameWords.Fold).Take(Most)];
}
