using System.CommandLine;
using WorkshopBot.Domain;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Pictures;

namespace WorkshopBot.Host.Commands;

/// <summary><c>export</c>: the blueprint of a workshop, finished or in the middle, in every form.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var workshop = Inputs.Workshop();
        var outputs = Outputs.Files("Where to write; the end of the name decides the form. May be given several times. Without it the file goes to standard output.");
        var format = Outputs.Format();
        var language = Inputs.Language();
        var command = new Command("export", "Writes the blueprint of a workshop: as file (json), picture, text or table.") { workshop, outputs, format, language };
        command.Validators.Add(result => Outputs.Check(result, outputs, format));
        command.SetAction((parsed, ct) =>
        {
            var targets = Outputs.Of(parsed.GetValue(outputs), parsed.GetValue(format));
            return StoreVerbs.WithWorkshopAsync(
                terminal,
                parsed.GetRequiredValue(workshop),
                async (store, id) => await Outputs.WriteAsync(
                    terminal,
                    await OrderAsync(store, id, parsed.GetValue(language), ct),
                    targets.Count > 0 ? targets : [new OutputTarget(null, PictureFormat.Json)],
                    ct),
                ct);
        });
        return command;
    }

    /// <summary>Only what everybody may see: the answers of a silent round stay hidden until they are shown to all.</summary>
    private static async Task<PictureOrder> OrderAsync(OpenedStore store, WorkshopId id, string? language, CancellationToken ct) =>
        Handout.Of(await store.Workshops.LoadAsync(id, ct), await store.Rooms.PeopleAsync(id, ct), language);
}
