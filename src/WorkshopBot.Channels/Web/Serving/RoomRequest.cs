using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Plays;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>One request to a room, with what is needed to answer it.</summary>
internal sealed record RoomRequest(
    string Room, HttpContext Context, Entrance Entrance, Sending Sending, Timeline Timeline, Bell Bell, WebOptions Options, IPlays Plays, IAntiforgery Antiforgery, TimeProvider Time)
{
    /// <summary>Set by the page's script, which then fetches the changed slots itself.</summary>
    private const string ScriptHeader = "X-Room";

    public CancellationToken Cancelled => Context.RequestAborted;

    public Task<Inside?> EnterAsync() => Entrance.EnterAsync(Room, Visitor.Of(Context), Cancelled);

    public Task<Posted?> PostedAsync() => Posted.ReadAsync(Context, Antiforgery, Cancelled);

    /// <param name="slot">The only part of the page that is shown; null shows it whole.</param>
    public async Task<RoomView> ViewAsync(Inside inside, bool all, string? slot = null) =>
        await RoomView.OfAsync(inside, Timeline, (Time.GetUtcNow(), all, Options.PersonSwitch, slot), Cancelled) with { Play = Plays.In(Room) };

    /// <summary>The same bytes for what does not exist and for what this visitor may not see.</summary>
    public IResult Missing() => MissingPage.For(Context, Time);

    /// <summary>Sends something to the facilitator, and brings the page up to date.</summary>
    /// <param name="send">Null when the form says nothing.</param>
    public async Task<IResult> SendAsync(Func<Inside, Posted, Task<Handled>?> send)
    {
        if (await EnterAsync() is not { } inside)
        {
            return Missing();
        }

        if (await PostedAsync() is not { } posted)
        {
            return StalePage.For(Context, inside, Time);
        }

        var handled = posted.Delivery is null ? null : send(inside, posted);
        return Back(inside, handled is null ? null : NewsOf(await handled));
    }

    /// <summary>Does something that concerns nobody but the page.</summary>
    public async Task<IResult> DoAsync(Func<Inside, Posted, Task> act)
    {
        if (await EnterAsync() is not { } inside || await PostedAsync() is not { } posted)
        {
            return Missing();
        }

        await act(inside, posted);
        return Back(inside, null);
    }

    private IResult Back(Inside inside, string? news) =>
        Context.Request.Headers.ContainsKey(ScriptHeader) ? TypedResults.Json(new { news }) : Results.Extensions.SeeOther(inside.Address);

    /// <summary>What the status line says: one's own save or refusal in a sentence; a form speaks for itself.</summary>
    private static string? NewsOf(Handled handled) => handled.Turn.Reply is Reply.Whisper whisper ? whisper.Card.Fallback : null;
}
