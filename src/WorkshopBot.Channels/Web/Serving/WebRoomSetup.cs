using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WorkshopBot.Channels.Web.Guest;
using WorkshopBot.Channels.Web.Operator;
using WorkshopBot.Channels.Web.Plays;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Channels.Web.Viewer;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>Puts the web room into the host: its services and its addresses.</summary>
public static class WebRoomSetup
{
    public static void AddWebRoom(this IServiceCollection services, WebOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<Timeline>();
        services.AddSingleton(provider => new Bell(provider.GetRequiredService<TimeProvider>(), options.Replicas));
        if (options.Replicas)
        {
            services.AddHostedService<BellTower>();
        }

        services.AddSingleton<WebChannel>();
        services.AddSingleton<IChatChannel>(provider => provider.GetRequiredService<WebChannel>());
        services.AddSingleton<Entrance>();
        services.AddSingleton<Sending>();
        services.AddSingleton<Starting>();
        services.AddSingleton<RoomInvitations>();
        services.TryAddSingleton<IPlays, NoPlays>();
        services.AddSingleton<Shares>();
        services.AddGuests();
        services.AddOperator();
        services.AddRazorComponents();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(Visitor.Scheme).AddCookie(Visitor.Scheme, cookie =>
        {
            cookie.Cookie.Name = "visitor";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(90);
            cookie.SlidingExpiration = true;
            cookie.Events = new CookieAuthenticationEvents();
        });
    }

    public static void MapWebRoom(this WebApplication app)
    {
        app.MapWebAssets();
        app.MapStart();
        app.MapRoom();
        app.MapPlays();
        app.MapViewer();
        app.MapShares();
        app.MapGuests();
        app.MapPeople();
        app.MapOperator();
    }
}
