using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.Channels.Web.Plays;

/// <summary>Watching a simulated team: its beginning on the start page, and pause, faster and stop in its room.</summary>
internal static class PlayEndpoints
{
    public static void MapPlays(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/watch", OpenAsync).RequireRateLimiting(RoomLimits.Starts);
        routes.MapPost("/room/{room}/play", SteerAsync);
    }

    private static async Task<IResult> OpenAsync([AsParameters] StartRequest request, IPlays plays)
    {
        var ct = request.Context.RequestAborted;
        if (!plays.Offered || await Posted.ReadAsync(request.Context, request.Antiforgery, ct) is not { } posted)
        {
            return MissingPage.For(request.Context, request.Time);
        }

        var visitor = Visitor.Of(request.Context) ?? await Visitor.RememberAsync(request.Context, request.Words.Room.PlayVisitor);
        return await plays.OpenAsync(posted["sample"] ?? "", visitor, ct) switch
        {
            PlayOpening.Opened opened => Results.Extensions.SeeOther($"/room/{opened.Room}"),
            PlayOpening.Full => Full(request),
            _ => MissingPage.For(request.Context, request.Time),
        };
    }

    private static Task<IResult> SteerAsync([AsParameters] RoomRequest request, IPlays plays) => request.DoAsync((inside, posted) =>
    {
        // By name only: the parser would take numbers too.
        if (posted["do"] is { } said && Enum.GetNames<PlaySteering>().Contains(said, StringComparer.OrdinalIgnoreCase))
        {
            plays.Steer(inside.Room, Enum.Parse<PlaySteering>(said, ignoreCase: true));
        }

        return Task.CompletedTask;
    });

    private static RazorComponentResult<MessagePage> Full(StartRequest request) => new(new
    {
        request.Words,
        Title = request.Words.Room.PlayFullTitle,
        Body = request.Words.Room.PlayFullBody,
        Link = request.Words.Room.ToStart,
        Address = "/",
    })
    { StatusCode = StatusCodes.Status503ServiceUnavailable };
}
