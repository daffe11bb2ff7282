using System.Text.Json.Nodes;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>Reads, presses and fills blocks as a client does.</summary>
internal static class Seen
{
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Select(pair => pair.Value).SelectMany(Objects).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    public static string TextOf(JsonNode? node) => string.Join(' ', Objects(node).Select(one => one["text"] is JsonValue text ? text.ToString() : null).OfType<string>());

    /// <summary>The addresses that words lead to; buttons are not among them.</summary>
    public static IReadOnlyList<string> LinksOf(JsonNode? node) => [.. Objects(node).Where(one => (string?)one["type"] == "link").Select(one => (string)one["url"]!)];

    public static JsonObject Button(JsonNode blocks, string words) =>
        Objects(blocks).FirstOrDefault(one => (string?)one["type"] == "button" && ((string?)one["text"]!["text"] == words || (string?)one["accessibility_label"] == words))
        ?? throw new InvalidOperationException($"There is no button '{words}' in: {TextOf(blocks)}");

    public static bool HasButton(JsonNode blocks, string words) => Objects(blocks).Any(one => (string?)one["type"] == "button" && (string?)one["text"]!["text"] == words);

    /// <summary>What Slack sends of a view's inputs: what is filled in here, and what stood in the others.</summary>
    public static JsonObject Values(JsonObject view, params (string Label, string Value)[] fields)
    {
        var values = new JsonObject();
        var inputs = view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input").Select(block => block!.AsObject()).ToList();
        foreach (var (label, _) in fields)
        {
            Assert.Contains(inputs, input => ((string)input["label"]!["text"]!).StartsWith(label, StringComparison.Ordinal));
        }

        foreach (var input in inputs)
        {
            var element = input["element"]!.AsObject();
            var label = (string)input["label"]!["text"]!;
            var given = fields.Where(field => label.StartsWith(field.Label, StringComparison.Ordinal)).Select(field => field.Value).FirstOrDefault();
            values[(string)input["block_id"]!] = new JsonObject { [(string)element["action_id"]!] = Value(element, given) };
        }

        return values;
    }

    private static JsonObject Value(JsonObject element, string? given)
    {
        var type = (string)element["type"]!;
        var value = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "plain_text_input":
                value["value"] = given ?? (string?)element["initial_value"];
                break;
            case "datepicker":
                value["selected_date"] = given ?? (string?)element["initial_date"];
                break;
            case "radio_buttons" or "static_select":
                value["selected_option"] = given is null ? element["initial_option"]?.DeepClone() : Option(element, given);
                break;
            case "checkboxes" or "multi_static_select":
                value["selected_options"] = given is null ? element["initial_options"]?.DeepClone() ?? new JsonArray() : new JsonArray([.. given.Split(',').Select(one => Option(element, one))]);
                break;
            case "users_select":
                value["selected_user"] = given is null ? element["initial_user"]?.DeepClone() : SlackTeam.Id(given);
                break;
            case "multi_users_select":
                value["selected_users"] = new JsonArray([.. (given?.Split(',') ?? []).Select(name => JsonValue.Create(SlackTeam.Id(name)))]);
                break;
            case "conversations_select":
                value["selected_conversation"] = given ?? FakeSlack.Channel;
                break;
        }

        return value;
    }

    private static JsonNode Option(JsonObject element, string words) => element["options"]!.AsArray().First(option => (string?)option!["text"]!["text"] == words || (string?)option["value"] == words)!.DeepClone();
}
