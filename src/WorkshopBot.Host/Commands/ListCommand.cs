using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Domain;
using WorkshopBot.Host.Configuration;

namespace WorkshopBot.Host.Commands;

/// <summary><c>list</c>: the workshops in the store.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = Inputs.Json("Write a JSON array, for programs.");
        var command = new Command("list", "Lists the workshops of the configured store: id, state, part, people, steps, title.") { json };
        command.SetAction((parsed, ct) =>
        {
            var write = parsed.GetValue(json) ? (Func<Terminal, IReadOnlyList<ListedWorkshop>, Task>)WriteJsonAsync : WriteTextAsync;
            return StoreVerbs.WithStoreAsync(terminal, store => ListAsync(terminal, store, write, ct), () => DoneAsync(write(terminal, [])));
        });
        return command;
    }

    private static async Task<int> ListAsync(Terminal terminal, OpenedStore store, Func<Terminal, IReadOnlyList<ListedWorkshop>, Task> write, CancellationToken ct)
    {
        var listed = new List<ListedWorkshop>();
        await foreach (var id in store.Workshops.ListAsync(ct))
        {
            listed.Add(ListedWorkshop.Of(await store.Workshops.LoadAsync(id, ct)));
        }

        return await DoneAsync(write(terminal, listed));
    }

    private static async Task<int> DoneAsync(Task writing)
    {
        await writing;
        return ExitCode.Success;
    }

    private static Task WriteJsonAsync(Terminal terminal, IReadOnlyList<ListedWorkshop> listed) =>
        terminal.Text.WriteLineAsync(JsonSerializer.Serialize(listed, ListedWorkshopContext.Default.IReadOnlyListListedWorkshop));

    private static async Task WriteTextAsync(Terminal terminal, IReadOnlyList<ListedWorkshop> listed)
    {
        foreach (var workshop in listed)
        {
            await terminal.Text.WriteLineAsync(Terminal.Plain(string.Create(
                CultureInfo.InvariantCulture,
                $"{workshop.Id}  {workshop.State,-9}  part {workshop.Part,2} of {workshop.Parts}  {workshop.People,3} people  {workshop.Steps,3} steps  {workshop.Title}")));
        }
    }
}

/// <summary>A workshop as <c>list --json</c> shows it; fields are only ever added.</summary>
/// <param name="State"><c>running</c>, <c>paused</c>, <c>finished</c> or <c>cancelled</c>.</param>
/// <param name="Part">The part that is open, counted from 1.</param>
internal sealed record ListedWorkshop(
    string Id, string Title, string State, int Part, int Parts, int People, int Steps, int FailPoints, DateTimeOffset Started, DateTimeOffset? Ended)
{
    public static ListedWorkshop Of(Workshop workshop) => new(
        workshop.Id.Value,
        workshop.Charter.Title,
        workshop.Lifecycle.ToString().ToLowerInvariant(),
        workshop.Playbook.NumberOf(workshop.Current),
        workshop.Playbook.Stages.Count,
        workshop.People.Values.Count(person => !person.Left),
        workshop.Blueprint.Activities.Count,
        workshop.Blueprint.FailPoints.Count(),
        workshop.StartedAt,
        workshop.EndedAt);
}

/// <summary>The JSON shape of the list, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(IReadOnlyList<ListedWorkshop>))]
internal sealed partial class ListedWorkshopContext : JsonSerializerContext;
