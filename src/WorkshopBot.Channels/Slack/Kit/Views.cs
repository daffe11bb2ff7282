using System.Text.Json.Nodes;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>Cards and forms as modals.</summary>
internal static class Views
{
    public const string Callback = "workshop";

    /// <summary>A card in a modal. The first button that sends the fields becomes its submit; the others stand at its end.</summary>
    public static JsonObject Of(Card card, ViewMeta meta, string? install, int page = 1)
    {
        var submit = SubmitOf(card);
        var full = meta with { Workshop = card.About?.Value ?? meta.Workshop, Send = submit?.Action.ToString() };
        var blocks = BlockWriter.Write(card, new BlockFrame(BlockSurface.View, meta.Nonce) { Install = install, MadeBy = meta.MadeBy, Page = page, Submit = submit });
        var texts = Texts.For(card.Language, TimeZoneInfo.Utc);
        return Modal(TitleOf(card, texts), texts.Btn.Close, full, blocks)
            .With("submit", submit is null ? null : Block.Plain(submit.Words, BlockLimits.Title));
    }

    /// <summary>Opened at once, because the leave to open one ends after three seconds; filled when the answer is there.</summary>
    public static JsonObject Loading(string? language, ViewMeta meta)
    {
        var texts = Texts.For(language, TimeZoneInfo.Utc);
        return Modal(texts.Word.Workshop, texts.Btn.Close, meta, [Block.Section(texts.Modal.Loading)]);
    }

    /// <summary>A form needs a submit; where the main button is not the one that sends, the first that does.</summary>
    public static Button? SubmitOf(Card card)
    {
        var sending = card.IsForm ? card.Parts.OfType<CardPart.Buttons>().SelectMany(row => row.Items).Where(button => button.SendsFields).ToList() : [];
        return sending.Find(button => button.Style == ButtonStyle.Main) ?? sending.FirstOrDefault();
    }

    /// <summary>The inputs of a view by their field, in its order.</summary>
    public static IReadOnlyList<string> InputsOf(JsonObject view) =>
        [.. view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input").Select(block => (string)block!["block_id"]!)];

    private static JsonObject Modal(string title, string close, ViewMeta meta, IEnumerable<JsonObject> blocks) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = Callback,
        ["title"] = Block.Plain(title, BlockLimits.Title),
        ["close"] = Block.Plain(close, BlockLimits.Title),
        ["private_metadata"] = meta.ToString(),
        ["blocks"] = new JsonArray([.. blocks]),
    };

    private static string TitleOf(Card card, Texts texts) =>
        card.Parts.OfType<CardPart.Heading>().FirstOrDefault()?.Title ?? card.Parts.OfType<CardPart.Ask>().FirstOrDefault()?.Where ?? texts.Word.Workshop;
}
