using Microsoft.AspNetCore.Diagnostics;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Domain;

namespace WorkshopBot.Host.Serving.Guards;

/// <summary>What is answered where nothing else is: a page in the reader's language, and never a word of what went wrong inside.</summary>
internal static class Refusals
{
    public static int StatusOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>What a visitor sent badly is no fault of the program's, and what they sent is not for the log.</summary>
    public static bool IsVisitors(Exception fault) => StatusOf(fault) is >= 400 and < 500;

    public static Task AnswerAsync(StatusCodeContext context) => AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode);

    /// <summary>After a fault the status is known; what was typed is given back where it can be.</summary>
    public static Task AnswerAsync(HttpContext context) => AnswerAsync(context, context.Response.StatusCode);

    public static async Task AnswerAsync(HttpContext context, int status)
    {
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        context.Response.StatusCode = status;
        if (!context.RequestServices.GetRequiredService<Configuration.HostOptions>().Web.Enabled)
        {
            await context.Response.WriteAsync(FormattableString.Invariant($"{status}\n"), context.RequestAborted);
            return;
        }

        await (status == StatusCodes.Status404NotFound ? MissingPage.For(context, time) : RefusedPage.For(context, status, time)).ExecuteAsync(context);
    }
}
