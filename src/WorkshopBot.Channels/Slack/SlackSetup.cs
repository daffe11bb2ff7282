using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Home;
using WorkshopBot.Channels.Slack.Socket;
using WorkshopBot.Channels.Slack.Taking;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack;

/// <summary>Puts Slack into the host: its services, its addresses, or its sockets.</summary>
public static class SlackSetup
{
    /// <summary>Larger than anything Slack sends.</summary>
    private const int MostBytes = 1024 * 1024;

    public static void AddSlack(this IServiceCollection services, SlackOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<SlackHttp>();
        services.AddSingleton<SlackWire>();
        services.AddSingleton<SlackPace>();
        services.AddSingleton<Installations>();
        services.AddSingleton<SlackPermissions>();
        services.AddSingleton<SlackClient>();
        services.AddSingleton<SlackHooks>();
        services.AddSingleton<SlackPlaces>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<SlackPictures>();
        services.AddSingleton<SlackLinks>();
        services.AddSingleton<SlackAnswers>();
        services.AddSingleton<SlackNotices>();
        services.AddSingleton<SlackCauses>();
        services.AddSingleton<SlackChannel>();
        services.AddSingleton<IChatChannel>(provider => provider.GetRequiredService<SlackChannel>());
        services.AddSingleton<OpenedHomes>();
        services.AddSingleton<HomeTab>();
        services.AddSingleton<HomeWatch>();
        services.AddSingleton<ILookWatch>(provider => provider.GetRequiredService<HomeWatch>());
        services.AddSingleton<SlackDesk>();
        services.AddSingleton<SlackPrivatePictures>();
        services.AddSingleton<SlackPresses>();
        services.AddSingleton<SlackForms>();
        services.AddSingleton<SlackWords>();
        services.AddSingleton<SlackReplies>();
        services.AddSingleton<SlackInbox>();
        services.AddHostedService(provider => provider.GetRequiredService<SlackReplies>());
        services.AddHostedService(provider => provider.GetRequiredService<HomeWatch>());
        services.AddSingleton<OAuthState>();
        if (options.SigningSecret is { } secret)
        {
            services.AddSingleton(provider => new SlackSignature(secret, provider.GetRequiredService<TimeProvider>()));
        }

        if (options.AppToken is not null)
        {
            services.AddSingleton<SocketMode>();
            services.AddHostedService(provider => provider.GetRequiredService<SocketMode>());
        }
    }

    /// <summary>Everybody's calls come from a few addresses of Slack's, so no limit for one address applies; the signature is the guard.</summary>
    public static void MapSlack(this WebApplication app, SlackOptions options)
    {
        if (options.SigningSecret is not null)
        {
            Map(app, "/slack/events", CallKind.Event);
            Map(app, "/slack/interactivity", CallKind.Interaction);
            Map(app, "/slack/commands", CallKind.Command);
        }

        if (options.IsShared)
        {
            app.MapInstall();
        }
    }

    private static void Map(WebApplication app, string path, CallKind kind) =>
        app.MapPost(path, (HttpContext context, SlackSignature signature, SlackInbox inbox) => TakeAsync(kind, context, signature, inbox))
            .DisableRateLimiting().WithMetadata(new RequestSizeLimitAttribute(MostBytes));

    /// <summary>Verify, then parse: nothing of a call is read before its signature over the bytes as they came is genuine.</summary>
    private static async Task<IResult> TakeAsync(CallKind kind, HttpContext context, SlackSignature signature, SlackInbox inbox)
    {
        var ct = context.RequestAborted;
        using var body = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, MostBytes));
        await context.Request.Body.CopyToAsync(body, ct);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        var headers = context.Request.Headers;
        if (!signature.IsGenuine(headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"], bytes.Span))
        {
            return Results.Unauthorized();
        }

        using var call = SlackCall.Read(kind, bytes);
        if (call is null)
        {
            // Slack asks now and then whether the address is alive; whatever else is genuine and unknown is acknowledged too.
            return Results.Ok();
        }

        // Whoever hangs up has delivered all the same: what was begun is stored.
        var answer = await inbox.TakeAsync(call, CancellationToken.None);
        return answer.Words is { } words ? Results.Text(words, "text/plain")
            : answer.Body is { } json ? Results.Text(json.ToJsonString(SlackJson.Options), "application/json", Encoding.UTF8)
            : Results.Ok();
    }
}
