using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack;

/// <summary>
/// How Slack's names become ours. A channel or a person is known within an installation: a workspace, or an organisation that installed the
/// app as a whole. Names are never keys.
/// </summary>
internal static class SlackIds
{
    public const string Channel = "slack";

    public static string PersonPrefix(string install) => $"{Channel}:{install}:";

    public static ParticipantId Person(string install, string user) => new(PersonPrefix(install) + user);

    /// <summary>The user that a key stands for; null for somebody of another installation or platform.</summary>
    public static string? UserOf(ParticipantId who, string install) =>
        who.Value.StartsWith(PersonPrefix(install), StringComparison.Ordinal) ? who.Value[PersonPrefix(install).Length..] : null;

    /// <summary>Somebody of Slack by their key; null for everybody else.</summary>
    public static Sender? SenderOf(ParticipantId who) => who.Value.Split(':') is [Channel, { Length: > 0 } install, { Length: > 0 } user] ? new Sender(install, user) : null;

    public static Room Room(string install, string channel) => new(Channel, $"{install}/{channel}");

    /// <summary>Somebody's own chat with the bot. Known by the person, so that it can be written to before they ever wrote.</summary>
    public static Room Direct(string install, string user) => new(Channel, $"{install}/{user}", Private: true);

    public static SlackPlace Place(Room room) => room.Conversation.Split('/', 2) is [var install, var target]
        ? new SlackPlace(install, target)
        : throw new FormatException("A conversation in Slack is an installation, a slash and a channel.");
}

/// <summary>A channel, or a person in their own chat.</summary>
internal readonly record struct SlackPlace(string Install, string Target)
{
    public bool IsDirect => Target is ['U' or 'W', ..];

    public Room Room => IsDirect ? SlackIds.Direct(Install, Target) : SlackIds.Room(Install, Target);
}
