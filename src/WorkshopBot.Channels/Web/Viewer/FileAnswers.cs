using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>A workshop's files to save, as it is now.</summary>
internal static class FileAnswers
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <param name="missing">The answer for what does not exist, the same as everywhere.</param>
    public static async Task<IResult> OfAsync(IPictures pictures, WorkshopId id, string file, HttpContext context, Func<IResult> missing)
    {
        try
        {
            return await pictures.DrawAsync(id, null, file, context.RequestAborted) switch
            {
                PictureAnswer.Drawn drawn => Save(drawn.Content, context.Response.Headers),
                PictureAnswer.Busy busy => Later(context, busy.RetryAfter),
                PictureAnswer.NotHere => Results.StatusCode(StatusCodes.Status501NotImplemented),
                _ => missing(),
            };
        }
        catch (StoreUnavailableException)
        {
            return Later(context, s_patience);
        }
    }

    private static IResult Save(PictureContent content, IHeaderDictionary headers)
    {
        // Opened in spite of everything, a file may do nothing at all.
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileName.Of(content));
        headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(content.Bytes, content.MediaType);
    }

    private static IResult Later(HttpContext context, TimeSpan patience)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(patience.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
