using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Writes the top level of a file; what says nothing is left out.</summary>
internal static class BlueprintWriter
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",

        // The file is read by people and never pasted into a page unescaped: é stays é.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(ServiceBlueprint blueprint)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            Head(json, blueprint);
            var phases = Phases(json, blueprint);
            new ActivityWriter(json, phases).Write(blueprint.Activities);
            Actions(json, blueprint.Actions);
            Parked(json, blueprint.Parked);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Head(Utf8JsonWriter json, ServiceBlueprint blueprint)
    {
        json.WriteString("format", BlueprintFile.Format);
        json.WriteString("title", JsonText.Clean(blueprint.Title));
        json.Text("service", blueprint.Service);
        json.Text("scenario", blueprint.Scenario);
        json.Text("customer", blueprint.Customer);
        json.WriteString("state", Words.For(Words.States, blueprint.State));
        json.Text("start", blueprint.Start);
        json.Text("end", blueprint.End);
        json.Text("goal", blueprint.Goal);
        json.WriteString("visibility", Words.For(Words.Visibilities, blueprint.Visibility));
        json.Text("language", blueprint.Language);
        if (blueprint.Promise is { } promise)
        {
            json.WriteStartObject("promise");
            json.Text("from", promise.From.Value);
            json.Text("to", promise.To.Value);
            json.WriteNumber("promiseSeconds", promise.PromiseSeconds);
            json.WriteNumber("toleranceSeconds", promise.ToleranceSeconds);
            json.WriteEndObject();
        }

        json.Text("note", blueprint.Note);
    }

    private static Dictionary<PhaseId, string> Phases(Utf8JsonWriter json, ServiceBlueprint blueprint)
    {
        json.WriteStartArray("phases");
        foreach (var (phase, position) in blueprint.Phases.Select((phase, index) => (phase, index + 1)))
        {
            if (phase.Id.Number == position)
            {
                json.WriteStringValue(JsonText.Clean(phase.Name));
                continue;
            }

            json.WriteStartObject();
            json.WriteNumber("id", phase.Id.Number);
            json.Text("name", phase.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return blueprint.Phases.DistinctBy(phase => phase.Id).ToDictionary(phase => phase.Id, phase => phase.Name);
    }

    private static void Actions(Utf8JsonWriter json, Sequence<ActionItem> actions) => json.Objects("actions", actions, action =>
    {
        json.Text("id", action.Id);
        json.Text("what", action.What);
        json.Text("owner", action.Owner);
        json.Text("due", action.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.YesNo("done", action.Done);
    });

    private static void Parked(Utf8JsonWriter json, Sequence<ParkedItem> parked) => json.Objects("parked", parked, item =>
    {
        json.Text("id", item.Id);
        json.Text("text", item.Text);
        json.Text("outcome", item.Outcome is { } outcome ? Words.For(Words.Outcomes, outcome) : null);
    });
}
