using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>The guest page: a link is opened once; from then on the address holds no secret and a cookie speaks for the guest.</summary>
internal static class GuestEndpoints
{
    /// <summary>Longer than the key of any question.</summary>
    private const int LongestKey = 60;

    public static void MapGuests(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/g/{token}", OpenAsync);
        var guest = routes.MapGroup("/guest/{workshop}");
        guest.MapGet("", PageAsync);
        guest.MapPost("/begin", BeginAsync);
        guest.MapPost("/answer/{question}", AnswerAsync);
        guest.MapPost("/draft/{question}", DraftAsync);
    }

    private static async Task<IResult> OpenAsync(string token, HttpContext context, GuestDoor door, TimeProvider time)
    {
        if (await door.OpenAsync(token, context.RequestAborted) is not { } pass)
        {
            return MissingPage.For(context, time);
        }

        door.Remember(context, new GuestTicket(pass));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Extensions.SeeOther(GuestDoor.AddressOf(pass.Workshop));
    }

    private static async Task<IResult> PageAsync([AsParameters] GuestRequest request, int? q, string? open)
    {
        if (await request.EnterAsync() is not { } guest)
        {
            return request.Missing();
        }

        return guest.Who is { } who && (guest.IsIn || !guest.Workshop.IsOpen)
            ? await request.SheetAsync(guest, who, new GuestWish(q, ActionId.Parse(open)))
            : request.Hello(guest);
    }

    /// <summary>"Begin": with a name where the link names nobody.</summary>
    private static async Task<IResult> BeginAsync([AsParameters] GuestRequest request)
    {
        if (await request.EnterAsync() is not { } guest)
        {
            return request.Missing();
        }

        if (await request.PostedAsync() is not { Delivery: { } delivery } posted)
        {
            return request.Hello(guest, fault: request.Words.GuestPage.Stale);
        }

        if (guest.Who is null && Visitor.Clean(posted["name"]) is null)
        {
            return request.Hello(guest, fault: request.Words.Room.NameNeeded);
        }

        var person = request.PersonOf(guest, posted["name"], delivery);
        if (await request.Answering.JoinAsync(guest, person, (posted[Knowledge.Field], delivery), request.Cancelled) is { } why)
        {
            return request.Hello(guest, fault: await request.WordsOfAsync(guest, person.Id, why));
        }

        request.Door.Remember(request.Context, guest.Ticket with { Named = guest.Ticket.Link.Who is null ? person.Id : null });
        return Results.Extensions.SeeOther(guest.Address);
    }

    private static async Task<IResult> AnswerAsync([AsParameters] GuestRequest request, string question)
    {
        if (await request.EnterAsync() is not { Who: { } who } guest)
        {
            return request.Missing();
        }

        if (await request.PostedAsync() is not { Delivery: not null, Pressed: { } pressed } posted || question.Length > LongestKey)
        {
            return await request.SheetAsync(guest, who, new GuestWish(Typed: request.TypedIn(), Fault: request.Words.GuestPage.Stale));
        }

        if (GuestAnswering.MayOpen(pressed.Action))
        {
            return Results.Extensions.SeeOther($"{guest.Address}?open={Uri.EscapeDataString(pressed.Action.ToString())}");
        }

        if (!GuestAnswering.MaySend(pressed.Action))
        {
            return request.Missing();
        }

        var sending = new GuestSending(question, posted.Delivery, pressed.Action, pressed.Fields, posted["offline"] is not null);
        return await request.Answering.SendAsync(guest, who, sending, request.Cancelled)
            ? Results.Extensions.SeeOther(guest.Address)
            : await request.SheetAsync(guest, who, new GuestWish(Typed: pressed.Fields, Fault: request.Words.Refuse.StorageDown, Key: question));
    }

    private static async Task<IResult> DraftAsync([AsParameters] GuestRequest request, string question)
    {
        if (await request.EnterAsync() is not { Who: { } who } guest || await request.PostedAsync() is not { Delivery: { } delivery } posted || question.Length > LongestKey)
        {
            return request.Missing();
        }

        await request.Answering.KeepAsync(guest, who, new GuestSending(question, delivery, ActionId.Of(Verbs.Answer), posted.Fields, false), request.Cancelled);
        return Results.Extensions.SeeOther(guest.Address);
    }
}
