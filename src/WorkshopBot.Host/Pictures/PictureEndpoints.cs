using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Pictures;

/// <summary>The signed addresses of pictures, for chats and for whoever was given one. What is wrong with an address is told to nobody.</summary>
internal static class PictureEndpoints
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public static void MapPictures(this IEndpointRouteBuilder app) =>
        app.MapMethods($"/{PictureAddress.Folder}/{{**path}}", [HttpMethods.Get, HttpMethods.Head], ShowAsync);

    private static async Task<IResult> ShowAsync(string? path, HttpContext context, PictureLinks links, IPictures pictures)
    {
        try
        {
            var query = context.Request.Query;
            return links.Read(path ?? "", query[PictureLinks.UntilField], query[PictureLinks.SignatureField]) is { } picture
                ? PictureResults.From(await pictures.DrawAsync(picture.Workshop, picture.Version, picture.File, context.RequestAborted), context, query.ContainsKey("save"))
                : Results.NotFound();
        }
        catch (StoreUnavailableException)
        {
            return PictureResults.Later(context, s_patience);
        }
    }
}
