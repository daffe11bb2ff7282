using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Channels.Web.Cards;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Web.Pages;

/// <summary>"That did not work": for requests that are too many, too large or malformed, and for faults of our own; what was typed is given back.</summary>
internal static class RefusedPage
{
    public static IResult For(HttpContext context, int status, TimeProvider time)
    {
        var words = Texts.For(Visitor.LanguageOf(context), TimeZoneInfo.Utc, time.GetUtcNow());
        var (title, body) = status switch
        {
            StatusCodes.Status429TooManyRequests => (words.Room.BusyTitle, words.Room.BusyBody),
            StatusCodes.Status413PayloadTooLarge => (words.Room.LargeTitle, words.Room.LargeBody),
            _ => (words.Room.FaultTitle, words.Room.FaultBody),
        };
        return new RazorComponentResult<MessagePage>(new
        {
            Words = words,
            Title = title,
            Body = body,
            Link = words.Room.ToStart,
            Address = "/",
            Typed = TypedIn(context),
        })
        { StatusCode = status };
    }

    /// <summary>The texts of a form that was read before things went wrong; it is not read for this.</summary>
    public static IReadOnlyList<string> TypedIn(HttpContext context) => context.Features.Get<IFormFeature>()?.Form is not { } form ? []
        : [.. form.Where(field => field.Key == "text" || field.Key.StartsWith(CardForm.FieldPrefix, StringComparison.Ordinal)).Select(field => field.Value.ToString())];
}
