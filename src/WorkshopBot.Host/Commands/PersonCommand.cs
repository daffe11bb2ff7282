using System.CommandLine;
using WorkshopBot.Domain;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Privacy;

namespace WorkshopBot.Host.Commands;

/// <summary><c>person</c>: what is stored about somebody, and the removal of their name everywhere.</summary>
internal static class PersonCommand
{
    public static Command Create(Terminal terminal)
    {
        var who = new Argument<string>("WHO") { Description = "The id of a person, or the name they go by." };
        var forget = new Option<bool>("--forget") { Description = "Remove their name everywhere; what they gave stays, without a name." };
        var yes = new Option<bool>("--yes") { Description = "Forgetting cannot be undone; say that it is meant." };
        var command = new Command("person", "Writes what is stored about a person as JSON, or removes their name everywhere.") { who, forget, yes };
        command.Validators.Add(result =>
        {
            if (result.GetValue(forget) && !result.GetValue(yes))
            {
                result.AddError("Forgetting cannot be undone: add --yes.");
            }
        });
        command.SetAction((parsed, ct) => StoreVerbs.WithStoreAsync(
            terminal,
            store => WithPersonAsync(terminal, store, parsed.GetRequiredValue(who), parsed.GetValue(forget) ? ForgetAsync : WriteAsync, ct),
            () => Task.FromResult(Unknown(terminal, parsed.GetRequiredValue(who), []))));
        return command;
    }

    private static async Task<int> WithPersonAsync(
        Terminal terminal, OpenedStore store, string idOrName, Func<Terminal, OpenedStore, ParticipantId, CancellationToken, Task> work, CancellationToken ct)
    {
        var found = await new PersonRecord(store.Workshops, store.Rooms).FindAsync(idOrName, ct);
        if (found is not [var one])
        {
            return Unknown(terminal, idOrName, found);
        }

        await work(terminal, store, one, ct);
        return ExitCode.Success;
    }

    private static async Task WriteAsync(Terminal terminal, OpenedStore store, ParticipantId who, CancellationToken ct) =>
        await terminal.Text.WriteLineAsync(PersonRecord.Write(await new PersonRecord(store.Workshops, store.Rooms).GatherAsync(who, ct)));

    private static async Task ForgetAsync(Terminal terminal, OpenedStore store, ParticipantId who, CancellationToken ct)
    {
        await new Erasure(store.Workshops, store.Rooms, store.Shelf).ForgetAsync(who, ct);
        terminal.Progress($"Forgot {who}.");
    }

    private static int Unknown(Terminal terminal, string idOrName, IReadOnlyList<ParticipantId> found)
    {
        terminal.Complain(found.Count == 0 ? $"{idOrName}: nobody is known by this id or name." : $"{idOrName}: several people go by this name; say which: {string.Join(", ", found)}");
        return ExitCode.BadInput;
    }
}
