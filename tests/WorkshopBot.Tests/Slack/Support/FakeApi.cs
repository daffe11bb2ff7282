using System.Text.Json.Nodes;

namespace WorkshopBot.Tests.Slack.Support;

/// <summary>The methods of the Web API, with the names that Slack gives its errors.</summary>
internal sealed partial class FakeApi(FakeSlack slack)
{
    private int _views;

    /// <summary>Refresh tokens that can still be used, with whom they are for.</summary>
    public Dictionary<string, string> Refresh { get; } = [];

    /// <summary>Codes that can still be exchanged, with what they give.</summary>
    public Dictionary<string, JsonObject> Codes { get; } = [];

    public static string ChatOf(string user) => $"D{user[1..]}";

    public JsonObject Answer(FakeCall call)
    {
        if (call.Method == "oauth.v2.access")
        {
            return Exchange(call);
        }

        var token = call.Authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? call.Authorization["Bearer ".Length..] : "";
        if (call.Method == "apps.connections.open")
        {
            return token == FakeSlack.AppToken ? Ok(("url", slack.Sockets.NewTicket())) : Error("invalid_auth");
        }

        if (!slack.Tokens.TryGetValue(token, out var install))
        {
            return Error(token.Length == 0 ? "not_authed" : "invalid_auth");
        }

        return install is "revoked" ? Error("token_revoked") : install is "expired" ? Error("token_expired") : Method(call, install);
    }

    private JsonObject Method(FakeCall call, string install) => call.Method switch
    {
        "auth.test" => Ok(("team_id", install), ("user_id", FakeSlack.Bot), ("bot_id", FakeSlack.BotId)),
        "chat.postMessage" => Post(call),
        "chat.update" => Update(call),
        "chat.postEphemeral" => Ephemeral(call),
        "chat.delete" => slack.Messages.TryRemove($"{call.Text("channel")} {call.Text("ts")}", out _) ? Ok() : Error("message_not_found"),
        "chat.getPermalink" => Permalink(call),
        "views.open" => Open(call, push: false),
        "views.push" => Open(call, push: true),
        "views.update" => UpdateView(call),
        "views.publish" => Publish(call),
        "conversations.open" => Ok(("channel", new JsonObject { ["id"] = ChatOf(call.Text("users")!) })),
        "conversations.join" => Join(call),
        "users.info" => call.Text("user") is { } user && slack.Users.TryGetValue(user, out var known) ? Ok(("user", known.DeepClone())) : Error("user_not_found"),
        "files.getUploadURLExternal" => UploadUrl(call),
        "files.completeUploadExternal" => Complete(call),
        "files.info" => FileInfo(call),
        _ => Error("unknown_method"),
    };

    private JsonObject Post(FakeCall call)
    {
        var channel = call.Text("channel")!;
        if (channel is ['U' or 'W', ..])
        {
            channel = ChatOf(channel);
        }
        else if (Refused(channel) is { } refused)
        {
            return Error(refused);
        }

        if (FakeBlocks.Message(call.Arguments) is { Count: > 0 } faults)
        {
            return Error("invalid_blocks", faults);
        }

        var ts = slack.NewTs();
        slack.Messages[$"{channel} {ts}"] = new FakeMessage(channel, ts, call.Arguments.DeepClone().AsObject());
        return Ok(("channel", channel), ("ts", ts));
    }

    private string? Refused(string channel) => !slack.Channels.TryGetValue(channel, out var known) ? channel is ['D', ..] ? null : "channel_not_found"
        : known.IsArchived ? "is_archived"
        : !known.IsMember ? known.IsPrivate ? "channel_not_found" : "not_in_channel"
        : null;

    private JsonObject Update(FakeCall call)
    {
        var key = $"{call.Text("channel")} {call.Text("ts")}";
        if (Refused(call.Text("channel")!) is { } refused)
        {
            return Error(refused);
        }

        if (!slack.Messages.TryGetValue(key, out var message) || message.OnlyFor is not null)
        {
            return Error("message_not_found");
        }

        if (call.Text("text")?.Length > 4_000)
        {
            return Error("msg_too_long");
        }

        if (FakeBlocks.Message(call.Arguments) is { Count: > 0 } faults)
        {
            return Error("invalid_blocks", faults);
        }

        var body = call.Arguments.DeepClone().AsObject();
        body["thread_ts"] = message.Thread;
        slack.Messages[key] = message with { Body = body, Changes = message.Changes + 1 };
        return Ok(("channel", message.Channel), ("ts", message.Ts));
    }

