using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Web.Pages;

/// <summary>"There is nothing here": for what does not exist, has expired, or belongs to others; nobody can tell which.</summary>
internal static class MissingPage
{
    public static IResult For(HttpContext context, TimeProvider time)
    {
        var words = Texts.For(Visitor.LanguageOf(context), TimeZoneInfo.Utc, time.GetUtcNow());
        return new RazorComponentResult<MessagePage>(new
        {
            Words = words,
            Title = words.Room.MissingTitle,
            Body = words.Room.MissingBody,
            Link = words.Room.ToStart,
            Address = "/",
        })
        { StatusCode = StatusCodes.Status404NotFound };
    }
}

/// <summary>A form whose page was too old, or that came from elsewhere: nothing is done, and the text is given back.</summary>
internal static class StalePage
{
    public static IResult For(HttpContext context, Inside inside, TimeProvider time)
    {
        var words = inside.Visitor.TextsAt(time.GetUtcNow());
        return new RazorComponentResult<MessagePage>(new
        {
            Words = words,
            Title = words.Room.FaultTitle,
            Body = words.Room.StaleBody,
            Link = words.Room.ToRoom,
            Address = inside.Address,
            Typed = RefusedPage.TypedIn(context),
        })
        { StatusCode = StatusCodes.Status400BadRequest };
    }
}
