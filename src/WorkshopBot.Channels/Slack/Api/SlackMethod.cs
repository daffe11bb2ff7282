using System.Text.Json.Nodes;

namespace WorkshopBot.Channels.Slack.Api;

/// <summary>How often a method may be called, per workspace and minute.</summary>
internal enum Tier
{
    One = 1,
    Two = 18,
    Three = 46,
    Four = 95,
    Special = 110,
}

/// <summary>A method of the Web API with its arguments: one record each.</summary>
/// <param name="Name">As it stands in the address.</param>
internal abstract record SlackMethod(string Name, Tier Tier)
{
    /// <summary>What is done one after another: a channel, or a view. Null where order does not matter.</summary>
    public virtual string? Lane => null;

    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public virtual bool IsRepeatable => true;

    /// <summary>Many methods do not read JSON.</summary>
    public virtual bool IsForm => true;

    /// <summary>Whether we ask on the chance, and get along without the permission for it.</summary>
    public virtual bool IsTrial => false;

    /// <summary>A later call with the same name says all that this one says; this one need not be sent any more.</summary>
    public virtual string? Overtaken => null;

    public abstract JsonObject Arguments { get; }

    internal sealed record PostMessage(string Channel, JsonObject Message, string? ThreadTs = null) : SlackMethod("chat.postMessage", Tier.Special)
    {
        public override string Lane => Channel;

        public override bool IsRepeatable => false;

        public override bool IsForm => false;

        public override JsonObject Arguments => With(Message, ("channel", Channel), ("thread_ts", ThreadTs));
    }

    internal sealed record UpdateMessage(string Channel, string Ts, JsonObject Message) : SlackMethod("chat.update", Tier.Three)
    {
        public override string Lane => Channel;

        public override bool IsForm => false;

        public override string Overtaken => $"{Channel} {Ts}";

        /// <summary>Blocks and text always: text alone would take the blocks away.</summary>
        public override JsonObject Arguments => With(new JsonObject { ["text"] = (string)Message["text"]!, ["blocks"] = Message["blocks"]!.DeepClone() }, ("channel", Channel), ("ts", Ts));
    }

    internal sealed record PostEphemeral(string Channel, string User, JsonObject Message, string? ThreadTs = null) : SlackMethod("chat.postEphemeral", Tier.Four)
    {
        public override string Lane => $"{Channel}|{User}";

        public override bool IsRepeatable => false;

        public override bool IsForm => false;

        public override JsonObject Arguments => With(Message, ("channel", Channel), ("user", User), ("thread_ts", ThreadTs));
    }

    internal sealed record DeleteMessage(string Channel, string Ts) : SlackMethod("chat.delete", Tier.Three)
    {
        public override string Lane => Channel;

        public override JsonObject Arguments => Of(("channel", Channel), ("ts", Ts));
    }

    internal sealed record Permalink(string Channel, string Ts) : SlackMethod("chat.getPermalink", Tier.Special)
    {
        public override JsonObject Arguments => Of(("channel", Channel), ("message_ts", Ts));
    }

    internal sealed record OpenView(string TriggerId, JsonObject View) : SlackMethod("views.open", Tier.Four)
    {
        public override bool IsRepeatable => false;

        public override bool IsForm => false;

        public override JsonObject Arguments => new() { ["trigger_id"] = TriggerId, ["view"] = View.DeepClone() };
    }

    internal sealed record PushView(string TriggerId, JsonObject View) : SlackMethod("views.push", Tier.Four)
    {
        public override bool IsRepeatable => false;

        public override bool IsForm => false;

        public override JsonObject Arguments => new() { ["trigger_id"] = TriggerId, ["view"] = View.DeepClone() };
    }

    internal sealed record UpdateView(string ViewId, JsonObject View, string? Hash) : SlackMethod("views.update", Tier.Four)
    {
        public override string Lane => ViewId;

        public override bool IsForm => false;

        public override JsonObject Arguments => With(new JsonObject { ["view"] = View.DeepClone() }, ("view_id", ViewId), ("hash", Hash));
    }

    internal sealed record PublishView(string User, JsonObject View) : SlackMethod("views.publish", Tier.Four)
    {
        public override string Lane => User;

        public override bool IsForm => false;

        public override string Overtaken => $"home {User}";

        public override JsonObject Arguments => With(new JsonObject { ["view"] = View.DeepClone() }, ("user_id", User));
    }

    internal sealed record OpenDirect(string User) : SlackMethod("conversations.open", Tier.Three)
    {
        public override JsonObject Arguments => Of(("users", User));
    }

    internal sealed record Join(string Channel) : SlackMethod("conversations.join", Tier.Three)
    {
        public override bool IsTrial => true;

        public override JsonObject Arguments => Of(("channel", Channel));
    }

    internal sealed record UserInfo(string User) : SlackMethod("users.info", Tier.Four)
    {
        public override JsonObject Arguments => Of(("user", User), ("include_locale", "true"));
    }

    /// <param name="AltText">Called alt_txt on the wire.</param>
    internal sealed record UploadUrl(string FileName, int Length, string AltText) : SlackMethod("files.getUploadURLExternal", Tier.Four)
    {
        public override JsonObject Arguments =>
            Of(("filename", FileName), ("length", Length.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("alt_txt", Kit.Block.Cut(AltText, 1_000)));
    }

    internal sealed record CompleteUpload(string FileId, string Title, string Channel, string? ThreadTs, string? Comment) : SlackMethod("files.completeUploadExternal", Tier.Four)
    {
        public override string Lane => Channel;

        public override bool IsRepeatable => false;

        public override JsonObject Arguments => Of(
            ("files", new JsonArray(new JsonObject { ["id"] = FileId, ["title"] = Title }).ToJsonString(SlackJson.Options)),
            ("channel_id", Channel), ("thread_ts", ThreadTs), ("initial_comment", Comment));
    }

    internal sealed record FileInfo(string File) : SlackMethod("files.info", Tier.Four)
    {
        public override JsonObject Arguments => Of(("file", File));
    }

    internal sealed record AuthTest() : SlackMethod("auth.test", Tier.Special)
    {
        public override JsonObject Arguments => [];
    }

    /// <summary>Called with the app-level token.</summary>
    internal sealed record OpenConnection() : SlackMethod("apps.connections.open", Tier.Two)
    {
        public override JsonObject Arguments => [];
    }

    /// <summary>A code, or a refresh token, for a token. Called without one; the secret goes along.</summary>
    internal sealed record OAuthAccess(string ClientId, string ClientSecret, string? Code, string? RedirectUri, string? RefreshToken) : SlackMethod("oauth.v2.access", Tier.Special)
    {
        public override bool IsRepeatable => false;

        public override JsonObject Arguments => Of(
            ("client_id", ClientId), ("client_secret", ClientSecret), ("code", Code), ("redirect_uri", RedirectUri),
            ("grant_type", RefreshToken is null ? null : "refresh_token"), ("refresh_token", RefreshToken));
    }

    private static JsonObject Of(params ReadOnlySpan<(string Name, string? Value)> arguments) => Put([], arguments);

    private static JsonObject With(JsonObject body, params ReadOnlySpan<(string Name, string? Value)> arguments) => Put(body.DeepClone().AsObject(), arguments);

    private static JsonObject Put(JsonObject body, ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
            {
                body[name] = value;
            }
        }

        return body;
    }
}
