using System.CommandLine;
using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Storage.Moving;

namespace WorkshopBot.Host.Commands;

/// <summary><c>migrate</c>: everything moves from one kind of store to the other, and both are compared.</summary>
internal static class MigrateCommand
{
    public static Command Create(Terminal terminal)
    {
        var from = Place("--from", "Where everything is now");
        var to = Place("--to", "Where everything shall be");
        var command = new Command(
            "migrate",
            "Copies all workshops, names, links and keys from one store to another, and compares both. Broken off, it goes on where it was; run again, it takes along what is new.")
        {
            from,
            to,
        };
        command.SetAction((parsed, ct) => HostSettings.Load() switch
        {
            SettingsReading.Accepted { Options.Storage: var storage } => RunAsync(terminal, storage, (parsed.GetRequiredValue(from), parsed.GetRequiredValue(to)), ct),
            SettingsReading.Refused refused => Task.FromResult(Refuse(terminal, refused.Lines)),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        return command;
    }

    private static Option<string> Place(string name, string what)
    {
        var place = new Option<string>(name)
        {
            Description = $"{what}: sqlite:PATH; sqlite, for the file of the settings; or tables, for the account of the settings (Storage:Tables).",
            HelpName = "STORE",
            Required = true,
        };
        place.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var said }] && !StorePlace.IsOne(said))
            {
                result.AddError($"{name}: '{said}' is not sqlite:PATH, sqlite or tables.");
            }
        });
        return place;
    }

    private static async Task<int> RunAsync(Terminal terminal, StorageOptions storage, (string From, string To) places, CancellationToken ct)
    {
        using var from = StorePlace.Of(places.From, storage);
        using var to = StorePlace.Of(places.To, storage);
        string?[] faults = [from.Fault, to.Fault, from.IsMissing ? $"{places.From}: there is no such file." : null, from.IsSame(to) ? "--from and --to are the same store." : null];
        if (faults.OfType<string>().Distinct().ToList() is [_, ..] lines)
        {
            return Refuse(terminal, lines);
        }

        try
        {
            to.MakeFolder();
            return await MoveAsync(terminal, from.Archive!, to.Archive!, ct);
        }
        catch (StoreUnavailableException fault)
        {
            return Refuse(terminal, [fault.Message, "What was copied so far is kept; the same command goes on from there."]);
        }
    }

    private static async Task<int> MoveAsync(Terminal terminal, IArchive from, IArchive to, CancellationToken ct)
    {
        switch (await new Migration(from, to).RunAsync(terminal.Progress, ct))
        {
            case MigrationResult.Moved moved:
                foreach (var line in Summary(from, to, moved))
                {
                    await terminal.Text.WriteLineAsync(line);
                }

                return ExitCode.Success;
            case MigrationResult.Refused refused:
                return Refuse(
                    terminal,
                    [
                        .. refused.Different.Select(name => $"{name}: is in {to.Name} already, and not as it was copied there."),
                        "Nothing was written. Choose an empty store, or erase these first.",
                    ]);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static IEnumerable<string> Summary(IArchive from, IArchive to, MigrationResult.Moved moved)
    {
        var all = moved.Total;
        return
        [
            Line($"{all.Workshops} workshops: {all.Events} events, {all.Deliveries} deliveries, {all.Marks} marks, {all.Slots} slots, {all.Rooms} rooms, {all.People} people"),
            Line($"{all.Shelves} shelves: {all.Documents} documents"),
            Line($"{moved.Copied} had to be copied; now all is the same in {from.Name} and in {to.Name}"),
            $"sha256 {moved.Hash}",
        ];

        static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }

    private static int Refuse(Terminal terminal, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            terminal.Complain(line);
        }

        return ExitCode.BadInput;
    }
}
