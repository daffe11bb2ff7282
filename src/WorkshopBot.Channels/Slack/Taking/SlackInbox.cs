using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Slack.Home;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;

namespace WorkshopBot.Channels.Slack.Taking;

/// <summary>The answer to one call; over HTTP its body, in Socket Mode what goes with the acknowledgement.</summary>
/// <param name="Words">Plain words instead of JSON: the answer to a challenge.</param>
internal sealed record InboxAnswer(JsonObject? Body = null, string? Words = null);

/// <summary>Takes genuine calls, whichever way they came. When the task completes, whatever was given is stored and may be acknowledged; the rest follows behind.</summary>
internal sealed partial class SlackInbox(
    SlackWords words, SlackPresses presses, SlackForms forms, HomeTab home, SlackPlaces places, SlackChannel channel, Installations installations, SlackReplies replies, ILogger<SlackInbox> logger)
{
    public async Task<InboxAnswer> TakeAsync(SlackCall call, CancellationToken ct)
    {
        var received = call.Kind switch
        {
            CallKind.Event => EventReader.Read(call.Payload),
            CallKind.Command => InteractionReader.Command(call.Payload),
            _ => InteractionReader.Read(call.Payload),
        };
        try
        {
            return await TakeAsync(received, ct);
        }
        catch (StoreUnavailableException fault)
        {
            // An event is delivered again; whoever pressed or typed was told by the facilitator where that was possible.
            Log.NotTaken(logger, received.GetType().Name, fault.Kind);
            throw;
        }
    }

    private async Task<InboxAnswer> TakeAsync(Received received, CancellationToken ct)
    {
        switch (received)
        {
            case Received.Challenge challenge:
                return new InboxAnswer(Words: challenge.Words);
            case Received.Typed typed:
                await words.TakeAsync(typed, ct);
                break;
            case Received.Commanded commanded:
                await words.TakeAsync(commanded, ct);
                break;
            case Received.Shortcut shortcut:
                await words.TakeAsync(shortcut, ct);
                break;
            case Received.Pressed pressed:
                await presses.TakeAsync(pressed, ct);
                break;
            case Received.Sent sent:
                return new InboxAnswer(await forms.TakeAsync(sent, ct));
            case Received.HomeOpened opened:
                replies.Run(opened.Who.User, () => home.PublishAsync(opened.Who, CancellationToken.None));
                break;
            case Received.Standing standing:
                await StandAsync(standing, ct);
                break;
            case Received.Ended ended:
                await EndAsync(ended, ct);
                break;
        }

        return new InboxAnswer();
    }

    private async Task StandAsync(Received.Standing standing, CancellationToken ct)
    {
        if (standing.Invited is { } user)
        {
            // Somebody joined; only the bot itself is of interest.
            if (await installations.FindAsync(standing.Place.Install, ct) is not { } own || own.BotUserId != user)
            {
                return;
            }

            replies.Run(standing.Place.Target, () => channel.GreetAsync(standing.Place, null, CancellationToken.None));
        }

        await places.StandAsync(standing.Place, standing.Stopped, ct);
    }

    /// <summary>Removal and revocation come in either order, and each may come twice.</summary>
    private async Task EndAsync(Received.Ended ended, CancellationToken ct)
    {
        if (ended.Users is null || (await installations.FindAsync(ended.Install, ct) is { } own && ended.Users.Contains(own.BotUserId)))
        {
            await installations.EndAsync(ended.Install, ended.Why, ct);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5201, LogLevel.Error, "A call of Slack's ({Kind}) could not be taken ({Fault}).")]
        public static partial void NotTaken(ILogger logger, string kind, string fault);
    }
}
