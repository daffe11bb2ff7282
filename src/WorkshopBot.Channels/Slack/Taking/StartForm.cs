using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Slack.Taking;

/// <summary>The one form that is Slack's own: a shortcut belongs to no channel, so it asks for the title and the place.</summary>
internal static class StartForm
{
    public const string Send = "start-here";
    public const string Title = "title";
    public const string Channel = "channel";

    /// <summary>As long as a title may be.</summary>
    private const int MostLetters = 120;

    /// <param name="words">What the title could be.</param>
    public static JsonObject Of(string? language, string? words)
    {
        var texts = Texts.For(language, TimeZoneInfo.Utc);
        return new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = Views.Callback,
            ["title"] = Block.Plain(texts.Home.BtnNew, BlockLimits.Title),
            ["submit"] = Block.Plain(texts.Btn.Next, BlockLimits.Title),
            ["close"] = Block.Plain(texts.Btn.Close, BlockLimits.Title),
            ["private_metadata"] = new ViewMeta { Send = Send, Nonce = Nonce.New() }.ToString(),
            ["blocks"] = new JsonArray(Service(texts, words), Place(texts)),
        };
    }

    private static JsonObject Place(Texts texts) => new()
    {
        ["type"] = "input",
        ["block_id"] = BlockFields.BlockOf(Channel, "0"),
        ["label"] = Block.Plain(texts.Modal.Channel, BlockLimits.Label),
        ["element"] = new JsonObject
        {
            ["type"] = "conversations_select",
            ["action_id"] = Channel,
            ["default_to_current_conversation"] = true,
            ["filter"] = new JsonObject { ["include"] = new JsonArray("public", "private", "mpim"), ["exclude_bot_users"] = true },
        },
    };

    private static JsonObject Service(Texts texts, string? words) => new()
    {
        ["type"] = "input",
        ["block_id"] = BlockFields.BlockOf(Title, "0"),
        ["label"] = Block.Plain(texts.Charter.ServiceLabel, BlockLimits.Label),
        ["element"] = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["action_id"] = Title,
            ["max_length"] = MostLetters,
            ["placeholder"] = Block.Plain(texts.Charter.ServicePlaceholder, BlockLimits.Placeholder),
        }.With("initial_value", string.IsNullOrWhiteSpace(words) ? null : Block.Cut(words.ReplaceLineEndings(" ").Trim(), MostLetters)),
    };
}
