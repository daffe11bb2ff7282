using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Teams.Boards;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Channels.Teams.Files;
using WorkshopBot.Channels.Teams.Trust;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams;

/// <summary>Puts Microsoft Teams into the host: its services and its one address.</summary>
public static class TeamsSetup
{
    /// <summary>Larger than any activity of Teams.</summary>
    private const int MostBytes = 256 * 1024;

    public static void AddTeams(this IServiceCollection services, TeamsOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Patience);
        services.AddSingleton<TeamsHttp>();
        services.AddSingleton(provider => new SigningKeys(
            provider.GetRequiredService<TeamsHttp>().Client, options.OpenIdMetadata, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SigningKeys>>()));
        services.AddSingleton<TokenCheck>();
        services.AddSingleton(provider => new TokenSource(
            () => Credentials.Make(options, provider.GetRequiredService<TeamsHttp>().Client), options.Scope, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new TrustedHosts(options.ServiceHosts));
        services.AddSingleton<WorkLanes>();
        services.AddSingleton<Pace>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ConnectorClient>(provider, provider.GetRequiredService<TeamsHttp>().Client));
        services.AddSingleton<Places>();
        services.AddSingleton<TeamsPeople>();
        services.AddSingleton<Talk>();
        services.AddSingleton<FormsInPlace>();
        services.AddSingleton<Posts>();
        services.AddSingleton<MovingBoards>();
        services.AddSingleton<Whispers>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FileUploads>(
            provider, provider.GetRequiredService<TeamsHttp>().Client, new TrustedHosts(options.FileHosts)));
        services.AddSingleton<FileHandover>();
        services.AddSingleton<TeamsChannel>();
        services.AddSingleton<IChatChannel>(provider => provider.GetRequiredService<TeamsChannel>());
        services.AddSingleton<TeamsReplies>();
        services.AddSingleton<Standings>();
        services.AddSingleton<TeamsInbox>();
        services.AddHostedService(provider => provider.GetRequiredService<TeamsReplies>());
        services.AddHostedService<TeamsWarmUp>();
    }

    /// <summary>Everybody's messages come from a few addresses of the service, so no limit for one address applies; the token is the guard.</summary>
    public static void MapTeams(this WebApplication app) =>
        app.MapPost("/api/messages", TakeAsync).DisableRateLimiting().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));

    /// <summary>Verify, then parse: nothing of a call is read before its token is genuine.</summary>
    private static async Task<IResult> TakeAsync(HttpContext context, TokenCheck tokens, TeamsOptions options, TeamsInbox inbox, CancellationToken ct)
    {
        if (context.Request.Headers.Authorization is not [var authorization] || await tokens.CheckAsync(authorization, ct) is not TokenVerdict.Genuine genuine)
        {
            return Results.Unauthorized();
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, ct);
        if (TeamsActivity.Parse(body.GetBuffer().AsMemory(0, (int)body.Length)) is not { } activity)
        {
            return Results.BadRequest();
        }

        if (!genuine.Covers(activity.ChannelId, activity.ServiceUrl))
        {
            return Results.Unauthorized();
        }

        if (!IsWelcome(activity, options))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var answer = await inbox.TakeAsync(activity, ct);
        return answer.Body is { } json
            ? Results.Text(json.ToJsonString(TeamsJson.Options), "application/json", System.Text.Encoding.UTF8, answer.Status)
            : Results.StatusCode(answer.Status);
    }

    /// <summary>A registration does not keep other tenants out by itself; this does. Both places that name the tenant must agree.</summary>
    private static bool IsWelcome(TeamsActivity activity, TeamsOptions options) =>
        activity.Conversation.TenantId is { } tenant && options.AllowedTenants.Contains(tenant)
        && (activity.Event.TenantId is not { } beside || string.Equals(beside, tenant, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The one client for all that Teams needs: no redirects, so that a token never travels on.</summary>
internal sealed class TeamsHttp : IDisposable
{
    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    public void Dispose() => Client.Dispose();
}

/// <summary>Fetches keys and token before the first message: a slow first answer would be delivered twice.</summary>
internal sealed class TeamsWarmUp(SigningKeys keys, TokenSource tokens) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await keys.WarmUpAsync(stoppingToken);
        try
        {
            await tokens.GetAsync(stoppingToken);
        }
        catch (Azure.Identity.AuthenticationFailedException)
        {
            // It is asked for again with the first message that goes out, and that is reported then.
        }
    }
}
