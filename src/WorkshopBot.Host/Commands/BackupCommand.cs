using System.CommandLine;
using System.Globalization;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Host.Commands;

/// <summary><c>backup</c>: a copy of the whole database, also while the bot serves.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Where to write the copy; nothing may stand there." };
        var command = new Command("backup", "Copies the database of the configured store into a file, also while the bot serves; 'restore' puts it back.") { file };
        command.SetAction((parsed, _) => Task.FromResult(SqliteVerbs.WithFile(terminal, database => Back(terminal, database, Path.GetFullPath(parsed.GetRequiredValue(file))))));
        return command;
    }

    private static int Back(Terminal terminal, string database, string copy)
    {
        if (Obstacle(database, copy) is { } obstacle)
        {
            terminal.Complain(obstacle);
            return ExitCode.BadInput;
        }

        var found = SqliteBackup.Write(database, copy);
        terminal.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Workshops} workshops in {copy}"));
        return ExitCode.Success;
    }

    private static string? Obstacle(string database, string copy) =>
        !File.Exists(database) ? $"There is no database {database} yet."
        : Path.Exists(copy) ? $"{copy}: stands there already; a backup is never written over."
        : Directory.Exists(Path.GetDirectoryName(copy)) ? null
        : $"{copy}: the folder does not exist.";
}
