using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WorkshopBot.Channels.Slack.Kit;

namespace WorkshopBot.Channels.Slack.Wire;

/// <summary>Turns presses, sent forms, shortcuts and commands into what they mean. Pure; what is none of ours means nothing.</summary>
internal static class InteractionReader
{
    public static Received Read(JsonElement said)
    {
        if (WhoIn(said) is not { } who)
        {
            return new Received.Nothing();
        }

        return said.Text("type") switch
        {
            "block_actions" => Pressed(who, said),
            "view_submission" => Sent(who, said),
            "shortcut" => new Received.Shortcut(who, said.Text("callback_id") ?? "", null, null, null, said.Text("trigger_id"), null, Once(said.Text("trigger_id"))),
            "message_action" => OnMessage(who, said),
            _ => new Received.Nothing(),
        };
    }

    public static Received Command(JsonElement said)
    {
        var install = said.Text("is_enterprise_install") == "true" ? said.Text("enterprise_id") : said.Text("team_id");
        if (install is null || said.Text("user_id") is not { } user || said.Text("channel_id") is not { } channel)
        {
            return new Received.Nothing();
        }

        // The team of a command is the one in which it was typed, which is always the installation's own.
        var who = new Sender(install, user, said.Text("user_name"));
        var place = channel is ['D', ..] ? new SlackPlace(install, user) : new SlackPlace(install, channel);
        return new Received.Commanded(who, place, said.Text("text") ?? "", said.Text("response_url"), Once(said.Text("trigger_id")));
    }

    /// <summary>On an organisation's installation the workspace may be missing.</summary>
    private static Sender? WhoIn(JsonElement said)
    {
        var user = said.Get("user");
        var install = said.Get("is_enterprise_install").ValueKind == JsonValueKind.True || said.Text("is_enterprise_install") == "true"
            ? said.Get("enterprise").Text("id") ?? user.Text("enterprise_id")
            : said.Get("team").Text("id") ?? user.Text("team_id");
        return install is not null && user.Text("id") is { } id ? new Sender(install, id, user.Text("name") ?? user.Text("username"), user.Text("team_id")) : null;
    }

    private static Received Pressed(Sender who, JsonElement said)
    {
        var action = said.List("actions").FirstOrDefault();
        if (ButtonValue.Parse(action.Text("value")) is not { } button || OriginOf(who, said) is not { } origin)
        {
            return new Received.Nothing();
        }

        var values = FieldValues.Read(who.Install, said.Get("view") is { ValueKind: JsonValueKind.Object } view ? view.Get("state") : said.Get("state"));
        var container = said.Get("container");
        var delivery = Hash("act", who.Install, who.User, action.Text("action_ts"), action.Text("action_id"), container.Text("view_id") ?? container.Text("message_ts"), action.Text("value"));
        return new Received.Pressed(who, origin, button, said.Text("trigger_id"), delivery) { Fields = values.Fields, Users = values.Users };
    }

    private static Origin? OriginOf(Sender who, JsonElement said)
    {
        if (said.Get("view") is { ValueKind: JsonValueKind.Object } view)
        {
            return view.Text("type") == "home" ? new Origin.Home()
                : view.Text("id") is { } id && ViewMeta.Parse(view.Text("private_metadata")) is { } meta ? new Origin.View(id, view.Text("hash"), meta)
                : null;
        }

        var container = said.Get("container");
        if ((container.Text("channel_id") ?? said.Get("channel").Text("id")) is not { } channel)
        {
            return null;
        }

        var place = channel is ['D', ..] ? new SlackPlace(who.Install, who.User) : new SlackPlace(who.Install, channel);
        var thread = container.Text("thread_ts") ?? said.Get("message").Text("thread_ts");
        return new Origin.Message(place, container.Text("message_ts"), thread, said.Text("response_url"), container.Get("is_ephemeral").ValueKind == JsonValueKind.True);
    }

    private static Received Sent(Sender who, JsonElement said)
    {
        var view = said.Get("view");
        if (view.Text("id") is not { } id || ViewMeta.Parse(view.Text("private_metadata")) is not { Send: not null } meta)
        {
            return new Received.Nothing();
        }

        var values = FieldValues.Read(who.Install, view.Get("state"));
        var typed = values.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => new[] { field.Key, field.Value });
        var delivery = Hash("view", [who.Install, who.User, id, meta.Nonce, meta.Send, .. typed]);
        List<string> inputs = [.. view.List("blocks").Where(block => block.Text("type") == "input").Select(block => block.Text("block_id") ?? "")];
        return new Received.Sent(who, new Origin.View(id, view.Text("hash"), meta), values.Fields, inputs, delivery) { Users = values.Users };
    }

    private static Received OnMessage(Sender who, JsonElement said)
    {
        var message = said.Get("message");
        var channel = said.Get("channel").Text("id") ?? "";
        var place = channel is ['D', ..] ? new SlackPlace(who.Install, who.User) : new SlackPlace(who.Install, channel);
        return new Received.Shortcut(
            who, said.Text("callback_id") ?? "", place, message.Text("text") ?? "", message.Text("thread_ts") ?? message.Text("ts"),
            said.Text("trigger_id"), said.Text("response_url"), Once(said.Text("trigger_id")));
    }

    /// <summary>A trigger is given once for each thing that somebody does.</summary>
    private static string Once(string? trigger) => Hash("trg", trigger);

    private static string Hash(string kind, params IEnumerable<string?> parts) =>
        $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32]}";
}
