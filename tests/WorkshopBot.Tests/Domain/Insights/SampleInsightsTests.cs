using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Domain.Insights;

/// <summary>What the insights say about the shipped samples; a change of a rule or a sample shows here.</summary>
public sealed class SampleInsightsTests
{
    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_findings_in_a_sample_are_known(string name) => Golden.Match(
        string.Concat(Lint.Run(Samples.Load(name)!, []).Findings.Select(finding => $"{finding.Rule.Severity} {finding.Key} {finding.Details}\n")),
        $"insights/{name}.lint.golden");
}
