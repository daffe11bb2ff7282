using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Tests.Slack.Kit;

namespace WorkshopBot.Tests.Slack.Vendor;

/// <summary>What we send is held against a JSON schema that is made of Slack's own types, with the limits that stand in their comments.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Every_message_and_view_keeps_to_the_schema_that_is_made_of_Slacks_types_with_their_limits()
    {
        var lines = new[] { "en", "es" }.SelectMany(SlackCards.Written).Select(one => Line(one.Name, one.Json)).ToList();

        var (said, told) = await Npm.RunAsync("check-schema.mjs", lines);

        Assert.Equal("", said);
        Assert.StartsWith($"{lines.Count} surfaces, ", told, StringComparison.Ordinal);

        // As many as version 3.2.0 of the types has; fewer would mean that their comments are no longer understood.
        var numbers = told.Split(", ").Select(part => int.Parse(part.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(numbers[1] >= 60 && numbers[2] >= 60, told);
    }

    [Fact]
    public async Task The_schema_refuses_one_thing_too_long_too_many_missing_or_unknown_and_nothing_else()
    {
        var mutants = Mutants().ToList();

        var (said, _) = await Npm.RunAsync("check-schema.mjs", mutants.Select(one => Line(one.Name, one.Json)).Concat(Whole().Select(one => Line($"whole {one.Name}", one.Json))));

        Assert.Equal(mutants.Select(mutant => mutant.Name), said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]));
    }

    /// <summary>A surface of ours that Slack takes, each with one change.</summary>
    private static IEnumerable<(string Name, JsonObject Json)> Mutants()
    {
        var letters = new string('x', 5_000);
        yield return Changed("section of 3001", "message", json => Of(json, "section")["text"]!["text"] = letters[..3_001]);
        yield return Changed("header of 151", "message", json => Of(json, "header")["text"]!["text"] = letters[..151]);
        yield return Changed("button of 76", "message", json => Of(json, "button")["text"]!["text"] = letters[..76]);
        yield return Changed("button value of 2001", "message", json => Of(json, "button")["value"] = letters[..2_001]);
        yield return Changed("action id of 256", "message", json => Of(json, "button")["action_id"] = letters[..256]);
        yield return Changed("block id of 256", "message", json => Of(json, "actions")["block_id"] = letters[..256]);
        yield return Changed("text of 4001", "message", json => json["text"] = letters[..4_001]);
        yield return Changed("51 blocks", "message", json => Repeat(json["blocks"]!.AsArray(), 51));
        yield return Changed("26 buttons", "message", json => Repeat(Of(json, "actions")["elements"]!.AsArray(), 26));
        yield return Changed("empty words", "message", json => Of(json, "section")["text"]!["text"] = "");
        yield return Changed("unknown block", "message", json => Of(json, "header")["type"] = "marquee");
        yield return Changed("unknown property", "message", json => Of(json, "section")["colour"] = "red");
        yield return Changed("unknown style", "message", json => Of(json, "button")["style"] = "main");
        yield return Changed("wrong kind of text", "message", json => Of(json, "header")["text"]!["type"] = "mrkdwn");
        yield return Changed("link without address", "message", json => Of(json, "link").Remove("url"));
        yield return Changed("title of 25", "modal", json => json["title"]!["text"] = letters[..25]);
        yield return Changed("metadata of 3001", "modal", json => json["private_metadata"] = letters[..3_001]);
        yield return Changed("no title", "modal", json => json.Remove("title"));
        yield return Changed("label of 2001", "modal", json => Of(json, "input")["label"]!["text"] = letters[..2_001]);
        yield return Changed("input without element", "modal", json => Of(json, "input").Remove("element"));
        yield return Changed("placeholder of 151", "modal", json => Of(json, "plain_text_input")["placeholder"] = new JsonObject { ["type"] = "plain_text", ["text"] = letters[..151] });
        yield return Changed("101 blocks", "home", json => Repeat(json["blocks"]!.AsArray(), 101));
    }

    private static (string Name, JsonObject Json) Changed(string name, string type, Action<JsonObject> change)
    {
        var json = Whole().First(one => one.Name == type).Json;
        change(json);
        return (name, json);
    }

    /// <summary>The first of each kind that has everything in it that is changed.</summary>
    private static IEnumerable<(string Name, JsonObject Json)> Whole()
    {
        var written = SlackCards.Written("en").ToList();
        yield return ("message", Having(written, "message", "section", "header", "button", "actions", "link"));
        yield return ("modal", Having(written, "modal", "input", "plain_text_input"));
        yield return ("home", Having(written, "home", "link"));
    }

    private static JsonObject Having(IEnumerable<(string Name, JsonObject Json, bool IsView)> written, string type, params string[] kinds) =>
        written.First(one => TypeOf(one.Json) == type && kinds.All(kind => SlackCards.Objects(one.Json).Any(inner => (string?)inner["type"] == kind))).Json.DeepClone().AsObject();

    private static JsonObject Of(JsonObject json, string type) => SlackCards.Objects(json).First(one => (string?)one["type"] == type);

    private static void Repeat(JsonArray list, int times)
    {
        var first = list[0]!;
        while (list.Count < times)
        {
            list.Add(first.DeepClone());
        }
    }

    private static string Line(string name, JsonObject json) => new JsonObject { ["name"] = name, ["type"] = TypeOf(json), ["json"] = json.DeepClone() }.ToJsonString(SlackJson.Options);

    private static string TypeOf(JsonObject json) => (string?)json["type"] ?? "message";
}
