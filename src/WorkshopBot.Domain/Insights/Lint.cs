using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>Looks for the mistakes that teams make in blueprints; that no rule fires does not make a blueprint good.</summary>
public static class Lint
{
    /// <summary>Every rule, in the order in which its findings are shown.</summary>
    public static IReadOnlyList<LintRule> Rules { get; } =
        [.. ShapeRules.All, .. StepRules.All, .. FlowRules.All, .. TimeRules.All, .. CareRules.All];

    /// <summary>What the rules find; what was dismissed with a reason stays dismissed as long as its rule and subject are the same.</summary>
    public static LintReport Run(ServiceBlueprint blueprint, IEnumerable<LintDismissal> dismissed)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var dismissal in dismissed.Where(dismissal => !string.IsNullOrWhiteSpace(dismissal.Reason)))
        {
            reasons[dismissal.Key] = dismissal.Reason;
        }

        var view = new LintView(blueprint);
        var findings = Rules.SelectMany(rule => rule.Find(view)).ToList();
        return new LintReport(
            findings.Where(finding => !reasons.ContainsKey(finding.Key)).ToSequence(),
            findings.Where(finding => reasons.ContainsKey(finding.Key))
                .Select(finding => new DismissedFinding(finding, reasons[finding.Key])).ToSequence());
    }
}

/// <summary>How much a finding weighs.</summary>
public enum LintSeverity
{
    /// <summary>Worth a look; the blueprint can be finished with it.</summary>
    Hint,

    /// <summary>The method says that this is missing.</summary>
    Error,
}

/// <summary>A rule; its words are found under <see cref="Reason"/> and <see cref="Example"/> in the texts.</summary>
public sealed class LintRule
{
    private readonly Func<LintView, IEnumerable<Hit>> _find;

    internal LintRule(string id, LintSeverity severity, Func<LintView, IEnumerable<Hit>> find) => (Id, Severity, _find) = (id, severity, find);

    /// <summary>Stable, in small letters: stored with dismissals.</summary>
    public string Id { get; }

    public LintSeverity Severity { get; }

    public string Reason => $"lint.{Id}.reason";

    public string Example => $"lint.{Id}.example";

    public override string ToString() => Id;

    internal IEnumerable<LintFinding> Find(LintView view) =>
        _find(view).Select(hit => new LintFinding(this, hit.Subject, hit.Step, hit.Details.ToSequence()));
}

/// <summary>One place where a rule applies.</summary>
/// <param name="Subject">The id of the step, fail point, phase or to-do; empty for the blueprint as a whole.</param>
/// <param name="Step">The step to look at, if there is one.</param>
/// <param name="Details">What the sentence about it needs: a count, a word that was found, the names of missing fields.</param>
public sealed record LintFinding(LintRule Rule, string Subject, ActivityId? Step, Sequence<string> Details)
{
    /// <summary>Rule and subject: what a dismissal refers to.</summary>
    public string Key => Subject.Length == 0 ? Rule.Id : $"{Rule.Id}:{Subject}";
}

/// <summary>Somebody decided that a finding is all right, and said why.</summary>
public sealed record LintDismissal(string Key, string Reason);

/// <summary>A finding that stays out of the list, with the reason.</summary>
public sealed record DismissedFinding(LintFinding Finding, string Reason);

/// <summary>The findings that count, and those that were dismissed.</summary>
public sealed record LintReport(Sequence<LintFinding> Findings, Sequence<DismissedFinding> Dismissed);

/// <summary>A hit of a rule, before it is a finding.</summary>
internal readonly record struct Hit(string Subject, ActivityId? Step, params string[] Details)
{
    public static Hit On(Activity activity, params string[] details) => new(activity.Id.Value, activity.Id, details);

    public static Hit OnAll(params string[] details) => new("", null, details);
}
