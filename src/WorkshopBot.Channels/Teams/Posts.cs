using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Boards;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>Posts messages and changes them in place, and acts on what the connector says about a conversation as a whole.</summary>
internal sealed class Posts(ConnectorClient connector, Places places, Talk talk, FormsInPlace forms)
{
    /// <summary>The host that serves government community tenants; the service says so when the usual one is wrong.</summary>
    private const string CommunityCloud = "https://smba.infra.gcc.teams.microsoft.com/gcc";

    /// <exception cref="ChannelFaultException">The conversation is not known, or the bot may not write there.</exception>
    public async Task<Spot> SpotAsync(string conversation, CancellationToken ct) =>
        await places.FindAsync(conversation, ct) is not { } place ? throw Fault("unknown-conversation")
        : place.Stopped is { } why ? throw Fault(why)
        : new Spot(conversation, place);

    /// <summary>Changes the message that is shown, or posts it: where none is, and where somebody deleted it.</summary>
    /// <param name="message">Makes the body; called for each attempt.</param>
    /// <exception cref="ChannelFaultException">It is not shown; the slot keeper tries again.</exception>
    public async Task<MessageRef> ShowAsync(Spot spot, Func<JsonObject> message, MessageRef? shown, MessageRef? under, CancellationToken ct)
    {
        if (shown is not null)
        {
            if (await forms.AreOpenAsync(shown, ct))
            {
                throw Fault("form-open");
            }

            var changed = await SendAsync(spot, () => ConnectorCall.Put(shown.Conversation, shown.Activity, message()), ct);
            if (changed is not Delivered.Gone)
            {
                Demand(changed);
                return shown;
            }
        }

        return await PostAsync(spot, message, under, ct);
    }

    /// <summary>A message that heads a thread of its own in a channel, or goes into the one it belongs under; a chat knows no threads.</summary>
    public async Task<MessageRef> PostAsync(Spot spot, Func<JsonObject> message, MessageRef? under, CancellationToken ct)
    {
        if (spot.IsChannel && under is not null)
        {
            var reply = Demand(await SendAsync(spot, () => ConnectorCall.Post(under.Conversation, message()), ct));
            return new MessageRef(reply.Id ?? "", under.Conversation);
        }

        var posted = spot.IsChannel ? await OpenThreadAsync(spot, message, ct)
            : new MessageRef(Demand(await SendAsync(spot, () => ConnectorCall.Post(spot.Conversation, message()), ct)).Id ?? "", spot.Conversation);
        await talk.AddAsync(spot.Conversation, ct);
        return posted;
    }

    /// <summary>Sends, and takes note where the conversation has moved or the bot may write no more.</summary>
    public async Task<Delivered> SendAsync(Spot spot, Func<ConnectorCall> call, CancellationToken ct)
    {
        var ((conversation, place), first) = (spot, call());
        var delivered = await connector.SendAsync(place, first, ct);
        if (delivered is Delivered.WrongHost && !place.ServiceUrl.StartsWith(CommunityCloud, StringComparison.OrdinalIgnoreCase))
        {
            await places.MoveAsync(conversation, place, CommunityCloud, ct);
            delivered = await connector.SendAsync(place with { ServiceUrl = CommunityCloud }, call(), ct);
        }

        if (!first.IsTargeted && delivered is Delivered.Stopped stopped && await places.FindAsync(conversation, ct) is not null)
        {
            await places.StandAsync(conversation, null, stopped.Code, ct);
        }

        return delivered;
    }

    /// <summary>What was sent, or a fault that says why not.</summary>
    public static Delivered.Done Demand(Delivered delivered) => delivered switch
    {
        Delivered.Done done => done,
        Delivered.Gone => throw Fault("gone"),
        Delivered.Stopped stopped => throw Fault(stopped.Code),
        Delivered.TooBig => throw Fault("too-big"),
        Delivered.WrongHost => throw Fault("wrong-host"),
        Delivered.Failed failed => throw Fault(failed.Code),
        _ => throw new System.Diagnostics.UnreachableException(delivered.GetType().Name),
    };

    private async Task<MessageRef> OpenThreadAsync(Spot spot, Func<JsonObject> message, CancellationToken ct)
    {
        var opened = Demand(await SendAsync(spot, () => ConnectorCall.Create(spot.Conversation, Outbound.NewThread(spot.Place, spot.Conversation, message())), ct));
        var thread = TeamsConversation.BaseOf(opened.Id ?? "") == spot.Conversation ? opened.Id! : TeamsConversation.Thread(spot.Conversation, opened.ActivityId ?? "");
        return new MessageRef(opened.ActivityId ?? "", thread);
    }

    private static ChannelFaultException Fault(string code) => new("Teams did not take it.") { Code = code };
}
