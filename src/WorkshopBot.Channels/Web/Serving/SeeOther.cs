using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>After a post the browser gets another page (303), so that going back or reloading sends nothing twice.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}

/// <summary>Results of the web room.</summary>
internal static class WebResults
{
    public static IResult SeeOther(this IResultExtensions _, string address) => new SeeOther(address);
}
