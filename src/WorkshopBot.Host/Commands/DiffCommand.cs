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
        command.SetAction(parsed =>
        {
            var sources = new BlueprintSource(terminal);
            var before = sources.Read(parsed.GetRequiredValue(asIs));
            var after = sources.Read(parsed.GetRequiredValue(toBe));
            return before is SourceReading.Accepted from && after is SourceReading.Accepted to
                ? Write(terminal, DifferenceReport.Between(from.Blueprint, to.Blueprint, parsed.GetValue(language)), parsed.GetValue(output))
                : RefuseAll(terminal, before, after);
        });
        return command;
    }

    private static int Write(Terminal terminal, DifferenceReport report, string? path)
    {
        var isMarkdown = string.Equals(Path.GetExtension(path), ".md", StringComparison.OrdinalIgnoreCase);
        var text = isMarkdown ? report.Markdown() : report.Text();
        if (path is null)
        {
            terminal.Text.Write(text);
            return ExitCode.Success;
        }

        if (OutputFiles.Write([new OutputFile(path, Encoding.UTF8.GetBytes(text))]) is { } fault)
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
