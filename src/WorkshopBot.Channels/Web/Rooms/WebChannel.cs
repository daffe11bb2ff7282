using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Rooms;

/// <summary>The browser as a channel: it keeps its posts itself, so showing a card is storing it and ringing the bell.</summary>
internal sealed class WebChannel(Timeline timeline, Bell bell, TimeProvider time) : IChatChannel
{
    /// <summary>The slots of a room page.</summary>
    public const string BoardSlot = "board";
    public const string ThreadSlot = "thread";
    public const string MineSlot = "mine";
    public const string SheetSlot = "sheet";
    public const string PictureSlot = "picture";
    public const string PlaySlot = "play";

    /// <summary>The line in the bar of every page of the room.</summary>
    public const string HeadSlot = "head";

    public string Name => WebRoom.Channel;

    public async Task<string> ShowAsync(Room room, Card card, string? reference, string? under, CancellationToken ct)
    {
        var before = reference is null ? null : await timeline.FindAsync(room, reference, ct);
        var post = await timeline.AddAsync(room, before is null ? timeline.New(null, null, card, under) : before with { Card = card }, ct);
        if (WebRoom.OwnerOf(room) is { } owner)
        {
            bell.Ring(WebRoom.IdOf(room), MineSlot, owner.Value);
        }
        else
        {
            foreach (var slot in Changed(card, isNew: before is null))
            {
                bell.Ring(room.Conversation, slot);
            }

            // The board says what the workshop is about, and so does the bar above every page.
            if (before?.Card is { } old && HeadingOf(old) != HeadingOf(card))
            {
                bell.Ring(room.Conversation, HeadSlot);
            }
        }

        return post.Id;
    }

    /// <summary>A form lies over the room; so does a card to look through. A short word joins this person's own lines, and so does every answer there.</summary>
    public async Task ReplyAsync(InboundMessage to, Reply reply, CancellationToken ct)
    {
        var room = WebRoom.IdOf(to.Room);
        var own = WebRoom.Own(room, to.From.Id);
        var card = CardOf(reply);
        if (!to.Room.Private && (reply is not Reply.Whisper || IsLong(card)))
        {
            var typed = reply is Reply.FormAgain ? to.Fields : null;
            await timeline.LayAsync(own, new Sheet(card, NewDelivery(), time.GetUtcNow(), typed), ct);
        }
        else
        {
            await timeline.CloseSheetAsync(own, ct);
            await timeline.AddAsync(own, timeline.New(null, null, card), ct);
        }

        bell.Ring(room, SheetSlot, to.From.Id.Value);
        bell.Ring(room, MineSlot, to.From.Id.Value);
    }

    /// <summary>An id for one sending of one form.</summary>
    public static string NewDelivery() => $"web:{System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    /// <summary>Two hundred pages fetch what is rung for, so it is no more than may look different now; which post is the board, a new one may change.</summary>
    private static string[] Changed(Card card, bool isNew) => isNew ? [BoardSlot, ThreadSlot, PictureSlot]
        : card.Slot == SlotKind.Board ? [BoardSlot, PictureSlot]
        : [ThreadSlot, PictureSlot];

    private static CardPart.Heading? HeadingOf(Card card) => card.Parts.OfType<CardPart.Heading>().FirstOrDefault();

    private static Card CardOf(Reply reply) => reply switch
    {
        Reply.Whisper whisper => whisper.Card,
        Reply.OpenForm form => form.Form,
        Reply.FormAgain form => form.Form,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool IsLong(Card card) => card.IsForm || card.Parts.Any(part => part is CardPart.Heading or CardPart.MenuRow or CardPart.Picture);
}
