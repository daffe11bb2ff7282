using WorkshopBot.Host.Configuration;

namespace WorkshopBot.Host.Commands;

/// <summary>What the verbs have in common that work on the database file and not through the store.</summary>
internal static class SqliteVerbs
{
    /// <summary>Does the work on the configured file; where workshops are kept elsewhere it is said what to do there.</summary>
    public static int WithFile(Terminal terminal, Func<string, int> work)
    {
        switch (HostSettings.Load())
        {
            case SettingsReading.Refused refused:
                foreach (var line in refused.Lines)
                {
                    terminal.Complain(line);
                }

                return ExitCode.BadInput;
            case SettingsReading.Accepted { Options.Storage: { Provider: StorageProvider.Sqlite } storage }:
                return Work(terminal, storage.SqlitePath, work);
            case SettingsReading.Accepted { Options.Storage.Provider: var provider }:
                terminal.Complain($"Storage:Provider is {provider}: this is for the SQLite file. 'migrate --from tables --to sqlite:FILE' copies tables into one.");
                return ExitCode.BadInput;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static int Work(Terminal terminal, string path, Func<string, int> work)
    {
        try
        {
            return work(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(fault.Message);
            return ExitCode.BadInput;
        }
    }
}
