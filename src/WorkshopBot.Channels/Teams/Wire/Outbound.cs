using System.Text.Json.Nodes;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Teams.Wire;

/// <summary>The bodies that we send.</summary>
internal static class Outbound
{
    /// <summary>One card and nothing else: text beside it would be a second bubble.</summary>
    public static JsonObject Message(JsonObject card, string summary) => new()
    {
        ["type"] = "message",
        ["summary"] = summary,
        ["attachments"] = new JsonArray(Attachment(card)),
    };

    /// <summary>A new thread in a channel.</summary>
    public static JsonObject NewThread(Place place, string channel, JsonObject message) => new()
    {
        ["isGroup"] = true,
        ["bot"] = new JsonObject { ["id"] = place.BotId },
        ["tenantId"] = place.TenantId,
        ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel }, ["tenant"] = new JsonObject { ["id"] = place.TenantId } },
        ["activity"] = message,
    };

    /// <summary>Somebody's chat with the bot; asking for it again gives the same.</summary>
    public static JsonObject NewChat(Place place, string userId) => new()
    {
        ["isGroup"] = false,
        ["bot"] = new JsonObject { ["id"] = place.BotId },
        ["members"] = new JsonArray(new JsonObject { ["id"] = userId }),
        ["tenantId"] = place.TenantId,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = place.TenantId } },
    };

    /// <summary>The answer to a pressed Execute: HTTP 200 whatever became of it.</summary>
    public static JsonObject InPlace(JsonObject card) => new()
    {
        ["statusCode"] = 200,
        ["type"] = "application/vnd.microsoft.card.adaptive",
        ["value"] = card,
    };

    public static JsonObject Dialog(JsonObject card, string title, bool tall) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject { ["title"] = title, ["height"] = tall ? "large" : "medium", ["width"] = "medium", ["card"] = Attachment(card) },
        },
    };

    public static JsonObject WrongInvoke => new()
    {
        ["statusCode"] = 400,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = "Not a button of this bot." },
    };

    /// <summary>A dialog is called what its card begins with.</summary>
    public static string TitleOf(Card card, string otherwise)
    {
        var title = card.Parts.OfType<CardPart.Heading>().FirstOrDefault()?.Title ?? card.Parts.OfType<CardPart.Ask>().FirstOrDefault()?.Where ?? otherwise;
        return title.Length <= 60 ? title : string.Concat(title.AsSpan(0, 59), "…");
    }

    private static JsonObject Attachment(JsonObject card) => new() { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card };
}
