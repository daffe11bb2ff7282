using System.Globalization;
using System.Text.Json.Nodes;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>The rules of single blocks and elements.</summary>
internal static class BlockCheckParts
{
    public static void Block(JsonObject block, string at, List<string> faults)
    {
        Length(block["block_id"], BlockLimits.Id, $"{at}.block_id", faults);
        switch ((string?)block["type"])
        {
            case "header":
                Text(block["text"], BlockLimits.Header, $"{at}.text", faults);
                break;
            case "section":
                Section(block, at, faults);
                break;
            case "context":
                Some(block["elements"], 1, 10, at, faults, (element, inner) => Text(element, BlockLimits.Small, inner, faults));
                break;
            case "actions":
                Some(block["elements"], 1, BlockLimits.Buttons, at, faults, (element, inner) => Button(element.AsObject(), inner, faults));
                OwnIds(block["elements"]!.AsArray(), at, faults);
                break;
            case "rich_text":
                Rich(block, at, faults);
                break;
            case "image":
                Length(block["alt_text"], BlockLimits.AltText, $"{at}.alt_text", faults, required: true);
                BlockCheck.Expect(block["slack_file"] is null != block["image_url"] is null, faults, $"{at}: one of slack_file and image_url");
                break;
            case "input":
                Input(block, at, faults);
                break;
            case "divider":
                break;
            default:
                faults.Add($"{at}: unknown type {block["type"]}");
                break;
        }
    }

    public static void Text(JsonNode? text, int limit, string at, List<string> faults)
    {
        var type = (string?)text?["type"];
        BlockCheck.Expect(type == "plain_text", faults, $"{at}: {type ?? "no text"}");
        Length(text?["text"], limit, $"{at}.text", faults, required: true);
    }

    private static void Section(JsonObject block, string at, List<string> faults)
    {
        BlockCheck.Expect(block["text"] is not null || block["fields"] is not null, faults, $"{at}: neither text nor fields");
        if (block["text"] is { } text)
        {
            Text(text, BlockLimits.Text, $"{at}.text", faults);
        }

        if (block["fields"] is { } fields)
        {
            Some(fields, 1, BlockLimits.Fields, $"{at}.fields", faults, (field, inner) => Text(field, BlockLimits.FieldText, inner, faults));
        }

        if (block["accessory"] is JsonObject accessory)
        {
            Button(accessory, $"{at}.accessory", faults);
        }
    }

    private static void Button(JsonObject button, string at, List<string> faults)
    {
        BlockCheck.Expect((string?)button["type"] == "button", faults, $"{at}: {button["type"]}");
        Length(button["action_id"], BlockLimits.Id, $"{at}.action_id", faults, required: true);
        Text(button["text"], BlockLimits.ButtonText, $"{at}.text", faults);
        Length(button["value"], BlockLimits.ButtonValue, $"{at}.value", faults);
        Length(button["url"], BlockLimits.Url, $"{at}.url", faults);
        Length(button["accessibility_label"], BlockLimits.ButtonText, $"{at}.accessibility_label", faults);
        BlockCheck.Expect((string?)button["style"] is null or "primary" or "danger", faults, $"{at}.style");
    }

    private static void Rich(JsonObject block, string at, List<string> faults) =>
        Some(block["elements"], 1, BlockLimits.ViewBlocks, at, faults, (part, inner) =>
        {
            BlockCheck.Expect((string?)part["type"] == "rich_text_section", faults, $"{inner}: {part["type"]}");
            Some(part["elements"], 1, 1_000, inner, faults, (run, each) =>
            {
                BlockCheck.Expect((string?)run["type"] is "text" or "link", faults, $"{each}: {run["type"]}");
                Length(run["url"], BlockLimits.Url, $"{each}.url", faults, required: (string?)run["type"] == "link");
                Length(run["text"], BlockLimits.Text, $"{each}.text", faults, required: true);
            });
        });

    private static void Input(JsonObject block, string at, List<string> faults)
    {
        Text(block["label"], BlockLimits.Label, $"{at}.label", faults);
        if (block["hint"] is { } hint)
        {
            Text(hint, BlockLimits.Label, $"{at}.hint", faults);
        }

        if (block["element"] is JsonObject element)
        {
            Length(element["action_id"], BlockLimits.Id, $"{at}.action_id", faults, required: true);
            Element(element, at, faults);
        }
        else
        {
            faults.Add($"{at}.element");
        }
    }

    private static void Element(JsonObject element, string at, List<string> faults)
    {
        if (element["placeholder"] is { } placeholder)
        {
            Text(placeholder, BlockLimits.Placeholder, $"{at}.placeholder", faults);
        }

        switch ((string?)element["type"])
        {
            case "plain_text_input":
                var most = (int?)element["max_length"] ?? BlockLimits.Typed;
                BlockCheck.Expect(most is > 0 and <= BlockLimits.Typed, faults, $"{at}.max_length");
                Length(element["initial_value"], most, $"{at}.initial_value", faults);
                break;
            case "radio_buttons" or "checkboxes":
                Options(element, BlockLimits.InView, at, faults);
                break;
            case "static_select" or "multi_static_select":
                Options(element, BlockLimits.Options, at, faults);
                break;
            case "datepicker":
                BlockCheck.Expect(
                    element["initial_date"] is null || DateOnly.TryParseExact((string?)element["initial_date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), faults, $"{at}.initial_date");
                break;
            case "users_select" or "multi_users_select" or "conversations_select":
                break;
            default:
                faults.Add($"{at}: unknown element {element["type"]}");
                break;
        }
    }

    private static void Options(JsonObject element, int most, string at, List<string> faults)
    {
        Some(element["options"], 1, most, $"{at}.options", faults, (option, inner) =>
        {
            Text(option["text"], BlockLimits.OptionText, inner, faults);
            Length(option["value"], BlockLimits.OptionValue, $"{inner}.value", faults, required: true);
        });
        var options = element["options"]?.AsArray().Select(option => option!.ToJsonString()).ToHashSet(StringComparer.Ordinal) ?? [];
        IEnumerable<JsonNode?> initial = element["initial_options"]?.AsArray() ?? (element["initial_option"] is { } one ? [one] : Enumerable.Empty<JsonNode?>());
        BlockCheck.Expect(initial.All(chosen => options.Contains(chosen!.ToJsonString())), faults, $"{at}: an initial option that is none");
        BlockCheck.Expect(element["initial_options"] is not JsonArray { Count: 0 }, faults, $"{at}.initial_options is empty");
    }

    private static void OwnIds(JsonArray elements, string at, List<string> faults) =>
        BlockCheck.Expect(elements.Select(element => (string?)element!["action_id"]).Distinct(StringComparer.Ordinal).Count() == elements.Count, faults, $"{at}: an action_id twice");

    private static void Some(JsonNode? list, int least, int most, string at, List<string> faults, Action<JsonNode, string> each)
    {
        var many = list as JsonArray ?? [];
        BlockCheck.Expect(many.Count >= least && many.Count <= most, faults, $"{at}: {many.Count} elements");
        foreach (var (element, place) in many.Select((element, place) => (element!, place)))
        {
            each(element, $"{at}[{place}]");
        }
    }

    private static void Length(JsonNode? text, int most, string at, List<string> faults, bool required = false)
    {
        var length = ((string?)text)?.Length;
        BlockCheck.Expect(length is null ? !required : length > 0 && length <= most, faults, $"{at}: {length?.ToString(CultureInfo.InvariantCulture) ?? "no"} characters");
    }
}
