using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Api;

/// <summary>
/// Calls the Web API: in order within a channel, below its limits, the newest of several changes only. What is not repeatable is never sent
/// twice after an answer that leaves open whether it took effect.
/// </summary>
internal sealed partial class SlackClient(SlackWire wire, Installations installations, SlackOptions options, SlackPace pace, TimeProvider time, ILogger<SlackClient> logger, IPlatformWatch? watch = null,
    SlackPermissions? permissions = null)
{
    private readonly WorkLanes _lanes = new();
    private readonly ConcurrentDictionary<string, SlackMethod> _newest = new(StringComparer.Ordinal);

    public Task<Answered> CallAsync(string install, SlackMethod method, CancellationToken ct)
    {
        var name = method.Overtaken is { } purpose ? $"{install} {purpose}" : null;
        if (name is not null)
        {
            _newest[name] = method;
        }

        return method.Lane is { } lane ? _lanes.RunAsync($"{install} {lane}", () => NewestAsync(install, method, name, ct)) : TryAsync(install, method, ct);
    }

    private async Task<Answered> NewestAsync(string install, SlackMethod method, string? name, CancellationToken ct)
    {
        if (name is not null && _newest.TryGetValue(name, out var newest) && !ReferenceEquals(newest, method))
        {
            return new Answered.Overtaken();
        }

        try
        {
            return await TryAsync(install, method, ct);
        }
        finally
        {
            if (name is not null)
            {
                _newest.TryRemove(new KeyValuePair<string, SlackMethod>(name, method));
            }
        }
    }

    private async Task<Answered> TryAsync(string install, SlackMethod method, CancellationToken ct)
    {
        var renewed = false;
        for (var attempt = 1; ; attempt++)
        {
            if (await installations.TokenAsync(install, ct) is not { } token)
            {
                return new Answered.Dead("not_installed");
            }

            await pace.WaitAsync(install, method, ct);
            var (answered, next, wait) = await wire.OnceAsync(method, token, ct);
            if (answered is not (Answered.Done or Answered.Overtaken))
            {
                watch?.Refused(SlackIds.Channel, CodeOf(answered));
            }

            if (wait is { } said)
            {
                pace.Close(install, method, said);
            }

            var again = next switch
            {
                Next.Again => attempt < options.Patience.Attempts && (wait ?? TimeSpan.Zero) <= options.Patience.LongestRetryAfter,
                Next.AgainIfRepeatable => method.IsRepeatable && attempt < options.Patience.Attempts,
                Next.WithNewToken => !renewed && await installations.RenewAsync(install, token, ct),
                _ => false,
            };
            if (!again)
            {
                await NoteAsync(install, method, answered, ct);
                return answered;
            }

            renewed |= next == Next.WithNewToken;
            if (next != Next.WithNewToken && wait is null)
            {
                await Task.Delay(options.Patience.Pause(attempt, RandomNumberGenerator.GetInt32(-20, 21)), time, ct);
            }
        }
    }

    private async Task NoteAsync(string install, SlackMethod method, Answered answered, CancellationToken ct)
    {
        permissions?.Note(install, method, answered);
        switch (answered)
        {
            case Answered.Done or Answered.Overtaken:
                break;
            case Answered.Dead dead:
                Log.Ended(logger, install, dead.Code);
                await installations.EndAsync(install, dead.Code, ct);
                break;
            case Answered.Unpermitted missing:
                Log.Unpermitted(logger, method.Name, missing.Needed);
                break;
            default:
                Log.Refused(logger, method.Name, CodeOf(answered));
                break;
        }
    }

    /// <summary>A code is one word; anything else might be somebody's text and is not logged.</summary>
    internal static string CodeOf(Answered answered) => answered switch
    {
        Answered.Gone gone => gone.Code,
        Answered.Stopped stopped => stopped.Code,
        Answered.Uninvited uninvited => uninvited.Code,
        Answered.TooLate late => late.Code,
        Answered.Conflict => "hash_conflict",
        Answered.Dead dead => dead.Code,
        Answered.Unpermitted missing => "missing_scope",
        Answered.Failed failed => failed.Code,
        _ => "-",
    };

    private static partial class Log
    {
        [LoggerMessage(5101, LogLevel.Information, "Slack refused {Method} ({Code}).")]
        public static partial void Refused(ILogger logger, string method, string code);

        [LoggerMessage(5102, LogLevel.Error, "Slack: {Method} needs the permission '{Needed}'; install the app again from /slack/install or add it in the app's settings.")]
        public static partial void Unpermitted(ILogger logger, string method, string needed);

        [LoggerMessage(5103, LogLevel.Error, "Slack: the installation {Install} has ended ({Code}); nothing is sent there until the app is installed again.")]
        public static partial void Ended(ILogger logger, string install, string code);
    }
}
