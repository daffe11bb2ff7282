using System.Text.Json.Nodes;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>Cards as messages.</summary>
internal static class Messages
{
    /// <summary>Blocks and a short text for notifications; nothing in either is read as markup, and no address in it is unfolded.</summary>
    public static JsonObject Of(Card card, BlockFrame frame) => new()
    {
        ["text"] = Fallback(card),
        ["blocks"] = new JsonArray([.. BlockWriter.Write(card, frame)]),
        ["unfurl_links"] = false,
        ["unfurl_media"] = false,
    };

    /// <summary>The three signs that make mentions and links; cut first, so that none is cut in two.</summary>
    public static string Escape(string words) => words
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Fallback(Card card)
    {
        var words = string.IsNullOrWhiteSpace(card.Fallback) ? "–" : card.Fallback;
        var limit = BlockLimits.Fallback;
        string escaped;
        while ((escaped = Escape(Block.Cut(words, limit))).Length > BlockLimits.Fallback)
        {
            limit -= Math.Max(1, (escaped.Length - BlockLimits.Fallback) / 4);
        }

        return escaped;
    }
}
