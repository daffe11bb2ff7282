using System.CommandLine;
using WorkshopBot.Domain;
using WorkshopBot.Host.Commands;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host;

/// <summary>The verbs of the program. Results go to standard output, everything else to standard error; see <see cref="ExitCode"/>.</summary>
internal static class CommandLine
{
    /// <summary>The verb that is meant when none is given.</summary>
    private const string Default = "serve";

    public static async Task<int> RunAsync(string[] args, Terminal? terminal = null)
    {
        terminal ??= Terminal.OfProcess();
        var root = Describe(terminal);
        var isBare = args.Length == 0 && root.Subcommands.Any(verb => verb.Name == Default);

        // An argument that begins with @ is a name like any other, not a file of arguments.
        var parsed = root.Parse(isBare ? [Default] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count > 0 || parsed.CommandResult.Command == root && parsed.Action is null
            ? ShowUsage(parsed, terminal)
            : await InvokeAsync(parsed, terminal);
    }

    /// <summary>Each verb is a file in Commands/ and a line here.</summary>
    private static RootCommand Describe(Terminal terminal) => new(
        "WorkshopBot walks a team through service blueprinting in the chat it already uses. The verbs below draw and check blueprint files "
        + "and look after the workshops in the store.")
    {
        ServeCommand.Create(terminal),
        PlayCommand.Create(terminal),
        DrawCommand.Create(terminal),
        CheckCommand.Create(terminal),
        DiffCommand.Create(terminal),
        SamplesCommand.Create(terminal),
        ListCommand.Create(terminal),
        ExportCommand.Create(terminal),
        ImportCommand.Create(terminal),
        EraseCommand.Create(terminal),
        MigrateCommand.Create(terminal),
        PersonCommand.Create(terminal),
        AuditCommand.Create(terminal),
        RotateKeysCommand.Create(terminal),
        BackupCommand.Create(terminal),
        RestoreCommand.Create(terminal),
    };

    private static async Task<int> InvokeAsync(ParseResult parsed, Terminal terminal)
    {
        try
        {
            var settings = new InvocationConfiguration { Output = terminal.Text, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(settings);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (PictureUnavailableException missing)
        {
            terminal.Complain(missing.Message);
            return ExitCode.BadInput;
        }
        catch (StoreUnavailableException fault)
        {
            terminal.Complain($"{fault.Message} Nothing was saved; try again.");
            return ExitCode.BadInput;
        }
    }

    private static int ShowUsage(ParseResult parsed, Terminal terminal)
    {
        // An unknown verb is told by its name; that a verb is missing is only worth saying when there is none at all.
        var isUnknown = parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens.Count > 0;
        var errors = isUnknown ? [$"'{parsed.UnmatchedTokens[0]}' is not a verb."] : parsed.Errors.Select(error => error.Message).ToList();
        foreach (var error in errors.DefaultIfEmpty("Say what to do."))
        {
            terminal.Complain(error);
        }

        terminal.Error.WriteLine();
        var path = new List<string>();
        for (var at = parsed.CommandResult; at?.Command is { } command and not RootCommand; at = at.Parent as System.CommandLine.Parsing.CommandResult)
        {
            path.Insert(0, command.Name);
        }

        parsed.RootCommandResult.Command.Parse([.. path, "--help"]).Invoke(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error });
        return ExitCode.BadUsage;
    }
}
