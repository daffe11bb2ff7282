using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Host.Reports;

/// <summary>Writes a check for programs, as <c>workshopbot-check/1</c>: see <see cref="CheckDocument"/>.</summary>
internal static class CheckJson
{
    /// <summary>Letters of all languages as they are, since people read this too.</summary>
    private static readonly CheckJsonContext s_context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Indented, LF, a line feed at the end; the same check gives the same text.</summary>
    public static string Write(BlueprintCheck check, Texts texts) =>
        JsonSerializer.Serialize(Document(check, texts), s_context.CheckDocument) + "\n";

    private static CheckDocument Document(BlueprintCheck check, Texts texts) => new()
    {
        Title = check.Blueprint.Title,
        Language = texts.Language,
        Ready = check.IsReady,
        Counts = Counts(check.Facts),
        Promise = check.Facts.Promise is { } promise ? Promise(promise) : null,
        Findings = [.. check.Lint.Findings.Select(finding => Finding(finding, texts))],
    };

    private static CheckCounts Counts(SummaryFacts facts) => new()
    {
        Phases = facts.Phases,
        Steps = facts.Steps,
        FailPoints = facts.FailPoints.Count,
        OpenFailPoints = facts.OpenFailPoints.Count,
        WaitPoints = facts.Waits,
        Standards = facts.Standards,
        Scripts = facts.Scripts,
        Observed = facts.Observed,
    };

    private static CheckPromise Promise(PromiseCheck check) => new()
    {
        Verdict = Word(check.Verdict),
        Doubt = check.Doubt == PromiseDoubt.None ? null : Word(check.Doubt),
        From = check.Promise.From.Value,
        To = check.Promise.To.Value,
        PromiseSeconds = check.Promise.PromiseSeconds,
        ToleranceSeconds = check.Promise.ToleranceSeconds,
        TouchSeconds = check.TouchSeconds,
        WaitSeconds = check.WaitSeconds,
        TotalSeconds = check.TotalSeconds,
        NormalWay = [.. check.NormalWay.Select(step => step.Value)],
        Missing = [.. check.Missing.Select(missing => new CheckMissing(missing.Step.Value, Word(missing.Time)))],
        Worst = check.Worst is { } worst ? Worst(worst) : null,
    };

    private static CheckWorst Worst(WorstWay worst) => new()
    {
        TotalSeconds = worst.TotalSeconds,
        TouchSeconds = worst.TouchSeconds,
        WaitSeconds = worst.WaitSeconds,
        IsExact = worst.IsExact,
        Steps = [.. worst.Steps.Select(step => step.Value)],
        Causes = [.. worst.Causes.Select(Exception)],
        Exceptions = [.. worst.Exceptions.Select(Exception)],
    };

    private static CheckException Exception(TakenException taken) => new(taken.From.Value, taken.To.Value, taken.When);

    private static CheckFinding Finding(LintFinding finding, Texts texts)
    {
        var (reason, example) = texts.LintRule(finding.Rule.Id);
        return new CheckFinding
        {
            Rule = finding.Rule.Id,
            Weight = finding.Rule.Severity == LintSeverity.Error ? "gap" : "hint",
            Subject = finding.Subject.Length == 0 ? null : finding.Subject,
            Step = finding.Step?.Value,
            Details = [.. finding.Details],
            Reason = reason,
            Example = example,
        };
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}

/// <summary>The JSON shapes of a check, generated at compile time.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CheckDocument))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
