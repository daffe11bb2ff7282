using System.CommandLine;
using WorkshopBot.Facilitation;
using WorkshopBot.Host.Files;

namespace WorkshopBot.Host.Commands;

/// <summary>What several verbs ask for, in the same words.</summary>
internal static class Inputs
{
    public const string SourceHelp = "A service-blueprint/1 file, the name of a shipped sample, or - for standard input.";

    public static Argument<string> Source(string name = "FILE|SAMPLE", string help = SourceHelp) => new(name) { Description = help };

    public static Argument<string> Workshop() => new("WORKSHOP") { Description = "The id of a workshop, or its beginning, as 'list' shows it." };

    public static Option<string?> Language()
    {
        var option = new Option<string?>("--lang")
        {
            Description = "The language of the words that are added; without it the blueprint's own.",
            HelpName = string.Join('|', Texts.Languages),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Texts.Languages.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"--lang: '{token.Value}' is not one of {string.Join(", ", Texts.Languages)}.");
            }
        });
        return option;
    }

    public static Option<bool> Json(string help) => new("--json") { Description = help };

    /// <summary>Complains about each fault of a blueprint that could not be read.</summary>
    public static int Refuse(this Terminal terminal, SourceReading.Refused refused)
    {
        foreach (var line in refused.Lines)
        {
            terminal.Complain(line);
        }

        return ExitCode.BadInput;
    }
}
