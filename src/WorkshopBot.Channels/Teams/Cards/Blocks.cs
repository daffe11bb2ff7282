using System.Text.Json.Nodes;

namespace WorkshopBot.Channels.Teams.Cards;

/// <summary>The elements of Adaptive Cards 1.5 that we use: few, plain, and drawn alike on every client.</summary>
internal static class Blocks
{
    /// <summary>Our own words; what of people's stands in them is escaped.</summary>
    public static JsonObject Text(string words) => new() { ["type"] = "TextBlock", ["text"] = PlainText.Escape(words), ["wrap"] = true };

    public static JsonObject Small(string words) => Text(words).With("isSubtle", true).With("size", "Small");

    /// <summary>A longer word is wider than a narrow chat in wide letters.</summary>
    private const int LongestWord = 18;

    /// <summary>
    /// People's words: text runs know no Markdown. One block a line. Clients break no word in a run, so that one too long – an address, most of
    /// the time – would stick out; such a line is written as a text, where they do.
    /// </summary>
    public static JsonObject Words(params IEnumerable<JsonObject> runs)
    {
        var line = runs.ToList();
        return line.Any(run => WordsOf(run).Split(' ').Any(word => word.Length > LongestWord)) ? Broken(line) : new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. line]) };
    }

    private static JsonObject Broken(List<JsonObject> runs)
    {
        var allBold = runs.TrueForAll(IsBold);
        var text = Text("").With("text", string.Concat(runs.Select(run => !allBold && IsBold(run) ? $"**{PlainText.Escape(WordsOf(run).Trim())}** " : PlainText.Escape(WordsOf(run)))));
        return (allBold ? text.Bold() : text).With("isSubtle", runs[^1]["isSubtle"]?.DeepClone()).With("size", runs[^1]["size"]?.DeepClone());
    }

    private static bool IsBold(JsonObject run) => run["weight"] is not null;

    private static string WordsOf(JsonObject run) => run["text"]!.GetValue<string>();

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
