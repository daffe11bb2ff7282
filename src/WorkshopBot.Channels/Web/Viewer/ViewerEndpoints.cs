using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>The blueprint of a room: its page, its parts as they change, its files.</summary>
internal static class ViewerEndpoints
{
    public static void MapViewer(this IEndpointRouteBuilder routes)
    {
        var room = routes.MapGroup("/room/{room}");
        room.MapGet("/blueprint", PageAsync);
        room.MapGet("/blueprint/part", PartAsync);
        room.MapGet("/picture", TileAsync);
        room.MapGet("/files/{file}", FileAsync);
        room.MapGet("/published", PublishedAsync);
        room.MapGet("/roles", RolesAsync);
    }

    private static async Task<IResult> PageAsync([AsParameters] ViewerRequest request) => await request.EnterAsync() is { } inside
        ? Shown<BlueprintPage>(request, new { View = await request.ViewAsync(inside), Inside = inside, Share = ShareOf(inside) })
        : request.Missing();

    private static async Task<IResult> PartAsync([AsParameters] ViewerRequest request) => await request.EnterAsync() is { } inside
        ? Shown<BlueprintPart>(request, new { View = await request.ViewAsync(inside) })
        : request.Missing();

    private static async Task<IResult> TileAsync([AsParameters] ViewerRequest request) => await request.EnterAsync() is { } inside
        ? Shown<LivePane>(request, new { Inside = inside, Words = request.VoiceOf(inside).Texts, Tile = TileOf(request.Context.Request.Query["tile"]) })
        : request.Missing();

    private static async Task<IResult> FileAsync([AsParameters] ViewerRequest request, string file) => await request.EnterAsync() is { } inside
        ? await FileAnswers.OfAsync(request.Pictures, inside.Workshop.Id, file, request.Context, request.Missing)
        : request.Missing();

    private static async Task<IResult> PublishedAsync([AsParameters] ViewerRequest request) => await request.EnterAsync() is { } inside
        ? Shown<PublishedPage>(request, new { View = await WithTilesAsync(request, inside), Inside = inside })
        : request.Missing();

    private static async Task<IResult> RolesAsync([AsParameters] ViewerRequest request) => await request.EnterAsync() is { } inside
        ? Shown<RoleCardsPage>(request, new { View = Summary(request, inside), Inside = inside })
        : request.Missing();

    private static async Task<PublishedView> WithTilesAsync(ViewerRequest request, Inside inside) =>
        Summary(request, inside).With(await DrawingPatience.OfAsync(ct => request.Screen.TilesAsync(inside.Workshop, inside.People, ct)) ?? []);

    private static PublishedView Summary(ViewerRequest request, Inside inside) =>
        PublishedView.Of(inside.Workshop, request.VoiceOf(inside), request.Screen.Columns(inside.Workshop.Blueprint), inside.Address);

    /// <summary>Those who answer for the workshop may show it to others.</summary>
    private static string? ShareOf(Inside inside) => Shares.MayShare(inside.Workshop, inside.Visitor.Id) ? $"{inside.Address}/share" : null;

    private static RazorComponentResult<T> Shown<T>(ViewerRequest request, object parameters)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        request.Context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<T>(parameters);
    }

    private static int TileOf(string? said) => int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 ? number : 1;
}
