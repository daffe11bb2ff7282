using System.Globalization;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>Rules about the blueprint as a whole.</summary>
internal static class ShapeRules
{
    public const int FewestPhases = 3;
    public const int MostPhases = 7;
    public const int FewestCustomerSteps = 5;
    public const int MostCustomerSteps = 15;
    public const int FewestFailPoints = 3;

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("frame-incomplete", LintSeverity.Hint, FrameIncomplete),
        new("phases-few", LintSeverity.Hint, view => Count(view.Blueprint.Phases.Count, FewestPhases, int.MaxValue)),
        new("phases-many", LintSeverity.Hint, view => Count(view.Blueprint.Phases.Count, 0, MostPhases)),
        new("phase-empty", LintSeverity.Hint, PhaseWithoutCustomer),
        new("steps-few", LintSeverity.Hint, view => Count(view.In(Lane.Customer).Count, FewestCustomerSteps, int.MaxValue)),
        new("steps-many", LintSeverity.Hint, view => Count(view.In(Lane.Customer).Count, 0, MostCustomerSteps)),
        new("fails-few", LintSeverity.Hint, view => Count(view.Blueprint.FailPoints.Count(), FewestFailPoints, int.MaxValue)),
        new("all-assumed", LintSeverity.Hint, AllAssumed),
        new("task-incomplete", LintSeverity.Hint, TaskIncomplete),
    ];

    private static IEnumerable<Hit> Count(int count, int least, int most) =>
        count < least || count > most ? [Hit.OnAll(count.ToString(CultureInfo.InvariantCulture))] : [];

    private static IEnumerable<Hit> FrameIncomplete(LintView view)
    {
        var frame = view.Blueprint;
        string[] missing =
        [
            .. Missing(frame.Scenario, "scenario"), .. Missing(frame.Customer, "customer"), .. Missing(frame.Start, "start"),
            .. Missing(frame.End, "end"), .. Missing(frame.Goal, "goal"),
        ];
        return missing.Length == 0 ? [] : [Hit.OnAll(missing)];
    }

    private static IEnumerable<string> Missing(string text, string field) => string.IsNullOrWhiteSpace(text) ? [field] : [];

    private static IEnumerable<Hit> PhaseWithoutCustomer(LintView view)
    {
        var visited = view.In(Lane.Customer).Select(step => step.Phase).ToHashSet();
        return view.Blueprint.Phases.Where(phase => !visited.Contains(phase.Id)).Select(phase => new Hit(phase.Id.ToString(), null, phase.Name));
    }

    private static IEnumerable<Hit> AllAssumed(LintView view) =>
        view.Steps.Count > 0 && view.Steps.All(step => step.Basis == Basis.Assumed) ? [Hit.OnAll()] : [];

    private static IEnumerable<Hit> TaskIncomplete(LintView view) => view.Blueprint.Actions
        .Where(task => !task.Done && (task.Due is null || string.IsNullOrWhiteSpace(task.Owner)))
        .Select(task => new Hit(task.Id, null, [.. Missing(task.Owner, "owner"), .. task.Due is null ? ["due"] : Array.Empty<string>()]));
}
