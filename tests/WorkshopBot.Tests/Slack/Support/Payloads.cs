using System.Text.Json.Nodes;

namespace WorkshopBot.Tests.Slack.Support;

/// <summary>What Slack sends, as it sends it.</summary>
internal static class Payloads
{
    public static JsonObject Event(string id, JsonObject said, string team = FakeSlack.Team) => new()
    {
        ["token"] = "x",
        ["team_id"] = team,
        ["api_app_id"] = FakeSlack.App,
        ["event"] = said,
        ["type"] = "event_callback",
        ["event_id"] = id,
        ["event_time"] = 1_795_000_000,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = team, ["user_id"] = FakeSlack.Bot, ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["is_ext_shared_channel"] = false,
    };

    public static JsonObject Mention(string user, string text, string ts, string channel = FakeSlack.Channel, string? thread = null)
    {
        var said = new JsonObject { ["type"] = "app_mention", ["user"] = user, ["text"] = $"<@{FakeSlack.Bot}> {text}", ["ts"] = ts, ["channel"] = channel, ["event_ts"] = ts, ["team"] = FakeSlack.Team };
        if (thread is not null)
        {
            said["thread_ts"] = thread;
        }

        return said;
    }

    public static JsonObject Direct(string user, string text, string ts) => new()
    {
        ["type"] = "message",
        ["channel_type"] = "im",
        ["user"] = user,
        ["text"] = text,
        ["ts"] = ts,
        ["channel"] = FakeApi.ChatOf(user),
        ["event_ts"] = ts,
        ["team"] = FakeSlack.Team,
    };

    /// <summary>A button of a message.</summary>
    public static JsonObject Press(string user, FakeMessage message, JsonObject button, string trigger, string response) => Actions(user, button, trigger).Also(payload =>
    {
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel,
            ["is_ephemeral"] = message.OnlyFor is not null,
            ["thread_ts"] = message.Thread,
        };
        payload["channel"] = new JsonObject { ["id"] = message.Channel, ["name"] = "store" };
        payload["message"] = new JsonObject { ["type"] = "message", ["user"] = FakeSlack.Bot, ["bot_id"] = FakeSlack.BotId, ["ts"] = message.Ts, ["text"] = "", ["blocks"] = message.Blocks.DeepClone() };
        payload["response_url"] = response;
        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
    });

    /// <summary>A button within a view, with what stands in its inputs.</summary>
    public static JsonObject Press(string user, FakeView view, JsonObject button, string trigger, JsonObject values) => Actions(user, button, trigger).Also(payload =>
    {
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = Whole(view, values);
    });

    public static JsonObject PressHome(string user, JsonObject home, JsonObject button, string trigger) => Actions(user, button, trigger).Also(payload =>
    {
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "VHOME" };
        payload["view"] = home.DeepClone().AsObject().Also(view => (view["id"], view["state"]) = ("VHOME", new JsonObject { ["values"] = new JsonObject() }));
    });

    public static JsonObject Submit(string user, FakeView view, JsonObject values) => Who("view_submission", user).Also(payload =>
    {
        payload["trigger_id"] = "1.2.3";
        payload["view"] = Whole(view, values);
        payload["response_urls"] = new JsonArray();
    });

    public static JsonObject Shortcut(string user, string name, string trigger) => Who("shortcut", user).Also(payload =>
    {
        payload["callback_id"] = name;
        payload["trigger_id"] = trigger;
        payload["action_ts"] = "1.2";
    });

    public static JsonObject OnMessage(string user, string name, string text, string trigger, string response) => Who("message_action", user).Also(payload =>
    {
        payload["callback_id"] = name;
        payload["trigger_id"] = trigger;
        payload["response_url"] = response;
        payload["channel"] = new JsonObject { ["id"] = FakeSlack.Channel, ["name"] = "store" };
        payload["message_ts"] = "1795000000.000001";
        payload["message"] = new JsonObject { ["type"] = "message", ["user"] = "U0SOMEONE", ["ts"] = "1795000000.000001", ["text"] = text };
    });

    public static Dictionary<string, string> Command(string user, string text, string trigger, string response, string channel = FakeSlack.Channel) => new()
    {
        ["token"] = "x",
        ["team_id"] = FakeSlack.Team,
        ["team_domain"] = "work",
        ["channel_id"] = channel,
        ["channel_name"] = "store",
        ["user_id"] = user,
        ["user_name"] = user.ToLowerInvariant(),
        ["command"] = "/blueprint",
        ["text"] = text,
        ["api_app_id"] = FakeSlack.App,
        ["is_enterprise_install"] = "false",
        ["response_url"] = response,
        ["trigger_id"] = trigger,
    };

    private static JsonObject Actions(string user, JsonObject button, string trigger) => Who("block_actions", user).Also(payload =>
    {
        payload["trigger_id"] = trigger;
        payload["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = button["action_id"]?.DeepClone(),
            ["block_id"] = "b",
            ["text"] = button["text"]?.DeepClone(),
            ["value"] = button["value"]?.DeepClone(),
            ["action_ts"] = trigger,
        });
    });

    private static JsonObject Who(string type, string user) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = FakeSlack.Team, ["domain"] = "work" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = user.ToLowerInvariant(), ["name"] = user.ToLowerInvariant(), ["team_id"] = FakeSlack.Team },
        ["api_app_id"] = FakeSlack.App,
        ["token"] = "x",
        ["is_enterprise_install"] = false,
        ["enterprise"] = null,
    };

    private static JsonObject Whole(FakeView view, JsonObject values) => view.Body.DeepClone().AsObject().Also(whole =>
    {
        (whole["id"], whole["team_id"], whole["hash"], whole["root_view_id"], whole["previous_view_id"], whole["external_id"]) = (view.Id, FakeSlack.Team, view.Hash, view.Id, null, "");
        whole["state"] = new JsonObject { ["values"] = values.DeepClone() };
    });

    private static JsonObject Also(this JsonObject payload, Action<JsonObject> also)
    {
        also(payload);
        return payload;
    }
}
