using System.Text.Json.Nodes;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Teams.Cards;

/// <summary>
/// A card as Adaptive Card JSON 1.5. Pure; the same card in the same frame is the same text. What is too long for one card is paged where
/// it can be asked for again, and otherwise says how much it left out.
/// </summary>
internal sealed class AdaptiveCardWriter
{
    private readonly Card _card;
    private readonly CardFrame _frame;
    private readonly Texts _texts;
    private readonly CardActions _actions;
    private readonly CardFields _fields;

    private AdaptiveCardWriter(Card card, CardFrame frame)
    {
        (_card, _frame) = (card, frame);
        _texts = Texts.For(card.Language, TimeZoneInfo.Utc);
        _actions = new CardActions(frame, card.About);
        _fields = new CardFields(frame.Nonce, _texts);
    }

    public static JsonObject Write(Card card, CardFrame frame) => new AdaptiveCardWriter(card, frame).Whole();

    private JsonObject Whole()
    {
        // The buttons at the end are the card's own; what stands in between stays where it is.
        var last = _card.Parts.Count > 0 && _card.Parts[^1] is CardPart.Buttons buttons ? buttons : null;
        var parts = last is null ? [.. _card.Parts] : _card.Parts.Take(_card.Parts.Count - 1).ToList();
        var groups = parts.Select((part, place) => Of(part, place == 0).ToList()).ToList();
        var fit = CardBudget.Fit(groups, _frame, more => Blocks.Small(_texts.Word.AndMore(more)).Spaced("Medium"));
        return Framed(fit.Elements, [.. Buttons(last), .. FileLink(), .. PageTurning(fit), .. Ways(fit)]);
    }

    private JsonObject Framed(IEnumerable<JsonObject> body, IReadOnlyList<JsonObject> actions)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = _card.Language,
            ["fallbackText"] = _card.Fallback,
            ["body"] = new JsonArray([.. body]),
        };
        return actions.Count == 0 ? card : card.With("actions", new JsonArray([.. actions]));
    }

    private IEnumerable<JsonObject> Of(CardPart part, bool first) => part switch
    {
        CardPart.Heading heading => [CardParts.Heading(heading, first)],
        CardPart.Tracker { Groups.Count: 0 } => [],
        CardPart.Tracker tracker => [CardParts.Tracker(tracker)],
        CardPart.Ask ask => [CardParts.Ask(ask)],
        CardPart.Facts { Items.Count: 0 } => [],
        CardPart.Facts facts => [CardParts.Facts(facts)],
        CardPart.Note note => [CardParts.Note(note)],
        CardPart.Quote quote => CardParts.Quote(quote),
        CardPart.Pairs pairs => CardParts.Pairs(pairs),
        CardPart.MenuRow row => [CardParts.MenuRow(row, _actions.Of(row))],
        CardPart.Field field => _fields.Of(field),
        CardPart.Buttons { Items.Count: 0 } => [],
        CardPart.Buttons buttons => [new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. Buttons(buttons)]) }.Spaced("Small")],
        CardPart.Picture picture => Picture(picture),
        _ => throw new System.Diagnostics.UnreachableException(part.GetType().Name),
    };

    private IEnumerable<JsonObject> Picture(CardPart.Picture picture)
    {
        yield return CardParts.Picture(picture);
        if (picture.Link is { } link)
        {
            yield return new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(CardActions.OpenUrl(_texts.Summary.BtnFull, link)) }.Spaced("Small");
        }
    }

    private IEnumerable<JsonObject> Buttons(CardPart.Buttons? row) => row is null ? [] : row.Items.Select(_actions.Of);

    private IEnumerable<JsonObject> FileLink() => _card.File is { } file ? [CardActions.OpenUrl(_texts.Publish.BtnOpen, file.Address)] : [];

    private IEnumerable<JsonObject> PageTurning(Fitted fit)
    {
        if (fit.Page > 1)
        {
            yield return _actions.Page(_texts.Btn.Back, fit.Page - 1);
        }

        if (fit.Page < fit.Pages)
        {
            yield return _actions.Page(_texts.Btn.More, fit.Page + 1);
        }
    }

    /// <summary>Around the board's own buttons: the way for clients that open no dialogs, and the way back.</summary>
    private IEnumerable<JsonObject> Ways(Fitted fit) => _frame.Place switch
    {
        CardPlace.Shared when _card.About is not null && HasActions => [_actions.OpenHere(_texts.Chat.OpenHere)],
        CardPlace.InPlace when _card.About is not null => [_actions.BackToBoard(fit.Page > 1 || HasBack ? _texts.Board.BtnBoard : _texts.Btn.Back)],
        _ => [],
    };

    /// <summary>Two buttons of one name, each to another place, would be one too many.</summary>
    private bool HasBack => _card.Parts.OfType<CardPart.Buttons>().Any(row => row.Items.Any(button => button.Words == _texts.Btn.Back));

    private bool HasActions => _card.Parts.Any(part => part is CardPart.Buttons { Items.Count: > 0 } or CardPart.MenuRow);
}
