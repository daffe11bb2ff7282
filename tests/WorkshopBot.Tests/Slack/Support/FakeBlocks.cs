using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Tests.Slack.Support;

/// <summary>
/// What Slack refuses, written down from its documentation a second time and in another way than in the product: a table of lengths and
/// counts by kind of thing, walked over whatever comes.
/// </summary>
internal static class FakeBlocks
{
    private static readonly Dictionary<string, string[]> s_needs = new()
    {
        ["header"] = ["text"],
        ["actions"] = ["elements"],
        ["context"] = ["elements"],
        ["input"] = ["label", "element"],
        ["rich_text"] = ["elements"],
        ["image"] = ["alt_text"],
        ["button"] = ["text", "action_id"],
        ["plain_text_input"] = ["action_id"],
        ["radio_buttons"] = ["options"],
        ["checkboxes"] = ["options"],
        ["static_select"] = ["options"],
        ["multi_static_select"] = ["options"],
        ["plain_text"] = ["text"],
        ["mrkdwn"] = ["text"],
        ["section"] = [],
        ["divider"] = [],
        ["datepicker"] = [],
        ["users_select"] = [],
        ["multi_users_select"] = [],
        ["conversations_select"] = [],
        ["rich_text_section"] = ["elements"],
        ["text"] = ["text"],
        ["link"] = ["url"],
    };

    private static readonly Dictionary<(string Type, string Name), int> s_counts = new()
    {
        [("actions", "elements")] = 25,
        [("context", "elements")] = 10,
        [("section", "fields")] = 10,
        [("radio_buttons", "options")] = 10,
        [("checkboxes", "options")] = 10,
        [("static_select", "options")] = 100,
        [("multi_static_select", "options")] = 100,
    };

    /// <summary>By the type of the parent and the name of the property: how long the text in it may be.</summary>
    private static readonly Dictionary<(string Type, string Name), int> s_texts = new()
    {
        [("header", "text")] = 150,
        [("section", "text")] = 3000,
        [("section", "fields")] = 2000,
        [("button", "text")] = 75,
        [("input", "label")] = 2000,
        [("input", "hint")] = 2000,
        [("modal", "title")] = 24,
        [("modal", "submit")] = 24,
        [("modal", "close")] = 24,
        [("option", "text")] = 75,
        [("option", "value")] = 150,
        [("button", "value")] = 2000,
        [("button", "url")] = 3000,
        [("button", "accessibility_label")] = 75,
        [("image", "alt_text")] = 2000,
        [("modal", "private_metadata")] = 3000,
        [("context", "elements")] = 3000,
        [("text", "text")] = 3000,
        [("link", "text")] = 3000,
        [("link", "url")] = 3000,
    };

    public static IReadOnlyList<string> Message(JsonObject message)
    {
        var faults = new List<string>();
        if (string.IsNullOrEmpty((string?)message["text"]) && message["blocks"] is null)
        {
            faults.Add("no_text");
        }

        if (message.ContainsKey("link_names") || message.ContainsKey("parse"))
        {
            faults.Add("names would be linked");
        }

        Blocks(message["blocks"]?.AsArray() ?? [], 50, faults);
        if (Letters(message["blocks"]) > 13_000)
        {
            faults.Add("msg_blocks_too_long");
        }

        return faults;
    }

    public static IReadOnlyList<string> View(JsonObject view)
    {
        var faults = new List<string>();
        Blocks(view["blocks"]!.AsArray(), 100, faults);
        if (Encoding.UTF8.GetByteCount(view.ToJsonString()) > 250_000)
        {
            faults.Add("view_too_large");
        }

        if ((string?)view["type"] == "modal")
        {
            Texts(view, "modal", faults);
            if (view["submit"] is null && view["blocks"]!.AsArray().Any(block => (string?)block!["type"] == "input"))
            {
                faults.Add("submit is required");
            }
        }

        return faults;
    }

    private static void Blocks(JsonArray blocks, int most, List<string> faults)
    {
        if (blocks.Count > most)
        {
            faults.Add($"more than {most} blocks");
        }

        var ids = blocks.Select(block => (string?)block!["block_id"]).Where(id => id is not null).ToList();
        if (ids.Count != ids.Distinct().Count() || ids.Any(id => id!.Length > 255))
        {
            faults.Add("block_id");
        }

        foreach (var block in blocks)
        {
            Thing(block!.AsObject(), faults);
        }
    }

    private static void Thing(JsonObject thing, List<string> faults)
    {
        var type = (string?)thing["type"] ?? (thing.ContainsKey("value") && thing.ContainsKey("text") ? "option" : "?");
        if (type != "option" && !s_needs.ContainsKey(type))
        {
            faults.Add($"unknown type {type}");
            return;
        }

        faults.AddRange(s_needs.GetValueOrDefault(type, []).Where(name => !thing.ContainsKey(name)).Select(name => $"{type} without {name}"));
        if (type == "section" && thing["text"] is null && thing["fields"] is null)
        {
            faults.Add("section without text");
        }

        Texts(thing, type, faults);
        foreach (var (name, value) in thing.Where(pair => pair.Key is not "style"))
        {
            if (value is JsonArray many)
            {
                if (many.Count == 0 || many.Count > s_counts.GetValueOrDefault((type, name), 1_000))
                {
                    faults.Add($"{type}.{name}: {many.Count}");
                }

                var ids = many.OfType<JsonObject>().Select(one => (string?)one["action_id"]).OfType<string>().ToList();
                if (ids.Count != ids.Distinct().Count())
                {
                    faults.Add($"{type}: action_id twice");
                }
            }

            foreach (var inner in value is JsonArray list ? list.OfType<JsonObject>() : value is JsonObject one && name is not "filter" ? [one] : Enumerable.Empty<JsonObject>())
            {
                Thing(inner, faults);
            }
        }
    }

    private static void Texts(JsonObject thing, string type, List<string> faults)
    {
        foreach (var (name, value) in thing)
        {
            foreach (var one in value is JsonArray many ? many.ToList() : [value])
            {
                var text = one is JsonObject inner && (string?)inner["type"] is "plain_text" or "mrkdwn" ? (string?)((JsonObject)one!)["text"] : one is JsonValue v && v.TryGetValue(out string? plain) ? plain : null;
                if (text is not null && s_texts.TryGetValue((type, name), out var most) && (text.Length > most || text.Length == 0))
                {
                    faults.Add($"{type}.{name}: {text.Length} characters");
                }
            }
        }
    }

    private static int Letters(JsonNode? node) => node switch
    {
        JsonObject one => one.Sum(pair => pair.Key == "text" && pair.Value is JsonValue value ? value.ToString().Length : Letters(pair.Value)),
        JsonArray many => many.Sum(Letters),
        _ => 0,
    };
}
