using System.CommandLine;
using System.Text;
using WorkshopBot.Host.Files;
using WorkshopBot.Host.Reports;

namespace WorkshopBot.Host.Commands;

/// <summary><c>diff</c>: what changes from one blueprint of a service to another.</summary>
internal static class DiffCommand
{
    private static readonly string[] s_forms = [".txt", ".md"];

    public static Command Create(Terminal terminal)
    {
        var asIs = Inputs.Source("AS-IS", $"The earlier blueprint. {Inputs.SourceHelp}");
        var toBe = Inputs.Source("TO-BE", $"The later blueprint. {Inputs.SourceHelp}");
        var output = new Option<string?>("--output", "-o") { Description = "Write to a file instead of standard output.", HelpName = "OUT.(txt|md)" };
        var language = Inputs.Language();
        var command = new Command("diff", "Compares two blueprints: steps added, removed and changed, what moved across the line of visibility, and the promise.")
        {
            asIs, toBe, output, language,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(output)?.Tokens is [var path] && !s_forms.Contains(Path.GetExtension(path.Value), StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"-o '{path.Value}': the name must end in {string.Join(" or ", s_forms)}.");
            }

            if (result.GetResult(asIs)?.Tokens is [{ Value: "-" }] && result.GetResult(toBe)?.Tokens is [{ Value: "-" }])
            {
                result.AddError("Only one of the two can come from standard input.");
            }
        });
        command.SetAction(async (parsed, ct) =>
        {
            var sources = new BlueprintSource(terminal);
            var before = await sources.ReadAsync(parsed.GetRequiredValue(asIs), ct);
            var after = await sources.ReadAsync(parsed.GetRequiredValue(toBe), ct);
            return before is SourceReading.Accepted from && after is SourceReading.Accepted to
                ? await WriteAsync(terminal, DifferenceReport.Between(from.Blueprint, to.Blueprint, parsed.GetValue(language)), parsed.GetValue(output), ct)
                : RefuseAll(terminal, before, after);
        });
        return command;
    }

    private static async Task<int> WriteAsync(Terminal terminal, DifferenceReport report, string? path, CancellationToken ct)
    {
        var isMarkdown = string.Equals(Path.GetExtension(path), ".md", StringComparison.OrdinalIgnoreCase);
        var text = isMarkdown ? report.Markdown() : report.Text();
        if (path is null)
        {
            await terminal.Text.WriteAsync(text.AsMemory(), ct);
            return ExitCode.Success;
        }

        if (await OutputFiles.WriteAsync([new OutputFile(path, Encoding.UTF8.GetBytes(text))], ct) is { } fault)
        {
            terminal.Complain(fault);
            return ExitCode.BadInput;
        }

        return ExitCode.Success;
    }

    private static int RefuseAll(Terminal terminal, params ReadOnlySpan<SourceReading> readings)
    {
        foreach (var reading in readings)
        {
            if (reading is SourceReading.Refused refused)
            {
                terminal.Refuse(refused);
            }
        }

        return ExitCode.BadInput;
    }
}
