using System.Globalization;
using WorkshopBot.Domain;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>What a guest link says: which workshop, for whom, and how long.</summary>
/// <param name="Who">The one person whom the link speaks for; null for an open link, behind which somebody new says their name.</param>
public sealed record GuestPass(WorkshopId Workshop, ParticipantId? Who, DateTimeOffset Issued, DateTimeOffset Until)
{
    /// <summary>Stands in for what was forged, so that it takes the same way, and as long, as what has ended.</summary>
    public static GuestPass Nobody { get; } = new(new WorkshopId("-"), null, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <summary>One line; the person comes last, because a channel may put anything into an id.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Issued.UtcTicks:x}|{Until.UtcTicks:x}|{Workshop}|{Who}");

    /// <summary>Null for what <see cref="Write"/> did not write.</summary>
    public static GuestPass? Read(string text) =>
        text.Split('|', 4) is [var issued, var until, { Length: > 0 } workshop, var who] && Moment(issued) is { } from && Moment(until) is { } to
            ? new GuestPass(new WorkshopId(workshop), who.Length == 0 ? null : new ParticipantId(who), from, to)
            : null;

    private static DateTimeOffset? Moment(string text) =>
        long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks) && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
}

/// <summary>What a guest's cookie says: by which link they came, and who they became if it was an open one.</summary>
public sealed record GuestTicket(GuestPass Link, ParticipantId? Named = null)
{
    public static GuestTicket Nobody { get; } = new(GuestPass.Nobody);

    /// <summary>Null for somebody who has not said their name yet.</summary>
    public ParticipantId? Who => Link.Who ?? Named;

    public string Write() => $"{Named}\n{Link.Write()}";

    public static GuestTicket? Read(string text) => text.Split('\n', 2) is [var named, var link] && GuestPass.Read(link) is { } pass
        ? new GuestTicket(pass, named.Length == 0 ? null : new ParticipantId(named))
        : null;
}
