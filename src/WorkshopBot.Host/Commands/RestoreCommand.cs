using System.CommandLine;
using System.Globalization;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Host.Commands;

/// <summary><c>restore</c>: puts a backup in the place of the database; what stood there is kept beside it.</summary>
internal static class RestoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "What 'backup' wrote." };
        var command = new Command("restore", "Puts a backup in the place of the database, after reading it through. The bot must not run meanwhile; what stood there is kept beside it.") { file };
        command.SetAction((parsed, _) => Task.FromResult(SqliteVerbs.WithFile(terminal, database => Restore(terminal, Path.GetFullPath(parsed.GetRequiredValue(file)), database))));
        return command;
    }

    private static int Restore(Terminal terminal, string copy, string database)
    {
        if (!File.Exists(copy) || copy == database)
        {
            terminal.Complain($"{copy}: there is no such backup.");
            return ExitCode.BadInput;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        var kept = string.Create(CultureInfo.InvariantCulture, $"{database}.before-{DateTime.UtcNow:yyyyMMdd'T'HHmmss'Z'}");
        var had = File.Exists(database);
        var found = SqliteBackup.PutBack(copy, database, kept);
        terminal.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Workshops} workshops in {database}"));
        if (had)
        {
            terminal.Complain($"What stood there is in {kept}; delete it when you are sure, it holds everybody's words.");
        }

        return ExitCode.Success;
    }
}
