using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>
/// Refuses what Slack would refuse, before it is sent: each fault says where it is. Slack itself says no more than <c>invalid_blocks</c>.
/// </summary>
internal static class BlockCheck
{
    public static IReadOnlyList<string> Message(JsonObject message)
    {
        var faults = new List<string>();
        Surface(message, BlockLimits.MessageBlocks, faults);
        var text = (string?)message["text"];
        Expect(text is { Length: > 0 and <= BlockLimits.Fallback }, faults, "text");
        Expect(text?.Contains('<', StringComparison.Ordinal) != true, faults, "text holds a mention");
        Expect(BlockBudget.Size.Words(message["blocks"]) <= BlockLimits.MessageChars, faults, "msg_blocks_too_long");
        return faults;
    }

    public static IReadOnlyList<string> View(JsonObject view)
    {
        var faults = new List<string>();
        Surface(view, BlockLimits.ViewBlocks, faults);
        Expect(Encoding.UTF8.GetByteCount(view.ToJsonString(SlackJson.Options)) <= BlockLimits.ViewBytes, faults, "view_too_large");
        Expect(((string?)view["private_metadata"])?.Length is null or <= BlockLimits.Metadata, faults, "private_metadata");
        Expect(((string?)view["callback_id"])?.Length is null or <= BlockLimits.Id, faults, "callback_id");
        var blocks = view["blocks"]!.AsArray();
        if ((string?)view["type"] == "modal")
        {
            BlockCheckParts.Text(view["title"], BlockLimits.Title, "title", faults);
            BlockCheckParts.Text(view["close"], BlockLimits.Title, "close", faults);
            var hasInput = blocks.Any(block => (string?)block!["type"] == "input");
            Expect(!hasInput || view["submit"] is not null, faults, "submit is missing");
            BlockCheckParts.Text(view["submit"] ?? view["title"], BlockLimits.Title, "submit", faults);
        }

        return faults;
    }

    private static void Surface(JsonObject surface, int most, List<string> faults)
    {
        if (surface["blocks"] is not JsonArray blocks)
        {
            faults.Add("blocks");
            return;
        }

        Expect(blocks.Count is > 0 && blocks.Count <= most, faults, $"{blocks.Count} blocks");
        var ids = blocks.Select(block => (string?)block!["block_id"]).OfType<string>().ToList();
        Expect(ids.Distinct(StringComparer.Ordinal).Count() == ids.Count, faults, "a block_id twice");
        foreach (var (block, place) in blocks.Select((block, place) => (block!.AsObject(), place)))
        {
            BlockCheckParts.Block(block, $"blocks[{place}]", faults);
        }
    }

    internal static void Expect(bool holds, List<string> faults, string otherwise)
    {
        if (!holds)
        {
            faults.Add(otherwise);
        }
    }
}
