using System.CommandLine;
using WorkshopBot.Facilitation;
using WorkshopBot.Host.Files;
using WorkshopBot.Host.Reports;

namespace WorkshopBot.Host.Commands;

/// <summary><c>check</c>: does the promise hold, and what is missing? Findings are an answer, not an error.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = Inputs.Source();
        var json = Inputs.Json("Write workshopbot-check/1, for programs.");
        var language = Inputs.Language();
        var command = new Command("check", "Checks the promise to the customer and lists the gaps of a blueprint.") { source, json, language };
        command.SetAction(parsed => Check(terminal, parsed.GetRequiredValue(source), parsed.GetValue(json), parsed.GetValue(language)));
        return command;
    }

    private static int Check(Terminal terminal, string source, bool json, string? language)
    {
        switch (new BlueprintSource(terminal).Read(source))
        {
            case SourceReading.Accepted read:
                var texts = Texts.For(language ?? read.Blueprint.Language, TimeZoneInfo.Utc);
                var check = BlueprintCheck.Of(read.Blueprint);
                terminal.Text.Write(json ? CheckJson.Write(check, texts) : CheckText.Write(check, texts));
                return ExitCode.Success;
            case SourceReading.Refused refused:
                return terminal.Refuse(refused);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
