using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;

namespace WorkshopBot.Host.Reports;

/// <summary>What is known about how good a blueprint is: its promise, its gaps, its numbers.</summary>
internal sealed record BlueprintCheck(ServiceBlueprint Blueprint, SummaryFacts Facts, LintReport Lint)
{
    /// <summary>The findings that the method insists on.</summary>
    public IEnumerable<LintFinding> Gaps => Lint.Findings.Where(finding => finding.Rule.Severity == LintSeverity.Error);

    /// <summary>The findings that are worth a look.</summary>
    public IEnumerable<LintFinding> Hints => Lint.Findings.Where(finding => finding.Rule.Severity == LintSeverity.Hint);

    public bool IsReady => !Gaps.Any();

    public static BlueprintCheck Of(ServiceBlueprint blueprint) => new(blueprint, SummaryFacts.Of(blueprint), Domain.Insights.Lint.Run(blueprint, []));
}
