using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>The page of a room that shows who takes part; a facilitator adds people there and hands out links.</summary>
internal static class PeopleEndpoints
{
    private const int LongestDays = 90;

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/room/{room}/people");
        people.MapGet("", ([AsParameters] RoomRequest request, [AsParameters] PeopleMeans means, string? link, string? fault) => PageAsync(request, means, link, fault is null ? null : Fault(request)));
        people.MapPost("/add", AddAsync);
        people.MapPost("/link", ([AsParameters] RoomRequest request, [AsParameters] PeopleMeans means) => DoAsync(request, means, async (inside, posted) =>
        {
            var days = int.TryParse(posted["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said is > 0 and <= LongestDays ? said : (int)IGuestLinks.Usual.TotalDays;
            await means.IssueAsync(inside.Workshop.Id, WhoIn(posted, inside), request.Time.GetUtcNow(), days, request.Cancelled);
            return $"?link={Uri.EscapeDataString(posted["who"] ?? "")}#link";
        }));
        people.MapPost("/revoke", ([AsParameters] RoomRequest request, [AsParameters] PeopleMeans means) => DoAsync(request, means, async (inside, posted) =>
        {
            await means.Register.EndAsync(inside.Workshop.Id, posted["who"] is { Length: > 0 } who ? new ParticipantId(who) : null, request.Cancelled);
            return "#links";
        }));
    }

    private static async Task<IResult> PageAsync(RoomRequest request, PeopleMeans means, string? link, string? fault)
    {
        if (await request.EnterAsync() is not { } inside)
        {
            return request.Missing();
        }

        return new RazorComponentResult<PeoplePage>(new { View = await means.ViewAsync(inside, (request.Time.GetUtcNow(), link, fault), request.Cancelled) })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>Adds somebody by name: the domain decides whether this visitor may.</summary>
    private static Task<IResult> AddAsync([AsParameters] RoomRequest request, [AsParameters] PeopleMeans means) => DoAsync(request, means, async (inside, posted) =>
    {
        if (Visitor.Clean(posted["name"]) is not { } name || posted.Delivery is not { } delivery)
        {
            return "?fault#add";
        }

        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{inside.Workshop.Id}\n{delivery}")))[..20];
        var person = new Person(new ParticipantId($"guest-{id}"), name, null, inside.Workshop.Charter.Language);
        var (role, lanes) = Knowledge.Of(posted[Knowledge.Field]);
        var command = new WorkshopCommand.InvitePerson(inside.Visitor.Id, person.Id, role, lanes);
        var settled = await means.Gate.DecideAsync(inside.Workshop.Id, new DeliveryId(delivery), workshop => WorkshopDecider.Decide(command, workshop, request.Time.GetUtcNow()), request.Cancelled);
        if (settled.Decision is Decision.Refused)
        {
            return "?fault#add";
        }

        await means.Rooms.MeetAsync(inside.Workshop.Id, person, request.Cancelled);
        means.Slots.Ask(inside.Workshop.Id);
        if (means.Settings.GuestLinks)
        {
            await means.IssueAsync(inside.Workshop.Id, person.Id, request.Time.GetUtcNow(), (int)IGuestLinks.Usual.TotalDays, request.Cancelled);
        }

        return $"?link={Uri.EscapeDataString(person.Id.Value)}#link";
    });

    /// <summary>Only for whoever facilitates; for all others there is nothing here.</summary>
    private static async Task<IResult> DoAsync(RoomRequest request, PeopleMeans means, Func<Inside, Posted, Task<string>> act) =>
        await request.EnterAsync() is { } inside && inside.Workshop.IsFacilitator(inside.Visitor.Id) && await request.PostedAsync() is { } posted
            ? Results.Extensions.SeeOther($"{inside.Address}/people{await act(inside, posted)}")
            : request.Missing();

    private static ParticipantId? WhoIn(Posted posted, Inside inside) =>
        posted["who"] is { Length: > 0 } who && (inside.People.ContainsKey(new ParticipantId(who)) || inside.Workshop.People.ContainsKey(new ParticipantId(who))) ? new ParticipantId(who) : null;

    private static string Fault(RoomRequest request) => Texts.For(Visitor.LanguageOf(request.Context), TimeZoneInfo.Utc, request.Time.GetUtcNow()).Room.NameNeeded;
}
