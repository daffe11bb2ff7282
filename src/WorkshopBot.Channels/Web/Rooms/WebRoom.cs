using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Rooms;

/// <summary>How rooms of the web are addressed: the team's room by an unguessable id, somebody's own part of it behind a tilde.</summary>
internal static class WebRoom
{
    public const string Channel = "web";

    public static Room Team(string id) => new(Channel, id);

    /// <summary>The direct chat between one person and the bot, in this room.</summary>
    public static Room Own(string id, ParticipantId who) => new(Channel, $"{id}~{who.Value}", Private: true);

    /// <summary>The id of the team's room that a room belongs to.</summary>
    public static string IdOf(Room room) => room.Conversation.Split('~', 2)[0];

    /// <summary>Whose own part of a room this is; null for the team's.</summary>
    public static ParticipantId? OwnerOf(Room room) => room.Conversation.Split('~', 2) is [_, var who] ? new ParticipantId(who) : null;
}
