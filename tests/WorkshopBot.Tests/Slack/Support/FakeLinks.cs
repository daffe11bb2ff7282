using System.Text.Json.Nodes;

namespace WorkshopBot.Tests.Slack.Support;

/// <content>The addresses of messages.</content>
internal sealed partial class FakeApi
{
    /// <summary>The address of a message that everybody in the channel sees.</summary>
    private JsonObject Permalink(FakeCall call)
    {
        if (call.Text("channel") is not { } channel || call.Text("message_ts") is not { } ts)
        {
            return Error("invalid_arguments");
        }

        return Refused(channel) is "channel_not_found" or "not_in_channel" ? Error("channel_not_found")
            : slack.Messages.TryGetValue($"{channel} {ts}", out var message) && message.OnlyFor is null ? Ok(("channel", channel), ("permalink", FakeSlack.Permalink(channel, ts)))
            : Error("message_not_found");
    }
}
