using System.Globalization;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>Rules about what a single step says.</summary>
internal static class StepRules
{
    public const int MostWords = 8;

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("owner-missing", LintSeverity.Error, view => view.StepsThat(step => string.IsNullOrWhiteSpace(step.Actor))),
        new("owner-two", LintSeverity.Hint, view => Words(view, step => LintWords.SecondRole(step.Actor))),
        new("place-missing", LintSeverity.Hint, view => view.StepsThat(step => string.IsNullOrWhiteSpace(step.Location))),
        new("channel-missing", LintSeverity.Hint, view => view.StepsThat(step => string.IsNullOrWhiteSpace(step.Channel))),
        new("evidence-missing", LintSeverity.Hint, view => view.StepsThat(EvidenceMissing)),
        new("two-actions", LintSeverity.Hint, view => Words(view, step => LintWords.SecondAction(step.What))),
        new("long-words", LintSeverity.Hint, WhatLong),
        new("observed-nobody", LintSeverity.Hint, view => view.StepsThat(ObservedByNobody)),
    ];

    private static bool EvidenceMissing(Activity step) =>
        step.Lane == Lane.Customer && step.Evidence.Count == 0 && !step.Nothing.HasFlag(NothingNeeded.Evidence);

    private static bool ObservedByNobody(Activity step) => step.Basis == Basis.Observed && string.IsNullOrWhiteSpace(step.BasisNote);

    private static IEnumerable<Hit> WhatLong(LintView view) => view.Steps
        .Select(step => (step, words: LintWords.Count(step.What)))
        .Where(pair => pair.words > MostWords)
        .Select(pair => Hit.On(pair.step, pair.words.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<Hit> Words(LintView view, Func<Activity, string?> find) => view.Steps
        .Select(step => (step, word: find(step)))
        .Where(pair => pair.word is not null)
        .Select(pair => Hit.On(pair.step, pair.word!));
}
