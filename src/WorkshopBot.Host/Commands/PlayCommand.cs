using System.CommandLine;
using System.Globalization;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Files;
using WorkshopBot.Host.Play;

namespace WorkshopBot.Host.Commands;

/// <summary><c>play</c>: a whole workshop held by simulated people through the real facilitator and the configured store.</summary>
internal static class PlayCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = Inputs.Source();
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder for what the workshop leaves; it is made if it does not exist.", HelpName = "DIR", Required = true };
        var command = new Command("play", "Plays a whole workshop with simulated people and leaves its blueprint, pictures, summary and transcript.") { source, folder };
        command.SetAction((parsed, ct) => PlayAsync(terminal, parsed.GetRequiredValue(source), parsed.GetRequiredValue(folder), ct));
        return command;
    }

    private static async Task<int> PlayAsync(Terminal terminal, string source, DirectoryInfo folder, CancellationToken ct) =>
        new BlueprintSource(terminal).Read(source) switch
        {
            SourceReading.Accepted read => await StoreVerbs.WithStoreAsync(terminal, store => PlayAsync(terminal, read, store, folder.FullName, ct), ifNone: null),
            SourceReading.Refused refused => terminal.Refuse(refused),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };

    private static async Task<int> PlayAsync(Terminal terminal, SourceReading.Accepted read, OpenedStore store, string folder, CancellationToken ct)
    {
        var storage = new PlayStorage(store.Workshops, store.Ledger, store.Deadlines, store.Rooms);
        var played = await PlayHouse.PlayAsync(read.Blueprint, storage, part => terminal.Progress($"Played: {part}"), ct);
        terminal.Progress("Drawing what it left …");
        Directory.CreateDirectory(Path.Combine(folder, "tiles"));
        var files = await PlayFiles.DrawAsync(played, folder, ct);
        if (OutputFiles.Write(files) is { } fault)
        {
            terminal.Complain(fault);
            return ExitCode.BadInput;
        }

        return Report(terminal, read, played, folder);
    }

    /// <summary>Says what was left, and whether it says what the team knew.</summary>
    private static int Report(Terminal terminal, SourceReading.Accepted read, Played played, string folder)
    {
        var differences = SameService.Differences(read.Blueprint, played.Workshop.Blueprint);
        terminal.Text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{played.People.Count} people sent {played.Messages} messages; {played.Workshop.Blueprint.Activities.Count} steps, {played.Workshop.Blueprint.FailPoints.Count()} fail points."));
        terminal.Text.WriteLine(differences.Count == 0 ? "The blueprint says what the team knew." : "The blueprint differs from what the team knew:");
        foreach (var line in differences)
        {
            terminal.Text.WriteLine(line);
        }

        terminal.Text.WriteLine($"Look at {Path.Combine(folder, "blueprint.png")} and {Path.Combine(folder, "transcript.txt")}.");
        return differences.Count == 0 ? ExitCode.Success : ExitCode.BadInput;
    }
}
