using System.Text.Json;

namespace WorkshopBot.Channels.Slack.Wire;

/// <summary>Turns an event into what it means. Pure; unknown kinds mean nothing.</summary>
internal static class EventReader
{
    public static Received Read(JsonElement body) => body.Text("type") switch
    {
        "url_verification" => new Received.Challenge(body.Text("challenge") ?? ""),
        "event_callback" when Install(body) is { } install => Event(install, body, body.Get("event")),
        _ => new Received.Nothing(),
    };

    /// <summary>The installation that an event is for: the workspace, or the organisation where it installed the app as a whole.</summary>
    private static string? Install(JsonElement body)
    {
        var first = body.List("authorizations").FirstOrDefault();
        return first.Get("is_enterprise_install").ValueKind == JsonValueKind.True ? first.Text("enterprise_id") : first.Text("team_id") ?? body.Text("team_id");
    }

    private static Received Event(string install, JsonElement body, JsonElement said) => said.Text("type") switch
    {
        "app_mention" => Typed(install, body, said),
        "message" when said.Text("channel_type") == "im" || said.Text("channel") is ['D', ..] => Typed(install, body, said),
        "app_home_opened" when said.Text("tab") is "home" or null && said.Text("user") is { } user => new Received.HomeOpened(new Sender(install, user)),
        "member_joined_channel" when said.Text("user") is { } user && said.Text("channel") is { } joined => new Received.Standing(new SlackPlace(install, joined), null, user),
        "channel_unarchive" or "group_unarchive" => Standing(install, said, null),
        "channel_archive" or "group_archive" => Standing(install, said, "is_archived"),
        "channel_left" or "group_left" => Standing(install, said, "not_in_channel"),
        "channel_deleted" or "group_deleted" => Standing(install, said, "channel_deleted"),
        "app_uninstalled" => new Received.Ended(install, "app_uninstalled", null),
        "tokens_revoked" => new Received.Ended(install, "tokens_revoked", [.. said.Get("tokens").List("bot").Select(user => user.GetString() ?? "")]),
        _ => new Received.Nothing(),
    };

    /// <summary>People's own new messages; edits, joins, other bots and this bot itself are none.</summary>
    private static Received Typed(string install, JsonElement body, JsonElement said)
    {
        if (said.Text("user") is not { } user || said.Text("channel") is not { } channel || said.Text("ts") is not { } ts
            || said.Text("bot_id") is not null || said.Text("subtype") is not (null or "thread_broadcast" or "file_share"))
        {
            return new Received.Nothing();
        }

        var place = said.Text("channel_type") == "im" || channel is ['D', ..] ? new SlackPlace(install, user) : new SlackPlace(install, channel);
        var who = new Sender(install, user, null, said.Text("user_team") ?? said.Text("source_team") ?? said.Text("team"));
        return new Received.Typed(who, place, said.Text("text") ?? "", ts, said.Text("thread_ts"), $"ev:{install}:{body.Text("event_id") ?? $"{channel}:{ts}"}");
    }

    private static Received Standing(string install, JsonElement said, string? stopped) => (said.Text("channel") ?? said.Get("channel").Text("id")) is { } channel
        ? new Received.Standing(new SlackPlace(install, channel), stopped, null)
        : new Received.Nothing();
}
