using System.CommandLine;
using WorkshopBot.Host.Keys;

namespace WorkshopBot.Host.Commands;

/// <summary><c>rotate-keys</c>: new keys for links, cookies and what is sealed in the store.</summary>
internal static class RotateKeysCommand
{
    public static Command Create(Terminal terminal)
    {
        var atOnce = new Option<bool>("--at-once") { Description = "End everything that was signed so far now: links, invitations, codes and sessions. Without it they hold until their own end." };
        var command = new Command("rotate-keys", "Makes new keys for links, sessions and sealed tokens; restart the bot afterwards.") { atOnce };
        command.SetAction((parsed, ct) => StoreVerbs.WithStoreAsync(
            terminal,
            async store =>
            {
                await KeyRotation.RotateAsync(store.Shelf, parsed.GetValue(atOnce), DateTimeOffset.UtcNow, ct);
                terminal.Complain("New keys are in the store. Programs that run take them up when they are started again.");
                return ExitCode.Success;
            },
            () =>
            {
                terminal.Complain("There is no store yet, so there are no keys.");
                return Task.FromResult(ExitCode.BadInput);
            }));
        return command;
    }
}