    private JsonObject Ephemeral(FakeCall call)
    {
        if (Refused(call.Text("channel")!) is { } refused)
        {
            return Error(refused);
        }

        if (FakeBlocks.Message(call.Arguments) is { Count: > 0 } faults)
        {
            return Error("invalid_blocks", faults);
        }

        var ts = slack.NewTs();
        slack.Messages[$"{call.Text("channel")} {ts}"] = new FakeMessage(call.Text("channel")!, ts, call.Arguments.DeepClone().AsObject(), call.Text("user"));
        return Ok(("message_ts", ts));
    }

    private JsonObject Open(FakeCall call, bool push)
    {
        if (call.Text("trigger_id") is not { } id || !slack.Triggers.TryGetValue(id, out var trigger))
        {
            return Error("invalid_trigger_id");
        }

        if (trigger.Used)
        {
            return Error("exchanged_trigger_id");
        }

        if (DateTime.UtcNow - trigger.At > slack.TriggerLife)
        {
            return Error("expired_trigger_id");
        }

        var body = call.Arguments["view"]!.AsObject();
        if (FakeBlocks.View(body) is { Count: > 0 } faults)
        {
            return Error("invalid_arguments", faults);
        }

        var below = slack.Views.Values.Count(view => view is { Closed: false } && view.User == trigger.User);
        if (push && below >= 3)
        {
            return Error("push_limit_reached");
        }

        trigger.Used = true;
        var order = Interlocked.Increment(ref _views);
        var view = new FakeView($"V{order}", trigger.User ?? "", order, body.DeepClone().AsObject());
        slack.Views[view.Id] = view;
        return Ok(("view", new JsonObject { ["id"] = view.Id, ["hash"] = view.Hash }));
    }

    private JsonObject UpdateView(FakeCall call)
    {
        if (call.Text("view_id") is not { } id || !slack.Views.TryGetValue(id, out var view) || view.Closed)
        {
            return Error("not_found");
        }

        if (call.Text("hash") is { } hash && hash != view.Hash)
        {
            return Error("hash_conflict");
        }

        var body = call.Arguments["view"]!.AsObject();
        if (FakeBlocks.View(body) is { Count: > 0 } faults)
        {
            return Error("invalid_arguments", faults);
        }

        (view.Body, view.Hash) = (body.DeepClone().AsObject(), slack.NewId("h"));
        return Ok(("view", new JsonObject { ["id"] = view.Id, ["hash"] = view.Hash }));
    }

    private JsonObject Publish(FakeCall call)
    {
        var body = call.Arguments["view"]!.AsObject();
        if (FakeBlocks.View(body) is { Count: > 0 } faults)
        {
            return Error("invalid_arguments", faults);
        }

        slack.Homes[call.Text("user_id")!] = body.DeepClone().AsObject();
        return Ok();
    }

    private JsonObject Join(FakeCall call)
    {
        if (!slack.Channels.TryGetValue(call.Text("channel")!, out var channel) || channel.IsPrivate)
        {
            return Error("method_not_supported_for_channel_type");
        }

        slack.Channels[channel.Id] = channel with { IsMember = true };
        return Ok();
    }

    private JsonObject Exchange(FakeCall call)
    {
        if (call.Text("client_id") != "C.1" || call.Text("client_secret") != "shh")
        {
            return Error("bad_client_secret");
        }

        if (call.Text("refresh_token") is { } refresh)
        {
            if (!Refresh.Remove(refresh, out var install))
            {
                return Error("invalid_refresh_token");
            }

            var (token, next) = ($"xoxe.xoxb-{slack.NewId("")}", $"xoxe-{slack.NewId("")}");
            (slack.Tokens[token], Refresh[next]) = (install, install);
            return Ok(("access_token", token), ("refresh_token", next), ("expires_in", 43_200));
        }

        return call.Text("code") is { } code && Codes.Remove(code, out var given) ? Ok([.. given.Select(pair => (pair.Key, pair.Value?.DeepClone()))]) : Error("invalid_code");
    }

    private static JsonObject Ok(params (string Name, JsonNode? Value)[] more)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in more)
        {
            answer[name] = value;
        }

        return answer;
    }

    private static JsonObject Error(string error, IReadOnlyList<string>? messages = null) => new()
    {
        ["ok"] = false,
        ["error"] = error,
        ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. (messages ?? []).Select(message => JsonValue.Create(message))]) },
    };
}
