using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Plays;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>The start page, and the ways into a room: a new one, or somebody's link.</summary>
internal static class StartEndpoints
{
    public static void MapStart(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ([AsParameters] StartRequest request) => PageAsync(request, null, null));
        routes.MapPost("/start", StartAsync).RequireRateLimiting(RoomLimits.Starts).WithMetadata(new RequestSizeLimitAttribute(RoomLimits.LargestStart));
        routes.MapGet("/join/{token}", EnterAsync);
        routes.MapPost("/join/{token}", JoinAsync);
    }

    private static async Task<IResult> PageAsync(StartRequest request, string? error, Posted? posted) => new RazorComponentResult<StartPage>(new
    {
        View = new StartView
        {
            Words = request.Words,
            Name = posted?["name"] ?? Visitor.Of(request.Context)?.Name,
            Service = posted?["title"],
            From = posted?["from"],
            Error = error,
            Workshops = await request.WorkshopsAsync(),
            Everyone = request.Options.PersonSwitch,
            Plays = request.Plays.Offered,
        },
    })
    { StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };

    private static async Task<IResult> StartAsync([AsParameters] StartRequest request)
    {
        var ct = request.Context.RequestAborted;
        if (await Posted.ReadAsync(request.Context, request.Antiforgery, ct) is not { } posted)
        {
            return MissingPage.For(request.Context, request.Time);
        }

        var (title, name) = (Visitor.Clean(posted["title"]), Visitor.Clean(posted["name"]));
        if (name is null)
        {
            return await PageAsync(request, request.Words.Room.NameNeeded, posted);
        }

        var (origin, fault) = await OriginAsync(request, posted, ct);
        title ??= origin?.Blueprint.Title;
        if (fault is not null || title is null)
        {
            return await PageAsync(request, fault ?? request.Words.Room.ServiceNeeded, posted);
        }

        var visitor = await Visitor.RememberAsync(request.Context, name, Visitor.Of(request.Context)?.Id);
        return await request.Starting.StartAsync(visitor, title, origin, ct) is { } room
            ? Results.Extensions.SeeOther($"/room/{room}")
            : await PageAsync(request, request.Words.Refuse.StorageDown, posted);
    }

    /// <summary>The blueprint to start from: a sample by name, or the file that was dropped on the page.</summary>
    private static async Task<((ServiceBlueprint Blueprint, string Name)? Origin, string? Fault)> OriginAsync(StartRequest request, Posted posted, CancellationToken ct)
    {
        if (request.Context.Request.Form.Files is [{ Length: > 0 } file, ..])
        {
            if (file.Length > RoomLimits.LargestFile)
            {
                return (null, request.Words.Room.LargeBody);
            }

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, ct);
            return BlueprintFile.Read(bytes.ToArray()) switch
            {
                BlueprintFileResult.Accepted accepted => ((accepted.Blueprint, accepted.Blueprint.Title), null),
                BlueprintFileResult.Refused refused => (null, FileFaults.Sentence(refused.Faults, request.Words)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return Samples.Load(posted["from"] ?? "") is { } sample ? ((sample, sample.Title), null) : (null, null);
    }

    private static async Task<IResult> EnterAsync([AsParameters] StartRequest request, string token) =>
        request.Invitations.Read(token) is { } room && await request.Entrance.WorkshopInAsync(room, request.Context.RequestAborted) is { } id
            ? await JoinPageAsync(request, room, id, $"/join/{token}")
            : MissingPage.For(request.Context, request.Time);

    private static async Task<IResult> JoinPageAsync(StartRequest request, string room, WorkshopId id, string address)
    {
        if (await request.Entrance.EnterAsync(room, Visitor.Of(request.Context), request.Context.RequestAborted) is { } inside)
        {
            return Results.Extensions.SeeOther(inside.Address);
        }

        return new RazorComponentResult<JoinPage>(new
        {
            request.Words,
            Workshop = (await request.Store.LoadAsync(id, request.Context.RequestAborted)).Charter.Title,
            Address = address,
            Name = Visitor.Of(request.Context)?.Name,
        });
    }

    private static async Task<IResult> JoinAsync([AsParameters] StartRequest request, string token)
    {
        var ct = request.Context.RequestAborted;
        if (request.Invitations.Read(token) is not { } room
            || await request.Entrance.WorkshopInAsync(room, ct) is not { } id
            || await Posted.ReadAsync(request.Context, request.Antiforgery, ct) is not { } posted)
        {
            return MissingPage.For(request.Context, request.Time);
        }

        if (Visitor.Clean(posted["name"]) is not { } name)
        {
            return await JoinPageAsync(request, room, id, $"/join/{token}");
        }

        await request.Entrance.JoinAsync(id, room, await Visitor.RememberAsync(request.Context, name, Visitor.Of(request.Context)?.Id), ct);
        return Results.Extensions.SeeOther($"/room/{room}");
    }
}

/// <summary>A request outside any room.</summary>
internal sealed record StartRequest(
    HttpContext Context, Starting Starting, Entrance Entrance, RoomInvitations Invitations, IWorkshopStore Store, IRooms Rooms, WebOptions Options,
    IPlays Plays, IAntiforgery Antiforgery, TimeProvider Time)
{
    private const int MostListed = 50;

    public Texts Words => Texts.For(Visitor.LanguageOf(Context), TimeZoneInfo.Utc, Time.GetUtcNow());

    /// <summary>This visitor's workshops; in the local demo all there are.</summary>
    public async Task<IReadOnlyList<(string Address, Workshop Workshop)>> WorkshopsAsync()
    {
        var ct = Context.RequestAborted;
        var found = new List<(string, Workshop)>();
        var ids = Options.PersonSwitch ? Store.ListAsync(ct)
            : Visitor.Of(Context) is { } visitor ? Rooms.WithAsync(visitor.Id, ct)
            : AsyncEnumerable.Empty<WorkshopId>();
        await foreach (var id in ids)
        {
            await foreach (var room in Rooms.OfAsync(id, ct))
            {
                if (room is { Channel: WebRoom.Channel, Private: false } && found.Count < MostListed)
                {
                    found.Add(($"/room/{room.Conversation}", await Store.LoadAsync(id, ct)));
                }
            }
        }

        return found;
    }
}
