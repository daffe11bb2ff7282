using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using WorkshopBot.Channels;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Pictures;

/// <summary>Pictures as HTTP answers; a full queue and missing libraries are answers, not faults.</summary>
internal static class PictureResults
{
    /// <summary>For an hour only: a forgotten name must not stay in caches for long.</summary>
    private const string Caching = "private, max-age=3600";

    /// <param name="context">Its headers are set for the answer.</param>
    /// <param name="save">Whether the browser is to save the file rather than show it.</param>
    public static IResult From(PictureAnswer answer, HttpContext context, bool save) => answer switch
    {
        PictureAnswer.Drawn drawn => Show(drawn.Content, context.Response.Headers, save),
        PictureAnswer.Busy busy => Later(context, busy.RetryAfter),
        PictureAnswer.NotHere missing => Results.Text(missing.Reason, statusCode: StatusCodes.Status501NotImplemented),
        PictureAnswer.Unknown => Results.NotFound(),
        _ => throw new UnreachableException(answer.ToString()),
    };

    public static IResult Later(HttpContext context, TimeSpan patience)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(patience.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Show(PictureContent content, IHeaderDictionary headers, bool save)
    {
        // An SVG opened by itself is a page of its own: it may do nothing at all.
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = Caching;
        var disposition = new ContentDispositionHeaderValue(save ? "attachment" : "inline");
        disposition.SetHttpFileName(FileName.Of(content));
        headers.ContentDisposition = disposition.ToString();
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content.Bytes.Span).AsSpan(0, 12))}\"");
        return Results.Bytes(content.Bytes, content.MediaType, entityTag: tag);
    }
}
