using System.CommandLine;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.Host.Commands;

/// <summary><c>erase</c>: everything that is stored of a workshop is deleted, names included.</summary>
internal static class EraseCommand
{
    public static Command Create(Terminal terminal)
    {
        var workshop = Inputs.Workshop();
        var yes = new Option<bool>("--yes") { Description = "Erasing cannot be undone; say that it is meant." };
        var command = new Command("erase", "Deletes a workshop from the configured store, with everybody's words and names.") { workshop, yes };
        command.Validators.Add(result =>
        {
            if (result.GetResult(yes) is null or { Implicit: true })
            {
                result.AddError("Erasing cannot be undone: add --yes.");
            }
        });
        command.SetAction((parsed, ct) => StoreVerbs.WithWorkshopAsync(
            terminal,
            parsed.GetRequiredValue(workshop),
            async (store, id) =>
            {
                await WebErasure.EraseAsync(id, store.Rooms, store.Shelf, ct);
                await TeamsErasure.EraseAsync(id, store.Shelf, ct);
                await store.Workshops.DeleteAsync(id, ct);
                terminal.Progress($"Erased {id}.");
                return ExitCode.Success;
            },
            ct));
        return command;
    }
}
