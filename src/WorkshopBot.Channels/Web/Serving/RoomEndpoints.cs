using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Plays;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>The room: its page, its parts as they change, and everything that is sent from it.</summary>
internal static class RoomEndpoints
{
    public static void MapRoom(this IEndpointRouteBuilder routes)
    {
        var room = routes.MapGroup("/room/{room}");
        room.MapGet("", PageAsync);
        room.MapGet("/part/{slot}", PartAsync);
        room.MapGet("/events", EventsAsync).RequireRateLimiting(RoomLimits.Streams).DisableRequestTimeout();
        room.MapPost("/say", ([AsParameters] RoomRequest request) => request.SendAsync((inside, posted) =>
            posted["text"] is { } text && !string.IsNullOrWhiteSpace(text) ? request.Sending.SayAsync(inside, text, posted.Delivery!, request.Cancelled) : null));
        room.MapPost("/tell", ([AsParameters] RoomRequest request) => request.SendAsync((inside, posted) =>
            posted["text"] is { } text && !string.IsNullOrWhiteSpace(text) ? request.Sending.TellAsync(inside, text, posted.Delivery!, request.Cancelled) : null));
        room.MapPost("/press", ([AsParameters] RoomRequest request) => request.SendAsync((inside, posted) =>
            posted.Pressed is { } pressed ? request.Sending.PressAsync(inside, pressed.Action, pressed.Fields, posted.Delivery!, request.Cancelled) : null));
        room.MapPost("/draft", DraftAsync);
        room.MapPost("/close", ([AsParameters] RoomRequest request) => request.DoAsync((inside, _) => request.Timeline.CloseSheetAsync(inside.Own, request.Cancelled)));
        room.MapPost("/dismiss", ([AsParameters] RoomRequest request) => request.DoAsync((inside, posted) => request.Timeline.RemoveAsync(inside.Own, posted["post"] ?? "", request.Cancelled)));
        room.MapPost("/as", SwitchAsync);
    }

    private static async Task<IResult> PageAsync([AsParameters] RoomRequest request, string? all) => await request.EnterAsync() is { } inside
        ? new RazorComponentResult<RoomPage>(new { View = await request.ViewAsync(inside, all is not null) })
        : request.Missing();

    /// <summary>One slot of the page as this visitor may see it.</summary>
    private static async Task<IResult> PartAsync([AsParameters] RoomRequest request, string slot)
    {
        if (await request.EnterAsync() is not { } inside)
        {
            return request.Missing();
        }

        var view = await request.ViewAsync(inside, false, slot);
        return slot switch
        {
            WebChannel.BoardSlot => Part<BoardPart>(view),
            WebChannel.ThreadSlot => Part<ThreadPart>(view),
            WebChannel.MineSlot => Part<MinePart>(view),
            WebChannel.SheetSlot => Part<SheetPart>(view),
            WebChannel.PictureSlot => Part<PicturePart>(view),
            WebChannel.HeadSlot => Part<HeadPart>(view),
            WebChannel.PlaySlot => Part<PlayBar>(view),
            _ => request.Missing(),
        };
    }

    private static RazorComponentResult<T> Part<T>(RoomView view)
        where T : IComponent => new(new { View = view });

    private static async Task<IResult> EventsAsync([AsParameters] RoomRequest request) => await request.EnterAsync() is { } inside
        ? TypedResults.ServerSentEvents(ChangesAsync(request.Bell, inside, request.Cancelled))
        : request.Missing();

    private static async IAsyncEnumerable<SseItem<string>> ChangesAsync(Bell bell, Inside inside, [EnumeratorCancellation] CancellationToken ct)
    {
        // At once, so that the page knows the line stands and looks at what it has missed.
        yield return new SseItem<string>(Bell.Still, "open");
        await foreach (var slot in bell.ListenAsync(inside.Room, inside.Visitor.Id.Value, ct))
        {
            yield return new SseItem<string>(slot, "changed");
        }
    }

    /// <summary>Keeps what is typed into the open sheet, as long as it is the same sheet.</summary>
    private static Task<IResult> DraftAsync([AsParameters] RoomRequest request) => request.DoAsync(async (inside, posted) =>
    {
        if (await request.Timeline.SheetAsync(inside.Own, request.Cancelled) is { } sheet && sheet.Delivery == posted.Delivery)
        {
            await request.Timeline.LayAsync(inside.Own, sheet with { Typed = posted.Fields }, request.Cancelled);
        }
    });

    /// <summary>In the demo one visitor becomes another person of the room, or somebody new.</summary>
    private static async Task<IResult> SwitchAsync([AsParameters] RoomRequest request)
    {
        if (!request.Options.PersonSwitch || await request.EnterAsync() is not { } inside || await request.PostedAsync() is not { } posted)
        {
            return request.Missing();
        }

        if (posted["who"] is { } who && inside.People.TryGetValue(new ParticipantId(who), out var person))
        {
            await Visitor.RememberAsync(request.Context, person.Name, person.Id);
        }
        else if (Visitor.Clean(posted["name"]) is { } name)
        {
            await request.Entrance.JoinAsync(inside.Workshop.Id, inside.Room, await Visitor.RememberAsync(request.Context, name), request.Cancelled);
        }

        return Results.Redirect(inside.Address);
    }
}
