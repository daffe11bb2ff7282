using System.Text.Json;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage.Json;

/// <summary>The stored names of the kinds of slots.</summary>
internal static class SlotNames
{
    public static EnumName<SlotKind> Kinds { get; } = new(
        (SlotKind.Board, "board"),
        (SlotKind.Reveal, "reveal"),
        (SlotKind.Recap, "recap"),
        (SlotKind.Announcement, "announcement"),
        (SlotKind.Invitation, "invitation"),
        (SlotKind.Reminder, "reminder"),
        (SlotKind.Question, "question"),
        (SlotKind.Summary, "summary"),
        (SlotKind.Picture, "picture"));

    /// <exception cref="UnreadableEventException">Such a slot is not known; perhaps a newer version wrote it.</exception>
    public static SlotKind KindOf(string stored)
    {
        try
        {
            return Kinds[stored];
        }
        catch (JsonException unknown)
        {
            throw new UnreadableEventException(unknown.Message, unknown);
        }
    }
}
