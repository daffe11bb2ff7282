using System.CommandLine;
using WorkshopBot.Host.Privacy;

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
                await new Erasure(store.Workshops, store.Rooms, store.Shelf).EraseAsync(id, ct);
                terminal.Progress($"Erased {id}.");
                return ExitCode.Success;
            },
            ct));
        return command;
    }
}
