using System.CommandLine;
using System.Text;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Host.Files;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Host.Reports;

namespace WorkshopBot.Host.Commands;

/// <summary><c>diff</c>: what changes from one blueprint of a service to another.</summary>
internal static class DiffCommand
{
    private static readonly string[] s_forms = [".svg", ".png", ".pdf", ".md", ".txt"];

    public static Command Create(Terminal terminal)
    {
        var asIs = Inputs.Source("AS-IS", $"The earlier blueprint. {Inputs.SourceHelp}");
        var toBe = Inputs.Source("TO-BE", $"The later blueprint. {Inputs.SourceHelp}");
        var output = new Option<string?>("--output", "-o") { Description = "Write to a file instead of standard output; the end of the name decides the form.", HelpName = "OUT.(svg|png|pdf|md|txt)" };
        var language = Inputs.Language();
        var command = new Command("diff", "Compares two blueprints: steps added, removed and changed, what moved across the line of visibility, and the promise.")
        {
            asIs, toBe, output, language,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(output)?.Tokens is [var path] && !s_forms.Contains(Path.GetExtension(path.Value), StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"-o '{path.Value}': the name must end in {string.Join(", ", s_forms[..^1])} or {s_forms[^1]}.");
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
                ? Write(terminal, (from.Blueprint, to.Blueprint, to.Written), parsed.GetValue(language), parsed.GetValue(output))
                : RefuseAll(terminal, before, after);
        });
        return command;
    }

    private static int Write(Terminal terminal, (ServiceBlueprint AsIs, ServiceBlueprint ToBe, DateTimeOffset? Written) both, string? language, string? path)
    {
        if (PictureFormatNames.OfFile(path ?? "") is PictureFormat.Svg or PictureFormat.Png or PictureFormat.Pdf)
        {
            var order = DifferencePicture.Of(both.AsIs, both.ToBe, language, DrawCommand.Moment(both.Written));
            return Outputs.Write(terminal, null, order, Outputs.Of([path!], null));
        }

        var report = DifferenceReport.Between(both.AsIs, both.ToBe, language);
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
