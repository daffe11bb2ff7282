using WorkshopBot.Domain;
using WorkshopBot.Host.Configuration;

namespace WorkshopBot.Host.Commands;

/// <summary>What the verbs over the configured store share: settings, opening, and finding a workshop by the beginning of its id.</summary>
internal static class StoreVerbs
{
    /// <summary>Does the work on the configured store; a store that was never used is not made by looking at it.</summary>
    /// <param name="ifNone">What to do where there is no store yet; null to make one.</param>
    public static async Task<int> WithStoreAsync(Terminal terminal, Func<OpenedStore, Task<int>> work, Func<Task<int>>? ifNone)
    {
        switch (HostSettings.Load())
        {
            case SettingsReading.Refused refused:
                foreach (var line in refused.Lines)
                {
                    terminal.Complain(line);
                }

                return ExitCode.BadInput;
            case SettingsReading.Accepted { Options.Storage.Provider: StorageProvider.Memory }:
                terminal.Complain("Storage:Provider is Memory: workshops live in the process that serves them and cannot be reached from here.");
                return ExitCode.BadInput;
            case SettingsReading.Accepted { Options.Storage: { Provider: StorageProvider.Sqlite, SqlitePath: var path } } when ifNone is not null && !File.Exists(path):
                return await ifNone();
            case SettingsReading.Accepted accepted:
                using (var store = OpenedStore.Open(accepted.Options.Storage))
                {
                    return await work(store);
                }

            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Does the work on the one workshop whose id begins like this.</summary>
    public static Task<int> WithWorkshopAsync(Terminal terminal, string id, Func<OpenedStore, WorkshopId, Task<int>> work, CancellationToken ct) =>
        WithStoreAsync(
            terminal,
            async store =>
            {
                var found = await FindAsync(store, id, ct);
                return found is [var one] ? await work(store, one) : Unknown(terminal, id, found.Count);
            },
            () => Task.FromResult(Unknown(terminal, id, 0)));

    private static async Task<List<WorkshopId>> FindAsync(OpenedStore store, string id, CancellationToken ct)
    {
        var found = new List<WorkshopId>();
        await foreach (var candidate in store.Workshops.ListAsync(ct))
        {
            if (candidate.Value == id)
            {
                return [candidate];
            }

            if (id.Length > 0 && candidate.Value.StartsWith(id, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(candidate);
            }
        }

        return found;
    }

    private static int Unknown(Terminal terminal, string id, int found)
    {
        terminal.Complain(found == 0 ? $"{id}: there is no such workshop; 'list' shows all." : $"{id}: {found} workshops begin like this; give more of the id.");
        return ExitCode.BadInput;
    }
}
