using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>Who somebody is: always by their id in the directory where there is one, and for everybody else by an id that stays the same.</summary>
internal sealed class TeamsPeople(Places places, ConnectorClient connector)
{
    /// <summary>Some activities name their sender by the wire's own id only; somebody who was met before is still the same person.</summary>
    public async Task<TeamsActivity> KnownAsync(TeamsActivity activity, CancellationToken ct)
    {
        if (activity.From is not { AadObjectId: null, Id.Length: > 0 })
        {
            return activity;
        }

        try
        {
            return await places.WhoIsAsync(activity.From.Id, ct) is { } known && known != TeamsReader.IdOf(activity.From)
                ? activity with { From = activity.From with { AadObjectId = known.Value } }
                : activity;
        }
        catch (StoreUnavailableException)
        {
            // The facilitator will say so.
            return activity;
        }
    }

    /// <summary>People named in a text, by their ids in the directory.</summary>
    public async Task<IReadOnlyList<Mention>> NamedAsync(IReadOnlyList<TeamsMention> others, TeamsActivity activity, CancellationToken ct)
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
}
