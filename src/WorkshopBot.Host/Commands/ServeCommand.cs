using System.CommandLine;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.Host.Commands;

/// <summary><c>serve</c>: the bot itself; the verb that is meant when none is given.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("serve", "Runs the bot: the store, the reconciler, the reminders, and the start page.");
        command.SetAction((_, ct) => HostSettings.Load() switch
        {
            SettingsReading.Accepted accepted => Server.RunAsync(accepted.Options, terminal, ct),
            SettingsReading.Refused refused => Task.FromResult(Refuse(terminal, refused)),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        });
        return command;
    }

    private static int Refuse(Terminal terminal, SettingsReading.Refused refused)
    {
        foreach (var line in refused.Lines)
        {
            terminal.Complain(line);
        }

        return ExitCode.BadInput;
    }
}
