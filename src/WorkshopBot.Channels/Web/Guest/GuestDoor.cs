using Microsoft.AspNetCore.Http;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>Lets in whoever holds a link that stands, and nobody else: a link opens the door once and leaves a cookie for this one workshop.</summary>
internal sealed class GuestDoor(GuestSeal seal, GuestRegister register, IWorkshopStore store, IRooms rooms, WebOptions options, PublicRoot root)
{
    private const string Cookie = "guest";
    private const string NameCookie = "guest-name";

    public static string AddressOf(WorkshopId workshop) => $"/guest/{workshop}";

    /// <summary>Opens a link and notes it; null when it opens nothing.</summary>
    public async Task<GuestPass?> OpenAsync(string token, CancellationToken ct)
    {
        var pass = seal.Link(token);
        if (await LookAsync(pass, ct) is null)
        {
            return null;
        }

        await register.NoteAsync(pass, ct);
        return pass;
    }

    /// <summary>The guest whom this browser's cookie lets into this workshop; null for everybody else.</summary>
    public async Task<GuestVisit?> EnterAsync(HttpContext context, string workshop, CancellationToken ct)
    {
        var ticket = TicketOf(context);
        return await LookAsync(ticket.Link, ct) is { } found && ticket.Link.Workshop.Value == workshop
            ? new GuestVisit(ticket, found, await rooms.PeopleAsync(found.Id, ct))
            : null;
    }

    /// <summary>Leaves the cookie, and for somebody who said their name another, so that the same link finds them again in this browser.</summary>
    public void Remember(HttpContext context, GuestTicket ticket)
    {
        Leave(context, Cookie, ticket);
        if (ticket.Named is not null)
        {
            Leave(context, NameCookie, ticket);
        }
    }

    private void Leave(HttpContext context, string cookie, GuestTicket ticket) => context.Response.Cookies.Append(cookie, seal.Seal(ticket), new CookieOptions
    {
        Path = AddressOf(ticket.Link.Workshop),
        Expires = ticket.Link.Until,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps || root().Scheme == Uri.UriSchemeHttps,
        IsEssential = true,
    });

    /// <summary>By the newest link; behind an open one as whoever this browser was there before.</summary>
    private GuestTicket TicketOf(HttpContext context)
    {
        var ticket = seal.Ticket(context.Request.Cookies[Cookie]);
        return ticket.Who is null && seal.Ticket(context.Request.Cookies[NameCookie]) is { Named: { } named } known && known.Link.Workshop == ticket.Link.Workshop
            ? ticket with { Named = named }
            : ticket;
    }

    /// <summary>The same look-ups whatever is wrong, so that the time tells nothing.</summary>
    private async Task<Workshop?> LookAsync(GuestPass pass, CancellationToken ct)
    {
        var holds = await register.HoldsAsync(pass, ct);
        var workshop = await store.LoadAsync(pass.Workshop, ct);
        return options.GuestLinks && holds && workshop.Lifecycle != Lifecycle.NotStarted ? workshop : null;
    }
}

/// <summary>Somebody behind a link, and the workshop it is for.</summary>
public sealed record GuestVisit(GuestTicket Ticket, Workshop Workshop, IReadOnlyDictionary<ParticipantId, Person> People)
{
    public ParticipantId? Who => Ticket.Who;

    public string Address => GuestDoor.AddressOf(Workshop.Id);

    /// <summary>Whether this person takes part already, so that nothing needs to be asked before the questions.</summary>
    public bool IsIn => Who is { } who && Workshop.People.GetValueOrDefault(who) is { Left: false, LastSeen: not null };

    /// <summary>As the rooms know them; their direct chat, wherever it is, stays where it is.</summary>
    public Person Person(ParticipantId who) => People.GetValueOrDefault(who) ?? new Person(who, "");

    /// <summary>A place of no one's, so that answers come as they do in a room and nobody else is told.</summary>
    public Room Room => WebRoom.Team($"guest-{Workshop.Id}");
}
