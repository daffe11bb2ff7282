using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Web.Pages;

/// <summary>What an app's manifest has to point to: <c>/privacy</c> and <c>/terms</c>. Served also where the web room is off.</summary>
public static class AboutPages
{
    public static void AddAboutPages(this IServiceCollection services) => services.AddRazorComponents();

    /// <param name="alone">Whether the web room is off, so that the pages bring their own style sheet.</param>
    /// <param name="days">After how many days without use a workshop is usually erased; null for never.</param>
    public static void MapAboutPages(this IEndpointRouteBuilder routes, bool alone, int? days)
    {
        if (alone)
        {
            routes.MapWebAssets();
        }

        routes.MapGet("/privacy", (HttpContext context) => Page(context, words => words.PrivacyTitle, words =>
            [words.PrivacyWhat, words.PrivacyNames, words.PrivacyWhere, days is { } kept ? words.PrivacyLongDays(kept) : words.PrivacyLong, words.PrivacyCookies, words.PrivacyAsk]));
        routes.MapGet("/terms", (HttpContext context) => Page(context, words => words.TermsTitle, words =>
            [words.TermsWho, words.TermsYours, words.TermsCareful, words.TermsCheck, words.TermsKeep]));
    }

    private static RazorComponentResult<AboutPage> Page(HttpContext context, Func<AboutTexts, string> title, Func<AboutTexts, IReadOnlyList<string>> sentences)
    {
        var words = Texts.For(Visitor.LanguageOf(context), TimeZoneInfo.Utc);
        return new RazorComponentResult<AboutPage>(new { Words = words, Title = title(words.About), Sentences = sentences(words.About) });
    }
}
