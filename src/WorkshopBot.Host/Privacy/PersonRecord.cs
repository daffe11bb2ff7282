using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;

namespace WorkshopBot.Host.Privacy;

/// <summary>
/// What is stored about one person, gathered for them: names, language, zone, own chats, and every event that names them, with its words. What
/// they wrote in rounds without names is not among it, because nobody can tell any more that it was theirs.
/// </summary>
internal sealed class PersonRecord(IWorkshopStore workshops, IRooms rooms)
{
    private const string Format = "workshopbot-person/1";

    /// <summary>The people that somebody may mean: whoever has this id, else everybody who goes by this name.</summary>
    public async Task<IReadOnlyList<ParticipantId>> FindAsync(string idOrName, CancellationToken ct)
    {
        var named = new HashSet<ParticipantId>();
        await foreach (var id in workshops.ListAsync(ct))
        {
            if ((await workshops.LoadAsync(id, ct)).People.ContainsKey(new ParticipantId(idOrName)))
            {
                return [new ParticipantId(idOrName)];
            }

            foreach (var person in (await rooms.PeopleAsync(id, ct)).Values)
            {
                if (person.Id.Value == idOrName)
                {
                    return [person.Id];
                }

                _ = string.Equals(person.Name, idOrName, StringComparison.OrdinalIgnoreCase) && named.Add(person.Id);
            }
        }

        // Somebody who was forgotten is still named by their id in what they did.
        return named.Count > 0 || (await GatherAsync(new ParticipantId(idOrName), ct))["workshops"]!.AsArray().Count == 0 ? [.. named] : [new ParticipantId(idOrName)];
    }

    public async Task<JsonObject> GatherAsync(ParticipantId who, CancellationToken ct)
    {
        var found = new JsonArray();
        await foreach (var id in workshops.ListAsync(ct))
        {
            var person = (await rooms.PeopleAsync(id, ct)).GetValueOrDefault(who);
            var events = new JsonArray();
            await foreach (var happened in workshops.HistoryAsync(id, ct))
            {
                if (JsonNode.Parse(EventCodec.Encode(happened)) is { } told && Names(told, who.Value))
                {
                    events.Add(told);
                }
            }

            if (person is not null || events.Count > 0)
            {
                found.Add(Workshop(await workshops.LoadAsync(id, ct), person, events));
            }
        }

        return new JsonObject { ["format"] = Format, ["id"] = who.Value, ["workshops"] = found };
    }

    public static string Write(JsonObject record) => record.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });

    private static JsonObject Workshop(Workshop workshop, Person? person, JsonArray events) => new()
    {
        ["id"] = workshop.Id.Value,
        ["title"] = workshop.Charter.Title,
        ["name"] = person?.Name,
        ["language"] = person?.Language,
        ["zone"] = person?.Zone,
        ["ownChat"] = person?.DirectChat?.Key,
        ["events"] = events,
    };

    private static bool Names(JsonNode? node, string who) => node switch
    {
        JsonObject one => one.Any(field => Names(field.Value, who)),
        JsonArray many => many.Any(item => Names(item, who)),
        JsonValue value => value.TryGetValue<string>(out var text) && text == who,
        _ => false,
    };
}
