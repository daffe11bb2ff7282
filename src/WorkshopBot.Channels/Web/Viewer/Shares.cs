namespace WorkshopBot.Channels.Web.Viewer;

internal static class Shares
{
    public static bool MayShare(WorkshopBot.Domain.Workshop workshop, WorkshopBot.Domain.ParticipantId who) => workshop.IsFacilitator(who) || workshop.Owner == who;
}
