using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams.Boards;

/// <summary>
/// Keeps a workshop's board within reach: changed in place, and posted afresh with its next change once so many messages lie below it. What
/// it leaves behind is one line with a link. Nobody is mentioned and no alert is asked for.
/// </summary>
internal sealed class MovingBoards(Posts posts, Talk talk, FormsInPlace forms, IShelf shelf)
{
    public const int MostBelow = 30;

    private const string Shelf = "teams-boards";

    /// <param name="message">Makes the board's message; the words, where there are some, are for the notification of a board that has moved.</param>
    /// <param name="reference">Where the slot keeper thinks that it stands; a move that it never heard of counts more.</param>
    public async Task<MessageRef> ShowAsync(Spot spot, Card card, Func<string?, JsonObject> message, MessageRef? reference, CancellationToken ct)
    {
        var key = Key(spot.Conversation, card.About!.Value);
        var standing = await shelf.ReadAsync(Shelf, key, ct) is { } text ? JsonSerializer.Deserialize(text, BoardsJson.Default.BoardPlace)! : null;
        var shown = MessageRef.Parse(standing?.Message) ?? reference;
        var moves = standing is not null && shown is not null && await talk.CountAsync(spot.Conversation, ct) - standing.At >= MostBelow && !await forms.AreOpenAsync(shown, ct);
        var hint = moves ? Words(card).Board.MovedHere : null;
        var now = await posts.ShowAsync(spot, () => message(hint), moves ? null : shown, null, ct);
        var left = moves ? shown?.ToString() : standing?.Left;
        if (now != shown || standing is null)
        {
            standing = new BoardPlace(now.ToString(), await talk.CountAsync(spot.Conversation, ct), left);
            await WriteAsync(key, standing, ct);
        }

        if (MessageRef.Parse(left) is { } behind && await LeaveAsync(spot, behind, now, card, ct))
        {
            await WriteAsync(key, standing with { Left = null }, ct);
        }

        return now;
    }

    /// <summary>Takes everything about a workshop off the shelf.</summary>
    public static async Task EraseAsync(WorkshopId id, IShelf shelf, CancellationToken ct)
    {
        await foreach (var board in shelf.AllAsync(Shelf, "", ct))
        {
            if (board.Key.EndsWith($" {id.Value}", StringComparison.Ordinal))
            {
                await shelf.RemoveAsync(Shelf, board.Key, ct);
            }
        }
    }

    /// <returns>False when it could not be done now; then the next change of the board tries again.</returns>
    private async Task<bool> LeaveAsync(Spot spot, MessageRef behind, MessageRef now, Card card, CancellationToken ct)
    {
        if (await forms.AreOpenAsync(behind, ct))
        {
            return false;
        }

        var call = () => Connector.ConnectorCall.Put(behind.Conversation, behind.Activity, Pointer(spot.LinkTo(now), card));
        return await posts.SendAsync(spot, call, ct) is Connector.Delivered.Done or Connector.Delivered.Gone;
    }

    private static JsonObject Pointer(Uri? link, Card card)
    {
        var words = Words(card).Board;
        var line = AdaptiveCardWriter.Write(new Card([new CardPart.Note(words.MovedDown)], words.MovedDown, card.Language), new CardFrame(CardPlace.Shared));
        return Outbound.Message(link is null ? line : line.With("actions", new JsonArray(CardActions.OpenUrl(words.BtnBoard, link))), words.MovedDown);
    }

    private Task WriteAsync(string key, BoardPlace standing, CancellationToken ct) =>
        shelf.PutAsync(Shelf, key, JsonSerializer.Serialize(standing, BoardsJson.Default.BoardPlace), ct);

    private static Texts Words(Card card) => Texts.For(card.Language, TimeZoneInfo.Utc);

    private static string Key(string conversation, WorkshopId id) => $"{conversation} {id.Value}";
}

/// <summary>Where a board stands.</summary>
/// <param name="At">How many messages the conversation had had then.</param>
/// <param name="Left">The message it moved away from, as long as that still shows the board.</param>
internal sealed record BoardPlace(string Message, int At, string? Left = null);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BoardPlace))]
internal sealed partial class BoardsJson : JsonSerializerContext;
