using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>Whether a browser sent a form from one of our own pages: a second line behind the antiforgery token, should a token ever get out.</summary>
internal static class SameSite
{
    public static bool Sent(HttpRequest request)
    {
        // Told by every browser of today, and no proxy changes it; "none" is a person's own doing.
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site is "same-origin" or "none";
        }

        // Our pages send no referrer, so browsers say "null" where they would name us.
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == "null" || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
