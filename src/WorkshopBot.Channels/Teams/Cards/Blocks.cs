using System.Text.Json.Nodes;

namespace WorkshopBot.Channels.Teams.Cards;

/// <summary>The elements of Adaptive Cards 1.5 that we use: few, plain, and drawn alike on every client.</summary>
internal static class Blocks
{
    /// <summary>Our own words; what of people's stands in them is escaped.</summary>
    public static JsonObject Text(string words) => new() { ["type"] = "TextBlock", ["text"] = PlainText.Escape(words), ["wrap"] = true };

    public static JsonObject Small(string words) => Text(words).With("isSubtle", true).With("size", "Small");

    /// <summary>People's words: text runs know no Markdown. One block a line.</summary>
    public static JsonObject Words(params IEnumerable<JsonObject> runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs]) };

    public static JsonObject Run(string words) => new() { ["type"] = "TextRun", ["text"] = words };

    public static JsonObject Columns(params IEnumerable<JsonObject> columns) => new() { ["type"] = "ColumnSet", ["columns"] = new JsonArray([.. columns]) };

    public static JsonObject Column(string width, params IEnumerable<JsonObject> items) =>
        new() { ["type"] = "Column", ["width"] = width, ["items"] = new JsonArray([.. items]) };

    public static JsonObject Container(params IEnumerable<JsonObject> items) => new() { ["type"] = "Container", ["items"] = new JsonArray([.. items]) };

    public static JsonObject With(this JsonObject element, string name, JsonNode? value)
    {
        if (value is not null)
        {
            element[name] = value;
        }

        return element;
    }

    public static JsonObject Spaced(this JsonObject element, string spacing) => element.With("spacing", spacing);

    public static JsonObject Bold(this JsonObject element) => element.With("weight", "Bolder");
}
