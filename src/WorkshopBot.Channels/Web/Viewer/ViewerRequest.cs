using Microsoft.AspNetCore.Http;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>One request of somebody in a room who looks at its blueprint.</summary>
internal sealed record ViewerRequest(string Room, HttpContext Context, Entrance Entrance, IPictures Pictures, IScreenPictures Screen, TimeProvider Time)
{
    public CancellationToken Cancelled => Context.RequestAborted;

    public Task<Inside?> EnterAsync() => Entrance.EnterAsync(Room, Visitor.Of(Context), Cancelled);

    public IResult Missing() => MissingPage.For(Context, Time);

    public Voice VoiceOf(Inside inside)
    {
        var now = Time.GetUtcNow();
        return new Voice(inside.Visitor.TextsAt(now), inside.People, now);
    }

    public Task<BlueprintView> ViewAsync(Inside inside) =>
        BlueprintLooking.AtAsync(Screen, inside.Workshop, VoiceOf(inside), ($"{inside.Address}/blueprint", $"{inside.Address}/files"), BlueprintLook.Of(Context.Request.Query));
}

/// <summary>Puts together what somebody sees of a blueprint.</summary>
internal static class BlueprintLooking
{
    /// <param name="where">The addresses of the reader's page and of their files.</param>
    public static async Task<BlueprintView> AtAsync(
        IScreenPictures screen, Workshop workshop, Voice voice, (string Page, string Files) where, BlueprintLook look) => new()
        {
            Workshop = workshop,
            Voice = voice,
            Address = where.Page,
            Files = where.Files,
            Columns = screen.Columns(workshop.Blueprint),
            Look = look,
            Drawing = look.Kind is ViewKind.ByScreen or ViewKind.Picture && workshop.Blueprint.Activities.Count + workshop.Blueprint.Phases.Count > 0
            ? await DrawingPatience.OfAsync(ct => screen.WholeAsync(workshop, voice.People, ct))
            : null,
        };
}
