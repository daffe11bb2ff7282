using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>What a button carries: the workshop, a page, and the line of its action.</summary>
/// <param name="Line">An <see cref="ActionId"/> as it is written.</param>
internal sealed record ButtonValue(string? Workshop, string Line, int Page = 1)
{
    public override string ToString() => $"{Workshop}|{Page.ToString(CultureInfo.InvariantCulture)}|{Line}";

    /// <summary>Null for what was not written here.</summary>
    public static ButtonValue? Parse(string? text) => text?.Split('|', 3) is [var workshop, var page, { Length: > 0 } line]
        && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && workshop.Length <= 64
        ? new ButtonValue(workshop.Length == 0 ? null : workshop, line, number)
        : null;
}

/// <summary>Buttons with words. An id says the verb and is one of its own within its block; the value says the rest.</summary>
internal static class BlockButtons
{
    /// <summary>The id of a button that only opens an address; Slack tells us of it all the same.</summary>
    public const string Link = "link";

    public static JsonObject Row(string id, IEnumerable<Button> buttons, WorkshopId? about) => Block.Actions(
        id, buttons.Take(BlockLimits.Buttons).Select((button, place) => Press(Id(button.Action.Verb, place), button.Words, new ButtonValue(about?.Value, button.Action.ToString()))
            .With("style", button.Style switch { ButtonStyle.Main => "primary", ButtonStyle.Stop => "danger", _ => null })));

    public static JsonObject Press(string id, string words, ButtonValue value) => new()
    {
        ["type"] = "button",
        ["action_id"] = id,
        ["text"] = Block.Plain(words.ReplaceLineEndings(" "), BlockLimits.ButtonText),
        ["value"] = value.ToString(),
    };

    public static JsonObject Open(string words, Uri address) => new()
    {
        ["type"] = "button",
        ["action_id"] = Link,
        ["text"] = Block.Plain(words, BlockLimits.ButtonText),
        ["url"] = address.AbsoluteUri,
    };

    public static string Id(string verb, int place) => place == 0 ? verb : string.Create(CultureInfo.InvariantCulture, $"{verb}.{place + 1}");
}
