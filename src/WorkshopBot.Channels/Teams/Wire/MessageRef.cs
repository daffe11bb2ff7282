using System.Globalization;

namespace WorkshopBot.Channels.Teams.Wire;

/// <summary>A message and the exact conversation it was sent to; threads are found again by it.</summary>
internal sealed record MessageRef(string Activity, string Conversation)
{
    public static MessageRef? Parse(string? reference) =>
        reference?.Split(' ', 2) is [{ Length: > 0 } activity, { Length: > 0 } conversation] ? new MessageRef(activity, conversation) : null;

    public override string ToString() => $"{Activity} {Conversation}";
}

/// <summary>A conversation that the bot may write to, and how it is reached.</summary>
internal sealed record Spot(string Conversation, Place Place)
{
    public bool IsChannel => Place.Kind == TeamsConversation.Channel;

    public bool IsPersonal => Place.Kind == TeamsConversation.Personal;

    /// <summary>An address that opens a message in the client; null in somebody's own chat, which has none.</summary>
    public Uri? LinkTo(MessageRef message)
    {
        var client = Place.ServiceUrl.Contains(".gov.teams.microsoft.us", StringComparison.OrdinalIgnoreCase) ? "gov.teams.microsoft.us" : "teams.microsoft.com";
        var (conversation, activity) = (Uri.EscapeDataString(Conversation), Uri.EscapeDataString(message.Activity));
        var address = string.Create(CultureInfo.InvariantCulture, $"https://{client}/l/message/{conversation}/{activity}");
        return Place.Kind switch
        {
            TeamsConversation.Personal => null,
            TeamsConversation.Channel => new Uri($"{address}?tenantId={Uri.EscapeDataString(Place.TenantId)}{Group}&parentMessageId={activity}"),
            _ => new Uri($"{address}?context={Uri.EscapeDataString("{\"contextType\":\"chat\"}")}"),
        };
    }

    private string Group => Place.GroupId is { } group ? $"&groupId={Uri.EscapeDataString(group)}" : "";
}
