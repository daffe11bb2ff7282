using System.CommandLine;
using WorkshopBot.Host.Checking;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.Host.Commands;

/// <summary><c>serve</c>: the bot itself; the verb that is meant when none is given.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var check = new Option<bool>("--check-config")
        {
            Description = "Look at the settings, the store, the fonts, the certificates and the ports, say how each stands, and start nothing. Exit 1 when something would fail.",
        };
        var command = new Command("serve", "Runs the bot: the store, the reconciler, the reminders, and the start page.") { check };
        command.SetAction((parsed, ct) => parsed.GetValue(check) ? CheckAsync(terminal, ct) : HostSettings.Load() switch
        {
            SettingsReading.Accepted accepted => ServeAsync(terminal, accepted, ct),
            SettingsReading.Refused refused => Task.FromResult(Refuse(terminal, refused)),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        });
        return command;
    }

    private static Task<int> ServeAsync(Terminal terminal, SettingsReading.Accepted accepted, CancellationToken ct)
    {
        // Found out by the server itself, it would be pages of the framework's words.
        if (PortCheck.Look(HostSettings.Gather()).FirstOrDefault(finding => finding.Standing == Standing.Broken) is { } taken)
        {
            terminal.Complain($"It cannot listen: {taken.Words}. Stop what listens there, or choose another address, such as ASPNETCORE_URLS=http://127.0.0.1:5081.");
            return Task.FromResult(ExitCode.BadInput);
        }

        foreach (var line in accepted.Doubts)
        {
            terminal.Complain(line);
        }

        return Server.RunAsync(accepted.Options, terminal, ct);
    }

    private static async Task<int> CheckAsync(Terminal terminal, CancellationToken ct)
    {
        var ends = ExitCode.Success;
        await foreach (var finding in StartCheck.RunAsync(ct))
        {
            await terminal.Text.WriteLineAsync(Terminal.Plain(finding.ToString()));
            ends = finding.Standing == Standing.Broken ? ExitCode.BadInput : ends;
        }

        return ends;
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
