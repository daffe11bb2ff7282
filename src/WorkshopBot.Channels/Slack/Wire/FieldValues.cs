using System.Text.Json;
using WorkshopBot.Channels.Slack.Kit;

namespace WorkshopBot.Channels.Slack.Wire;

/// <summary>The values of inputs, by field; people chosen with Slack's picker as our keys.</summary>
internal sealed record FieldValues(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Users)
{
    public static FieldValues Read(string install, JsonElement state)
    {
        var (fields, users) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        if (state.Get("values") is { ValueKind: JsonValueKind.Object } values)
        {
            foreach (var block in values.EnumerateObject())
            {
                if (BlockFields.FieldOf(block.Name) is { } field && block.Value.ValueKind == JsonValueKind.Object)
                {
                    foreach (var element in block.Value.EnumerateObject())
                    {
                        fields[field] = Value(install, element.Value, users);
                    }
                }
            }
        }

        return new FieldValues(fields, users);
    }

    private static string Value(string install, JsonElement element, List<string> users)
    {
        switch (element.Text("type"))
        {
            case "plain_text_input":
                return (element.Text("value") ?? "").ReplaceLineEndings("\n");
            case "datepicker":
                return element.Text("selected_date") ?? "";
            case "radio_buttons" or "static_select":
                return element.Get("selected_option").Text("value") ?? "";
            case "checkboxes" or "multi_static_select":
                return string.Join(',', element.List("selected_options").Select(option => option.Text("value")));
            case "conversations_select":
                return element.Text("selected_conversation") ?? "";
            case "users_select":
                return People(install, element.Text("selected_user") is { } one ? [one] : [], users);
            case "multi_users_select":
                return People(install, element.List("selected_users").Select(user => user.GetString() ?? ""), users);
            default:
                return "";
        }
    }

    private static string People(string install, IEnumerable<string> chosen, List<string> users)
    {
        List<string> some = [.. chosen.Where(user => user.Length > 0)];
        users.AddRange(some);
        return string.Join(',', some.Select(user => SlackIds.Person(install, user).Value));
    }
}
