using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Teams;

/// <summary>A word for one person out of a conversation of several: a targeted message where that is on, else their own chat with the bot.</summary>
internal sealed class Whispers(Posts posts, Places places, TeamsOptions options)
{
    /// <returns>False when there is no way to reach them alone.</returns>
    public async Task<bool> SayAsync(InboundMessage to, Spot spot, Func<JsonObject> message, CancellationToken ct)
    {
        if (await places.ContactAsync(to.From.Id, ct) is not { } contact)
        {
            return false;
        }

        if (options.TargetedMessages && await posts.SendAsync(spot, () => ConnectorCall.PostTo(spot.Conversation, contact.UserId, message()), ct) is Delivered.Done)
        {
            return true;
        }

        var chat = contact.Chat ?? await OpenChatAsync(to, contact, spot, ct);
        return chat is not null && await places.FindAsync(chat, ct) is { } own
            && await posts.SendAsync(new Spot(chat, own), () => ConnectorCall.Post(chat, message()), ct) is Delivered.Done;
    }

    /// <summary>Their chat with the bot, in answer to what they asked; null where the bot is not installed for them.</summary>
    private async Task<string?> OpenChatAsync(InboundMessage to, Contact contact, Spot spot, CancellationToken ct)
    {
        var ask = () => ConnectorCall.Create(contact.UserId, Outbound.NewChat(spot.Place, contact.UserId));
        if (await posts.SendAsync(spot with { Conversation = contact.UserId }, ask, ct) is not Delivered.Done { Id: { Length: > 0 } chat })
        {
            return null;
        }

        var place = spot.Place with { Kind = TeamsConversation.Personal, TeamId = null, GroupId = null, Stopped = null };
        await places.ChatAsync(to.From.Id, contact with { Chat = chat }, place, ct);
        return chat;
    }
}
