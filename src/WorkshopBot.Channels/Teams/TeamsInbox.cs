using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Teams.Boards;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Channels.Teams.Files;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>The answer to one activity.</summary>
/// <param name="Body">What an invoke is answered with; null for nothing.</param>
internal sealed record InboxAnswer(int Status, JsonObject? Body = null);

/// <summary>Hands genuine activities to the facilitator. What it answers with is stored; replies to messages follow behind the acknowledgement.</summary>
internal sealed partial class TeamsInbox(
    Facilitator facilitator, InboundRates rates, SlotQueue slots, Places places, TeamsPeople people, Standings standings, IRooms rooms, Talk talk, FormsInPlace forms,
    FileHandover files, TeamsReplies replies, TimeProvider time, ILogger<TeamsInbox> logger)
{
    /// <summary>No two clocks agree to the last tick.</summary>
    private static readonly TimeSpan s_moment = TimeSpan.FromSeconds(1);

    public async Task<InboxAnswer> TakeAsync(TeamsActivity arrived, CancellationToken ct)
    {
        var activity = await people.KnownAsync(arrived, ct);
        await standings.NoteAsync(activity, ct);
        switch (TeamsReader.Read(activity, time.GetUtcNow()))
        {
            case Received.Said said:
                await SayAsync(said, activity, ct);
                return new InboxAnswer(200);
            case Received.Asked asked:
                return await AskAsync(asked, activity, ct);
            case Received.Consented consented:
                return await ConsentAsync(consented, activity, ct);
            case Received.Standing standing:
                return new InboxAnswer(await standings.TakeAsync(standing, activity, ct) ? 200 : 503);
            case Received.UnknownInvoke:
                return new InboxAnswer(501);
            case Received.WrongInvoke:
                return new InboxAnswer(activity.Name == "adaptiveCard/action" ? 200 : 400, Outbound.WrongInvoke);
            default:
                return new InboxAnswer(200);
        }
    }

    private async Task SayAsync(Received.Said said, TeamsActivity activity, CancellationToken ct)
    {
        var message = await LocatedAsync(said.Message, activity, ct) with { Mentions = await people.NamedAsync(said.Others, activity, ct) };
        var handled = await HandleAsync(message, ct);
        replies.Send(message, handled);
        if (message.Action is null && (message.Workshop is null || activity.Conversation.Id == activity.Conversation.Base))
        {
            // Not in the board's own thread, so it lies below the board.
            replies.Run(message.Room.Conversation, () => talk.AddAsync(message.Room.Conversation, CancellationToken.None));
        }
    }

    private async Task<InboxAnswer> AskAsync(Received.Asked asked, TeamsActivity activity, CancellationToken ct)
    {
        var message = await LocatedAsync(asked.Message, activity, ct);
        var handled = await HandleAsync(message, ct);
        var reply = handled.Turn.Reply ?? (await facilitator.HandleAsync(BoardFor(message, handled.Workshop), ct)).Turn.Reply;
        var card = reply is null ? null : TeamsChannel.CardOf(reply) with { About = handled.Workshop };
        if (card is null)
        {
            return new InboxAnswer(200);
        }

        var frame = new CardFrame(asked.How == Answering.InPlace ? CardPlace.InPlace : CardPlace.Dialog, TeamsChannel.NewNonce())
        {
            Page = asked.Page,
            MadeBy = card.MadeBy?.ToString(),
        };
        if (asked.How == Answering.InPlace)
        {
            await HoldAsync(card, message, activity, ct);
        }

        var written = AdaptiveCardWriter.Write(card, frame);
        return new InboxAnswer(200, asked.How == Answering.InPlace
            ? Outbound.InPlace(written)
            : Outbound.Dialog(written, Outbound.TitleOf(card, Texts.For(card.Language, TimeZoneInfo.Utc).Word.Workshop), IsTall(card)));
    }

    private async Task<Handled> HandleAsync(InboundMessage message, CancellationToken ct)
    {
        var handled = await rates.HandleAsync(message, ct);
        if (handled.Workshop is { } id)
        {
            slots.Ask(id);
        }

        return handled;
    }

    /// <summary>
    /// With the workshop that is meant: the one the button names, if this conversation or this person belongs to it – what a client sends can
    /// be made up –, else the one whose board heads the thread.
    /// </summary>
    private async Task<InboundMessage> LocatedAsync(InboundMessage message, TeamsActivity activity, CancellationToken ct)
    {
        try
        {
            return message.Workshop is { } named ? message with { Workshop = await rooms.BelongsAsync(named, message.Room, message.From.Id, ct) ? named : null }
                : message.Action?.Verb != Verbs.Start && activity.Conversation.Id != activity.Conversation.Base ? message with { Workshop = await places.InThreadAsync(activity.Conversation.Id, ct) }
                : message;
        }
        catch (StoreUnavailableException)
        {
            // The facilitator will say so, and give back what was typed.
            return message;
        }
    }

    /// <summary>What stands in a message's place is not to be written over while somebody fills it in or reads it; what was held back is shown then.</summary>
    private async Task HoldAsync(Card card, InboundMessage message, TeamsActivity activity, CancellationToken ct)
    {
        if (activity.ReplyToId is not { Length: > 0 } pressed || card.About is not { } workshop)
        {
            return;
        }

        try
        {
            var (place, who) = (new MessageRef(pressed, activity.Conversation.Base), message.From.Id);
            if (message.Action is null)
            {
                // Back at the board itself.
                await forms.CloseAsync(place, who, ct);
                slots.Ask(workshop);
                return;
            }

            await forms.OpenAsync(place, who, card.IsForm ? FormsInPlace.Filling : FormsInPlace.Reading, ct);
            if (!card.IsForm)
            {
                replies.RunLater(FormsInPlace.Reading + s_moment, () => slots.Ask(workshop));
            }
        }
        catch (StoreUnavailableException fault)
        {
            Log.NotHeld(logger, fault.Kind);
        }
    }

    /// <summary>Only for files of a workshop that this person belongs to: the ticket comes from the client and can be made up.</summary>
    private async Task<InboxAnswer> ConsentAsync(Received.Consented consented, TeamsActivity activity, CancellationToken ct)
    {
        if (!await rooms.BelongsAsync(consented.Choice.Ticket.Workshop, consented.Message.Room, consented.Message.From.Id, ct))
        {
            return new InboxAnswer(400, Outbound.WrongInvoke);
        }

        replies.Run($"{activity.Conversation.Base}|file", () => files.AnswerAsync(consented.Choice, consented.Question, consented.Message.From.Language, CancellationToken.None));
        return new InboxAnswer(200);
    }

    private static InboundMessage BoardFor(InboundMessage message, WorkshopId? id) => message with
    {
        Delivery = new DeliveryId($"{message.Delivery}+"),
        Action = null,
        Text = "board",
        Fields = new Dictionary<string, string>(),
        Workshop = id,
    };

    private static bool IsTall(Card card) => card.Parts.Count(part => part is CardPart.Field or CardPart.MenuRow or CardPart.Quote or CardPart.Pairs or CardPart.Picture) > 4;

    private static partial class Log
    {
        [LoggerMessage(4202, LogLevel.Warning, "That a form is open in the board's place could not be noted ({Fault}); the board may write over it.")]
        public static partial void NotHeld(ILogger logger, string fault);
    }
}
