using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>Conversations come, go, are archived and come back; the bot speaks where it may, and the workshops there follow.</summary>
internal sealed partial class Standings(Places places, RoomWatch watch, TeamsChannel channel, TeamsReplies replies, ILogger<Standings> logger)
{
    /// <summary>Where somebody spoke, and how they are reached. What cannot be noted now is noted with the next word from there.</summary>
    public async Task NoteAsync(TeamsActivity activity, CancellationToken ct)
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

    /// <returns>False when it could not be stored: then it was not heard, and is to come again.</returns>
    public async Task<bool> TakeAsync(Received.Standing standing, TeamsActivity activity, CancellationToken ct)
    {
        try
        {
            var meant = await places.StandAsync(standing.Conversation, standing.Team, standing.Stopped, ct);
            foreach (var conversation in standing.Fate is null ? [] : meant)
            {
                await watch.FollowAsync(new Room(TeamsReader.ChannelName, conversation), standing.Fate!.Value, TeamsReader.EventOf(activity), ct);
            }

            if (standing is { Installed: true, Stopped: null })
            {
                replies.Run(standing.Conversation, () => channel.GreetAsync(standing.Conversation, activity.Locale?.Split('-')[0], CancellationToken.None));
            }

            return true;
        }
        catch (StoreUnavailableException fault)
        {
            Log.NotNoted(logger, fault.Kind);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4201, LogLevel.Warning, "Where a conversation is, or what became of it, could not be noted ({Fault}).")]
        public static partial void NotNoted(ILogger logger, string fault);
    }
}
