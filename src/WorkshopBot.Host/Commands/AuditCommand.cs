using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Host.Privacy;

namespace WorkshopBot.Host.Commands;

/// <summary><c>audit</c>: who did what when in a workshop, without a word of what was said.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var workshop = Inputs.Workshop();
        var json = Inputs.Json("Write one JSON object a line, for programs.");
        var command = new Command("audit", "Lists what happened in a workshop: when, what and by whom, without what was said.") { workshop, json };
        command.SetAction((parsed, ct) => StoreVerbs.WithWorkshopAsync(
            terminal,
            parsed.GetRequiredValue(workshop),
            async (store, id) =>
            {
                await foreach (var entry in AuditTrail.ReadAsync(store.Workshops, store.Rooms, id, ct))
                {
                    await terminal.Text.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(entry, AuditContext.Default.AuditEntry) : Line(entry));
                }

                return ExitCode.Success;
            },
            ct));
        return command;
    }

    private static string Line(AuditEntry entry) =>
        Terminal.Plain($"{entry.Version,5}  {entry.At,-20}  {entry.What,-26}  {entry.By ?? "-"}{(entry.Name is { } name ? $" ({name})" : "")}");
}

/// <summary>The JSON shape of the list, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class AuditContext : JsonSerializerContext;
