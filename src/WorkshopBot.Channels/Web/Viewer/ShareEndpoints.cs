using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>Making and ending links to a blueprint, and what such a link shows.</summary>
internal static class ShareEndpoints
{
    public static void MapShares(this IEndpointRouteBuilder routes)
    {
        var share = routes.MapGroup("/room/{room}/share");
        share.MapGet("", ListAsync);
        share.MapPost("", MakeAsync);
        share.MapPost("/end", EndAsync);
        var shared = routes.MapGroup("/share/{token}");
        shared.MapGet("", ([AsParameters] SharedRequest request) => ShowAsync<SharedPage>(request));
        shared.MapGet("/part", ([AsParameters] SharedRequest request) => ShowAsync<BlueprintPart>(request));
        shared.MapGet("/files/{file}", FileAsync);
    }

    private static async Task<IResult> ListAsync([AsParameters] ShareRequest request, string? done) => await request.EnterAsync() is { } inside
        ? await PageAsync(request, inside, done)
        : request.Missing();

    private static async Task<IResult> PageAsync(ShareRequest request, Inside inside, string? done)
    {
        request.Context.Response.Headers.CacheControl = "no-store";
        var now = request.Time.GetUtcNow();
        return new RazorComponentResult<SharePage>(new
        {
            Inside = inside,
            Voice = new Voice(inside.Visitor.TextsAt(now), inside.People, now),
            Links = await request.Shares.WorkingAsync(inside.Workshop.Id, request.Cancelled),
            Origin = $"{request.Context.Request.Scheme}://{request.Context.Request.Host}{request.Context.Request.PathBase}",
            Done = done,
        });
    }

    private static async Task<IResult> MakeAsync([AsParameters] ShareRequest request)
    {
        if (await request.EnterAsync() is not { } inside || await request.PostedAsync() is not { } posted
            || !int.TryParse(posted["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || !Shares.Days.Contains(days))
        {
            return request.Missing();
        }

        var made = await request.Shares.MakeAsync(inside.Workshop.Id, inside.Visitor.Id, days, request.Cancelled);
        return Results.Extensions.SeeOther($"{inside.Address}/share?done={(made ? "made" : "full")}");
    }

    private static async Task<IResult> EndAsync([AsParameters] ShareRequest request)
    {
        if (await request.EnterAsync() is not { } inside || await request.PostedAsync() is not { } posted)
        {
            return request.Missing();
        }

        await request.Shares.EndAsync(inside.Workshop.Id, posted["link"] ?? "", request.Cancelled);
        return Results.Extensions.SeeOther($"{inside.Address}/share?done=ended");
    }

    private static async Task<IResult> ShowAsync<T>(SharedRequest request)
        where T : IComponent
    {
        if (await request.OpenAsync() is not { } opened)
        {
            return request.Missing();
        }

        request.Context.Response.Headers.CacheControl = "no-store";
        var now = request.Time.GetUtcNow();
        var texts = Texts.For(Visitor.LanguageOf(request.Context), Clock.ZoneOf(opened.Workshop.Charter.Zone), now);
        var voice = new Voice(texts, await request.Rooms.PeopleAsync(opened.Workshop.Id, request.Cancelled), now);
        var address = $"/share/{request.Token}";
        var view = await BlueprintLooking.AtAsync(request.Screen, opened.Workshop, voice, (address, $"{address}/files"), BlueprintLook.Of(request.Context.Request.Query));
        return typeof(T) == typeof(BlueprintPart)
            ? new RazorComponentResult<T>(new { View = view })
            : new RazorComponentResult<T>(new { View = view, opened.Until });
    }

    private static async Task<IResult> FileAsync([AsParameters] SharedRequest request, string file) => await request.OpenAsync() is { } opened
        ? await FileAnswers.OfAsync(request.Pictures, opened.Workshop.Id, file, request.Context, request.Missing)
        : request.Missing();
}

/// <summary>A request of somebody in a room who may show its blueprint to others.</summary>
internal sealed record ShareRequest(string Room, HttpContext Context, Entrance Entrance, Shares Shares, IAntiforgery Antiforgery, TimeProvider Time)
{
    public CancellationToken Cancelled => Context.RequestAborted;

    /// <summary>Null also for those who are in the room but may not share: for them there is no such page.</summary>
    public async Task<Inside?> EnterAsync() =>
        await Entrance.EnterAsync(Room, Visitor.Of(Context), Cancelled) is { } inside && Viewer.Shares.MayShare(inside.Workshop, inside.Visitor.Id) ? inside : null;

    public Task<Posted?> PostedAsync() => Posted.ReadAsync(Context, Antiforgery, Cancelled);

    public IResult Missing() => MissingPage.For(Context, Time);
}

/// <summary>A request of whoever has a link.</summary>
internal sealed record SharedRequest(
    string Token, HttpContext Context, Shares Shares, IWorkshopStore Store, IRooms Rooms, IPictures Pictures, IScreenPictures Screen, TimeProvider Time)
{
    public CancellationToken Cancelled => Context.RequestAborted;

    /// <summary>The workshop as it is now; null for every link that does not work, whatever the reason.</summary>
    public async Task<(Workshop Workshop, DateTimeOffset Until)?> OpenAsync() =>
        await Shares.OpenAsync(Token, Cancelled) is { } opened && await Store.LoadAsync(opened.Workshop, Cancelled) is { Lifecycle: not Lifecycle.NotStarted } workshop
            ? (workshop, opened.Until)
            : null;

    public IResult Missing() => MissingPage.For(Context, Time);
}
