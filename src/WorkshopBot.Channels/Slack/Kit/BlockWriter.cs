using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>Where a card stands, and what makes its ids.</summary>
/// <param name="Surface">A message or a view.</param>
/// <param name="Nonce">Tells one showing of a form from the next.</param>
internal sealed record BlockFrame(BlockSurface Surface, string Nonce = "0")
{
    /// <summary>The installation, so that people can be chosen with Slack's own picker.</summary>
    public string? Install { get; init; }

    /// <summary>The action line that made the card, so that another page can be asked for; null where that is not possible.</summary>
    public string? MadeBy { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The way to a message of the workshop, for somebody who is elsewhere; it stands at the end.</summary>
    public MessageLink? Way { get; init; }

    /// <summary>The button that a view sends its fields with; it is not drawn a second time.</summary>
    public Button? Submit { get; init; }
}

/// <summary>Words that lead to a message in a channel.</summary>
internal sealed record MessageLink(string Words, Uri Address);

/// <summary>The kinds of place.</summary>
internal enum BlockSurface
{
    Message,
    View,
}

/// <summary>
/// A card as Block Kit. Pure; the same card in the same frame is the same blocks, with the same ids. What is too long is paged where it can
/// be asked for again, and otherwise says how much it left out.
/// </summary>
internal sealed class BlockWriter
{
    private readonly Card _card;
    private readonly BlockFrame _frame;
    private readonly Texts _texts;
    private readonly BlockFields _fields;
    private int _ids;

    private BlockWriter(Card card, BlockFrame frame)
    {
        (_card, _frame) = (card, frame);
        _texts = Texts.For(card.Language, TimeZoneInfo.Utc);
        _fields = new BlockFields(frame.Nonce, frame.Install, _texts);
    }

    public static IReadOnlyList<JsonObject> Write(Card card, BlockFrame frame) => new BlockWriter(card, frame).Whole();

    private List<JsonObject> Whole()
    {
        var groups = Groups();
        var budget = _frame.Surface == BlockSurface.Message ? BlockBudget.Message : BlockBudget.View;

        // The buttons at the end are the card's own and stay on every page.
        var last = groups.Count > 0 && groups[^1] is [var end] && (string?)end["type"] == "actions" ? groups[^1] : null;
        var fit = budget.Fit(last is null ? groups : groups[..^1], _frame.MadeBy is null ? null : _frame.Page, more => Block.Context(_texts.Word.AndMore(more)));
        return [.. fit.Blocks, .. last ?? [], .. PageTurning(fit), .. _frame.Way is { } way ? [Block.Rich(Block.Link(way))] : Enumerable.Empty<JsonObject>()];
    }

    /// <summary>Part by part; people's words that follow each other are one block.</summary>
    private List<IReadOnlyList<JsonObject>> Groups()
    {
        List<IReadOnlyList<JsonObject>> groups = [];
        foreach (var (part, place) in _card.Parts.Select((part, place) => (part, place)))
        {
            if (Of(part, place == 0).ToList() is { Count: > 0 } blocks)
            {
                groups.Add(blocks);
            }
        }

        return groups;
    }

    private IEnumerable<JsonObject> Of(CardPart part, bool first) => part switch
    {
        CardPart.Heading heading => BlockParts.Heading(heading, first),
        CardPart.Tracker { Groups.Count: 0 } => [],
        CardPart.Tracker tracker => [BlockParts.Tracker(tracker)],
        CardPart.Ask ask => [BlockParts.Ask(ask)],
        CardPart.Facts { Items.Count: 0 } => [],
        CardPart.Facts facts => [BlockParts.Facts(facts)],
        CardPart.Note note => [BlockParts.Note(note)],
        CardPart.Quote quote => [Block.Rich(BlockParts.Quote(quote))],
        CardPart.Pairs { Items.Count: 0 } => [],
        CardPart.Pairs pairs => [Block.Rich(BlockParts.Pairs(pairs))],
        CardPart.MenuRow row => [MenuRow(row)],
        CardPart.Field field => _fields.Of(field),
        CardPart.Buttons buttons => Buttons(buttons),
        CardPart.Picture picture => Picture(picture),
        _ => throw new System.Diagnostics.UnreachableException(part.GetType().Name),
    };

    private IEnumerable<JsonObject> Buttons(CardPart.Buttons buttons)
    {
        var shown = buttons.Items.Where(button => button != _frame.Submit).ToList();
        return shown.Count == 0 ? [] : [BlockButtons.Row(NextId("b"), shown, _card.About)];
    }

    /// <summary>What the row does stands in the row; the button beside it says the same to who cannot see it.</summary>
    private JsonObject MenuRow(CardPart.MenuRow row)
    {
        var words = row.Detail is { Length: > 0 } detail ? $"{row.Label}\n{detail}" : row.Label;
        var choose = BlockButtons.Press(row.Action.Verb, _texts.Btn.Choose, new ButtonValue(_card.About?.Value, row.Action.ToString()))
            .With("accessibility_label", Block.Words(row.Label.ReplaceLineEndings(" "), BlockLimits.ButtonText));
        return Block.Section(words).With("block_id", NextId("r")).With("accessory", choose);
    }

    /// <summary>The picture itself is a file in the thread; here stand its words and the way to it.</summary>
    private IEnumerable<JsonObject> Picture(CardPart.Picture picture)
    {
        var address = picture.Link ?? picture.Address;
        var words = Block.Section(picture.Alt).With("block_id", NextId("p"));
        yield return address.AbsoluteUri.Length <= BlockLimits.Url ? words.With("accessory", BlockButtons.Open(_texts.Summary.BtnFull, address)) : words;
    }

    private IEnumerable<JsonObject> PageTurning(Fitted fit)
    {
        List<JsonObject> ways = [];
        if (fit.Page > 1)
        {
            ways.Add(Turn(_texts.Btn.Back, fit.Page - 1, 0));
        }

        if (fit.Page < fit.Pages)
        {
            ways.Add(Turn(_texts.Btn.More, fit.Page + 1, ways.Count));
        }

        return ways.Count == 0 ? [] : [Block.Actions("pages", ways)];
    }

    private JsonObject Turn(string words, int page, int place) =>
        BlockButtons.Press(BlockButtons.Id("page", place), words, new ButtonValue(_card.About?.Value, _frame.MadeBy!, page));

    private string NextId(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{++_ids}.{_frame.Nonce}");
}
