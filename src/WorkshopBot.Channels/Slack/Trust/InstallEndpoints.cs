using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Channels.Slack.Api;

namespace WorkshopBot.Channels.Slack.Trust;

/// <summary>The address under which the bot is reached, with a slash at its end; Slack sends people back there.</summary>
public delegate Uri SlackRoot();

/// <summary>Installing the app in a workspace: there and back with OAuth 2.</summary>
internal static class InstallEndpoints
{
    private const string Back = "slack/oauth";

    public static void MapInstall(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/slack/install", Install);
        routes.MapGet("/" + Back, FinishAsync);
    }

    private static IResult Install(HttpContext context, OAuthState states, SlackOptions options, SlackRoot root)
    {
        var (state, cookie) = states.New();
        context.Response.Cookies.Append(OAuthState.Cookie, cookie, new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = OAuthState.Lifetime,
            Path = "/slack",
        });
        var query = new QueryBuilder
        {
            { "client_id", options.ClientId! },
            { "scope", string.Join(',', SlackOptions.Scopes) },
            { "redirect_uri", new Uri(root(), Back).AbsoluteUri },
            { "state", state },
        };
        return Results.Redirect(options.AuthorizeUrl + query.ToString());
    }

    private static async Task<IResult> FinishAsync(HttpContext context, OAuthState states, SlackOptions options, SlackRoot root, SlackWire wire, Installations installations, TimeProvider time)
    {
        var query = context.Request.Query;
        var cookie = context.Request.Cookies[OAuthState.Cookie];
        context.Response.Cookies.Delete(OAuthState.Cookie, new CookieOptions { Path = "/slack" });
        if (!states.IsOurs(query["state"], cookie))
        {
            return Say("This link has expired or was opened in another browser. Begin again at /slack/install.", StatusCodes.Status400BadRequest);
        }

        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            return Say("Nothing was installed.", StatusCodes.Status200OK);
        }

        var exchange = new SlackMethod.OAuthAccess(options.ClientId!, options.ClientSecret!, code, new Uri(root(), Back).AbsoluteUri, null);
        var (answered, _, _) = await wire.OnceAsync(exchange, null, context.RequestAborted);
        if (answered is not Answered.Done { Body: var said } || Read(said, time.GetUtcNow()) is not { } installation)
        {
            return Say($"Slack did not finish the installation ({SlackClient.CodeOf(answered)}). Begin again at /slack/install.", StatusCodes.Status502BadGateway);
        }

        await installations.SaveAsync(installation, context.RequestAborted);
        return Say("WorkshopBot is installed. In Slack, invite it into a channel and write /blueprint with a title.", StatusCodes.Status200OK);
    }

    private static Installation? Read(JsonElement said, DateTimeOffset now)
    {
        var whole = said.Get("is_enterprise_install").ValueKind == JsonValueKind.True;
        return (whole ? said.Get("enterprise").Text("id") : said.Get("team").Text("id")) is { } id && said.Text("access_token") is { } token
            ? new Installation(id, token, said.Text("bot_user_id") ?? "")
            {
                AppId = said.Text("app_id"),
                Scopes = said.Text("scope"),
                InstalledBy = said.Get("authed_user").Text("id"),
                InstalledAt = now,
                ExpiresAt = Installations.EndOf(said, now),
                RefreshToken = said.Text("refresh_token"),
            }
            : null;
    }

    private static IResult Say(string words, int status) => Results.Text(words + "\n", "text/plain; charset=utf-8", statusCode: status);
}
