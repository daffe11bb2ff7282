using System.Globalization;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>Rules about fail points and what is said to customers.</summary>
internal static class CareRules
{
    public const int MostScriptWords = 25;

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("fail-open", LintSeverity.Error, FailPointOpen),
        new("script-missing", LintSeverity.Hint, view => view.StepsThat(step => IsTalk(step) && string.IsNullOrWhiteSpace(step.Script?.Opening))),
        new("script-failure-missing", LintSeverity.Hint, view => view.StepsThat(FailureMissing)),
        new("script-long", LintSeverity.Hint, ScriptLong),
    ];

    private static IEnumerable<Hit> FailPointOpen(LintView view) =>
        from step in view.Steps
        from fail in step.FailPoints
        where fail.IsOpen
        select new Hit(fail.Id.Value, step.Id, [.. MissingOf(fail)]);

    private static IEnumerable<string> MissingOf(FailPoint fail)
    {
        if (fail.Prevention is null)
        {
            yield return "prevention";
        }

        if (fail.Contingency is null)
        {
            yield return "contingency";
        }

        if (fail.Owner is null)
        {
            yield return "owner";
        }
    }

    /// <summary>A front step in which a person speaks to the customer.</summary>
    private static bool IsTalk(Activity step) => step.Lane == Lane.Front && LintWords.IsSpoken(step.Channel);

    private static bool FailureMissing(Activity step) =>
        IsTalk(step) && step.Script is { Opening: not null } script && string.IsNullOrWhiteSpace(script.Failure);

    private static IEnumerable<Hit> ScriptLong(LintView view)
    {
        foreach (var step in view.Steps.Where(step => step.Script is not null))
        {
            var words = Math.Max(LintWords.Count(step.Script!.Opening), LintWords.Count(step.Script.Failure));
            if (words > MostScriptWords)
            {
                yield return Hit.On(step, words.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
