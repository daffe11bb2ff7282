using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>Rules about what leads where.</summary>
internal static class FlowRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("front-missing", LintSeverity.Hint, view => view.StepsThat(step => Lacks(view, step, Lane.Customer, Lane.Front, NothingNeeded.Front))),
        new("back-missing", LintSeverity.Hint, view => view.StepsThat(step => Lacks(view, step, Lane.Front, Lane.Back, NothingNeeded.Back))),
        new("unlinked", LintSeverity.Hint, view => view.StepsThat(step => IsAlone(view, step))),
        new("decision-one-way", LintSeverity.Hint, view => view.StepsThat(step => HasNoNormalExit(view, step))),
    ];

    private static bool Lacks(LintView view, Activity step, Lane lane, Lane partner, NothingNeeded answer) =>
        step.Lane == lane && !step.Nothing.HasFlag(answer) && !view.IsTiedTo(step, partner);

    private static bool IsAlone(LintView view, Activity step) =>
        view.Steps.Count > 1 && step.Next.Count == 0 && !view.LinksInto(step).Any();

    /// <summary>A step of the normal way that says only what happens when something is wrong.</summary>
    private static bool HasNoNormalExit(LintView view, Activity step) =>
        step.Next.Count > 0 && step.Next.All(link => link.When is not null) && view.LinksInto(step).Any(link => link.When is null);
}
