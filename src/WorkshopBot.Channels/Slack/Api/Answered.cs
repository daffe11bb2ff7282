using System.Text.Json;

namespace WorkshopBot.Channels.Slack.Api;

/// <summary>What became of a call, as far as we have to act on it.</summary>
internal abstract record Answered
{
    private Answered()
    {
    }

    internal sealed record Done(JsonElement Body) : Answered;

    /// <summary>A newer call with the same purpose waits behind it.</summary>
    internal sealed record Overtaken : Answered;

    /// <summary>The message, the view or the file is not there any more, or cannot be changed.</summary>
    internal sealed record Gone(string Code) : Answered;

    /// <summary>Nothing can be posted there until somebody changes that.</summary>
    internal sealed record Stopped(string Code) : Answered;

    /// <summary>The app has to be invited first.</summary>
    internal sealed record Uninvited(string Code) : Answered;

    /// <summary>The leave to open a view is over, or used.</summary>
    internal sealed record TooLate(string Code) : Answered;

    /// <summary>The view was changed since.</summary>
    internal sealed record Conflict : Answered;

    /// <summary>The installation has ended; nothing works with its token any more.</summary>
    internal sealed record Dead(string Code) : Answered;

    /// <summary>Somebody has to install the app again with this permission.</summary>
    internal sealed record Unpermitted(string Needed) : Answered;

    /// <param name="Unsure">Whether it may have taken effect all the same.</param>
    internal sealed record Failed(string Code, bool Unsure) : Answered;
}

/// <summary>What to do after one attempt.</summary>
internal enum Next
{
    Settled,

    /// <summary>Wait as long as Slack says, or a little, and try again.</summary>
    Again,

    /// <summary>As <see cref="Again"/>, but only where a second arrival changes nothing.</summary>
    AgainIfRepeatable,

    /// <summary>Once more with a new token.</summary>
    WithNewToken,
}

/// <summary>Slack's errors, each with what to do about it.</summary>
internal static class SlackErrors
{
    public static (Answered Answered, Next Next) Of(string code, string? needed) => code switch
    {
        "message_not_found" or "cant_update_message" or "edit_window_closed" or "is_inactive" or "cant_delete_message" or "not_found" or "file_not_found" or "file_deleted"
            => (new Answered.Gone(code), Next.Settled),
        "is_archived" or "messages_tab_disabled" or "not_enabled" or "account_disabled" or "user_disabled" or "user_not_visible" or "user_not_found" or "message_limit_exceeded"
            or "external_channel_migrating" or "posting_to_channel_denied" or "team_access_not_granted" or "no_permission" or "access_denied"
            => (new Answered.Stopped(code), Next.Settled),
        "not_in_channel" or "channel_not_found" or "user_not_in_channel" or "invalid_channel" => (new Answered.Uninvited(code), Next.Settled),
        "expired_trigger_id" or "exchanged_trigger_id" or "invalid_trigger_id" or "push_limit_reached" => (new Answered.TooLate(code), Next.Settled),
        "hash_conflict" => (new Answered.Conflict(), Next.Settled),
        "token_expired" => (new Answered.Dead(code), Next.WithNewToken),
        "token_revoked" or "account_inactive" or "invalid_auth" or "not_authed" or "org_login_required" or "user_removed_from_team" or "team_disabled"
            => (new Answered.Dead(code), Next.Settled),
        "missing_scope" or "not_allowed_token_type" => (new Answered.Unpermitted(needed ?? code), Next.Settled),
        "ratelimited" or "rate_limited" => (new Answered.Failed(code, Unsure: false), Next.Again),
        "request_timeout" or "service_unavailable" => (new Answered.Failed(code, Unsure: true), Next.AgainIfRepeatable),

        // It says of itself that a part may have succeeded.
        "internal_error" or "fatal_error" => (new Answered.Failed(code, Unsure: true), Next.AgainIfRepeatable),
        _ when code.StartsWith("restricted_action", StringComparison.Ordinal) || code == "cannot_reply_to_message" => (new Answered.Stopped(code), Next.Settled),
        _ => (new Answered.Failed(code, Unsure: false), Next.Settled),
    };
}
