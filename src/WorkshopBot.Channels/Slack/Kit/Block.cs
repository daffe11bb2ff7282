using System.Text.Json.Nodes;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>
/// The blocks that we use: old and plain, so that every client draws them. Words stand only in plain_text objects and in text runs, which
/// know neither markup nor mentions; there is no mrkdwn anywhere.
/// </summary>
internal static class Block
{
    public static JsonObject Header(string words) => new() { ["type"] = "header", ["text"] = Plain(words, BlockLimits.Header) };

    public static JsonObject Section(string words) => new() { ["type"] = "section", ["text"] = Plain(words, BlockLimits.Text) };

    /// <summary>Small words.</summary>
    public static JsonObject Context(string words) => new() { ["type"] = "context", ["elements"] = new JsonArray(Plain(words, BlockLimits.Small)) };

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    public static JsonObject Actions(string id, params IEnumerable<JsonObject> buttons) =>
        new() { ["type"] = "actions", ["block_id"] = id, ["elements"] = new JsonArray([.. buttons]) };

    /// <summary>Text runs, one after another.</summary>
    public static JsonObject Rich(params IEnumerable<JsonObject> runs) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray([.. runs]) }),
    };

    public static JsonObject Run(string words) => new() { ["type"] = "text", ["text"] = Words(words, BlockLimits.Run) };

    /// <summary>Words that lead somewhere; nobody is told when they are pressed.</summary>
    public static JsonObject Link(MessageLink way) => new() { ["type"] = "link", ["url"] = way.Address.AbsoluteUri, ["text"] = Words(way.Words, BlockLimits.Run) };

    public static JsonObject Bold(string words) => Styled(words, "bold");

    public static JsonObject Italic(string words) => Styled(words, "italic");

    public static JsonObject Plain(string words, int limit) => new() { ["type"] = "plain_text", ["text"] = Words(words, limit), ["emoji"] = false };

    public static JsonObject With(this JsonObject element, string name, JsonNode? value)
    {
        if (value is not null)
        {
            element[name] = value;
        }

        return element;
    }

    /// <summary>Never longer than the limit, and never half a character at the end.</summary>
    public static string Cut(string words, int limit)
    {
        if (words.Length <= limit)
        {
            return words;
        }

        var end = limit - 1;
        return string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[end - 1]) ? end - 1 : end), "…");
    }

    private static JsonObject Styled(string words, string style) => Run(words).With("style", new JsonObject { [style] = true });

    /// <summary>Words as they may stand anywhere: never empty, never too long.</summary>
    public static string Words(string words, int limit) => Cut(string.IsNullOrWhiteSpace(words) ? "–" : words, limit);
}
