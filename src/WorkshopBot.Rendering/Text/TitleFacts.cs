using System.Globalization;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Text;

/// <summary>The title block in words: service, scenario, one customer, start and end, state, promise, version, date and owner.</summary>
internal static class TitleFacts
{
    public static IReadOnlyList<(string Name, string Value)> Of(ServiceBlueprint blueprint, Imprint imprint, PictureWords words) =>
    [
        .. new (string Name, string? Value)[]
        {
            (words.Service, blueprint.Service),
            (words.Scenario, blueprint.Scenario),
            (words.CustomerIs, blueprint.Customer),
            (words.StartsWith, blueprint.Start),
            (words.EndsWith, blueprint.End),
            (words.Goal, blueprint.Goal),
            (words.State, words.StateName(blueprint.State)),
            (words.Promise, PromiseOf(blueprint, words)),
            (words.Version, imprint.Version?.ToString(CultureInfo.InvariantCulture)),
            (words.Date, imprint.Date is { } date ? words.DateIs(date) : null),
            (words.Owner, imprint.Owner),
        }.Select(fact => (fact.Name, Value: SafeText.Line(fact.Value))).Where(fact => fact.Value.Length > 0),
    ];

    public static string TitleOf(ServiceBlueprint blueprint, PictureWords words)
    {
        foreach (var name in new[] { blueprint.Title, blueprint.Service, blueprint.Scenario })
        {
            if (SafeText.Line(name) is { Length: > 0 } title)
                return title;
        }

        return words.Kind;
    }

    /// <summary>"Version 7 · 21 November 2026", as far as known.</summary>
    public static string VersionOf(Imprint imprint, PictureWords words) => ActivityWords.Join(
        imprint.Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"{words.Version} {version}") : null,
        imprint.Date is { } date ? words.DateIs(date) : null);

    /// <summary>How much of it somebody has seen; nothing for an empty blueprint.</summary>
    public static string ObservedShare(ServiceBlueprint blueprint, PictureWords words) => blueprint.Activities.Count == 0
        ? ""
        : words.ObservedShare(blueprint.Activities.Count(activity => activity.Basis == Basis.Observed), blueprint.Activities.Count);

    private static string PromiseOf(ServiceBlueprint blueprint, PictureWords words) => blueprint.Promise is { } promise
        ? words.PromiseIs(words.Duration(promise.PromiseSeconds), words.Duration(promise.ToleranceSeconds))
        : "";
}
