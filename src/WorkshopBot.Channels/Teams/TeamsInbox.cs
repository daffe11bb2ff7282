using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Channels.Teams.Connector;
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
    Facilitator facilitator, SlotQueue slots, Places places, TeamsChannel channel, ConnectorClient connector, IRooms rooms, TeamsReplies replies, TimeProvider time, ILogger<TeamsInbox> logger)
{
    public async Task<InboxAnswer> TakeAsync(TeamsActivity activity, CancellationToken ct)
    {
        await NoteAsync(activity, ct);
        switch (TeamsReader.Read(activity, time.GetUtcNow()))
        {
            case Received.Said said:
                await SayAsync(said, activity, ct);
                return new InboxAnswer(200);
            case Received.Asked asked:
                return await AskAsync(asked, activity, ct);
            case Received.Standing standing:
                await StandAsync(standing, activity, ct);
                return new InboxAnswer(200);
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
        var message = await LocatedAsync(said.Message, activity, ct) with { Mentions = await PeopleAsync(said.Others, activity, ct) };
        var handled = await HandleAsync(message, ct);
        replies.Send(message, handled);
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
            MadeBy = message.Action is { } action && s_looking.Contains(action.Verb) ? action.ToString() : null,
        };
        var written = AdaptiveCardWriter.Write(card, frame);
        return new InboxAnswer(200, asked.How == Answering.InPlace
            ? Outbound.InPlace(written)
            : Outbound.Dialog(written, Outbound.TitleOf(card, Texts.For(card.Language, TimeZoneInfo.Utc).Word.Workshop), IsTall(card)));
    }

    /// <summary>Verbs that show something and change nothing: another page of the same is the same question.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> s_looking = System.Collections.Frozen.FrozenSet.Create(
        StringComparer.Ordinal,
        Verbs.SoFar, Verbs.Mine, Verbs.Picture, Verbs.Gaps, Verbs.Summary, Verbs.RoleCard, Verbs.Help, Verbs.Export, Verbs.Tasks, Verbs.ParkedList,
        Verbs.History, Verbs.List, Verbs.Search, Verbs.Compare, Verbs.Facilitate);

    private async Task<Handled> HandleAsync(InboundMessage message, CancellationToken ct)
    {
        var handled = await facilitator.HandleAsync(message, ct);
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
            return message.Workshop is { } named ? message with { Workshop = await BelongsAsync(named, message, ct) ? named : null }
                : message.Action?.Verb != Verbs.Start && activity.Conversation.Id != activity.Conversation.Base ? message with { Workshop = await places.InThreadAsync(activity.Conversation.Id, ct) }
                : message;
        }
        catch (StoreUnavailableException)
        {
            // The facilitator will say so, and give back what was typed.
            return message;
        }
    }

    private async Task<bool> BelongsAsync(WorkshopId id, InboundMessage message, CancellationToken ct)
    {
        await foreach (var room in rooms.OfAsync(id, ct))
        {
            if (room.Key == message.Room.Key)
            {
                return true;
            }
        }

        return (await rooms.PeopleAsync(id, ct)).ContainsKey(message.From.Id);
    }

    /// <summary>People named in a text, by their ids in the directory.</summary>
    private async Task<IReadOnlyList<Mention>> PeopleAsync(IReadOnlyList<TeamsMention> others, TeamsActivity activity, CancellationToken ct)
    {
        var found = new List<Mention>();
        foreach (var other in others)
        {
            found.Add(new Mention($"@{other.Who.Name}", new Person(await WhoAsync(other.Who, activity, ct), other.Who.Name)));
        }

        return found;
    }

    private async Task<ParticipantId> WhoAsync(TeamsAccount account, TeamsActivity activity, CancellationToken ct)
    {
        if (account.AadObjectId is null && await places.WhoIsAsync(account.Id, ct) is { } known)
        {
            return known;
        }

        var place = await places.FindAsync(activity.Conversation.Base, ct);
        var asked = account.AadObjectId ?? (place is null ? null : await connector.MemberAsync(place, activity.Conversation.Base, account.Id, ct));
        var who = TeamsReader.IdOf(account with { AadObjectId = asked });
        await places.KnowAsync(account.Id, who, ct);
        return who;
    }

    private async Task StandAsync(Received.Standing standing, TeamsActivity activity, CancellationToken ct)
    {
        try
        {
            await places.StandAsync(standing.Conversation, standing.Team, standing.Stopped, ct);
            if (standing is { Installed: true, Stopped: null })
            {
                replies.Run(standing.Conversation, () => channel.GreetAsync(standing.Conversation, activity.Locale?.Split('-')[0], CancellationToken.None));
            }
        }
        catch (StoreUnavailableException fault)
        {
            Log.NotNoted(logger, fault.Kind);
        }
    }

    private async Task NoteAsync(TeamsActivity activity, CancellationToken ct)
    {
        try
        {
            await places.NoteAsync(activity, ct);
        }
        catch (StoreUnavailableException fault)
        {
            Log.NotNoted(logger, fault.Kind);
        }
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
        [LoggerMessage(4201, LogLevel.Warning, "Where a conversation is could not be noted ({Fault}); the next message from there is noted again.")]
        public static partial void NotNoted(ILogger logger, string fault);
    }
}
