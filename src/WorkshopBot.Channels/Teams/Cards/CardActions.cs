using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Teams.Cards;

/// <summary>Buttons, rows and the way without dialogs, as the place asks for them.</summary>
internal sealed class CardActions(CardFrame frame, WorkshopId? about)
{
    public JsonObject Of(Button button) => Action(button.Words, button.Action.ToString(), button.SendsFields)
        .With("style", button.Style switch { ButtonStyle.Main => "positive", ButtonStyle.Stop => "destructive", _ => null });

    /// <summary>A row is one tap high; it never sends fields.</summary>
    public JsonObject Of(CardPart.MenuRow row) => Action(row.Label, row.Action.ToString(), sendsFields: false);

    /// <summary>Another page of the same card.</summary>
    public JsonObject Page(string words, int page) => Action(words, frame.MadeBy ?? "", sendsFields: false, action => action["data"]![ActionData.Page] = page);

    /// <summary>The board itself in place of the shared card, for this person alone: nothing then needs a dialog.</summary>
    public JsonObject OpenHere(string words)
    {
        var here = Execute(words, Data(ActionData.Board)).With("associatedInputs", "none").With("mode", "secondary");
        return here.With("fallback", Submit(words, WithDialog(Data(ActionData.Board))).With("associatedInputs", "none"));
    }

    /// <summary>From something that lies in the board's place back to the board.</summary>
    public JsonObject BackToBoard(string words) => Execute(words, Data(ActionData.Board)).With("associatedInputs", "none");

    public static JsonObject OpenUrl(string words, Uri address) => new() { ["type"] = "Action.OpenUrl", ["title"] = words, ["url"] = address.AbsoluteUri };

    private JsonObject Action(string words, string action, bool sendsFields, Action<JsonObject>? also = null)
    {
        var data = Data(action);
        var made = frame.Place switch
        {
            CardPlace.Shared => Submit(words, WithDialog(data)),
            CardPlace.InPlace => Execute(words, data),
            CardPlace.Dialog or CardPlace.Personal => Submit(words, data),
            _ => throw new System.Diagnostics.UnreachableException(frame.Place.ToString()),
        };
        also?.Invoke(made);
        return sendsFields ? made : made.With("associatedInputs", "none");
    }

    private JsonObject Data(string action) => new JsonObject { [ActionData.Do] = action }
        .With(ActionData.Workshop, about?.Value)
        .With(ActionData.Nonce, frame.Nonce);

    private static JsonObject WithDialog(JsonObject data) => data.With("msteams", new JsonObject { ["type"] = "task/fetch" });

    private static JsonObject Submit(string words, JsonObject data) => new() { ["type"] = "Action.Submit", ["title"] = words, ["data"] = data };

    private static JsonObject Execute(string words, JsonObject data) => new() { ["type"] = "Action.Execute", ["title"] = words, ["verb"] = "press", ["data"] = data };
}

/// <summary>What a button of ours carries, beside the values of the fields.</summary>
internal static class ActionData
{
    /// <summary>An <see cref="ActionId"/>, or <see cref="Board"/>.</summary>
    public const string Do = "do";

    public const string Workshop = "w";

    public const string Nonce = "n";

    public const string Page = "p";

    /// <summary>Not an action of the workshop's: shows the board.</summary>
    public const string Board = "board";

    /// <summary>Input ids begin with this, so that no field's name can be one of the above.</summary>
    public const string Field = "f.";
}
