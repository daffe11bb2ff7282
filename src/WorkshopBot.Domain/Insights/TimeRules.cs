using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>Rules about waits and standards.</summary>
internal static class TimeRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("wait-no-maximum", LintSeverity.Error, view => view.StepsThat(step => step.Wait is not null && step.Standard?.MaxWaitSeconds is null)),
        new("wait-unmarked", LintSeverity.Hint, view => view.StepsThat(WaitNotMarked)),
        new("standard-incomplete", LintSeverity.Hint, StandardIncomplete),
        new("standard-vague", LintSeverity.Hint, StandardVague),
    ];

    private static bool WaitNotMarked(Activity step) => step.Lane == Lane.Customer && step.Wait is null
        && (step.Standard?.MaxWaitSeconds > 0 || LintWords.SpeaksOfWaiting(step.What));

    /// <summary>Customers have no standards; a missing maximum at a wait point is a rule of its own.</summary>
    private static IEnumerable<Hit> StandardIncomplete(LintView view)
    {
        foreach (var step in view.Steps.Where(step => step.Lane == Lane.Front || (step.Lane != Lane.Customer && step.Wait is not null)))
        {
            string[] missing =
            [
                .. string.IsNullOrWhiteSpace(step.Standard?.Execution) ? ["execution"] : Array.Empty<string>(),
                .. step.Standard?.TargetSeconds is null ? ["target"] : Array.Empty<string>(),
                .. step.Standard?.MaxWaitSeconds is null && step.Wait is null ? ["maxWait"] : Array.Empty<string>(),
            ];
            if (missing.Length > 0)
            {
                yield return Hit.On(step, missing);
            }
        }
    }

    private static IEnumerable<Hit> StandardVague(LintView view) => view.Steps
        .Select(step => (step, word: LintWords.Attitude(step.Standard?.Execution)))
        .Where(pair => pair.word is not null)
        .Select(pair => Hit.On(pair.step, pair.word!));
}
