using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.Host.Serving.Guards;

/// <summary>Stands between the network and the rooms: sizes, rates, times, names and transport, all with the framework's own means.</summary>
internal static class Guarding
{
    public static void AddGuards(this WebApplicationBuilder builder, Configuration.HostOptions options)
    {
        var limits = options.Limits;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RoomLimits.LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            if (limits.ConnectionsOfAddress is { } most && options.Web.Proxies.Count == 0)
            {
                kestrel.ConfigureEndpointDefaults(listen => listen.Use(new AddressLimit(most).Around));
            }
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            (form.ValueCountLimit, form.KeyLengthLimit, form.ValueLengthLimit) = (Posted.MostFields, 256, RoomLimits.LargestBody);
            (form.MultipartBodyLengthLimit, form.MultipartHeadersLengthLimit, form.MultipartHeadersCountLimit) = (RoomLimits.LargestStart, 2048, 8);
        });
        builder.Services.AddRateLimiter(rates => RequestRates.Set(rates, limits));
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(30) });
        AddTransport(builder.Services, options, builder.Configuration["AllowedHosts"]);
    }

    /// <summary>In this order: what was forwarded, then every answer's headers, then refusals for whatever comes out of the rest.</summary>
    public static void UseGuards(this WebApplication app, Configuration.HostOptions options)
    {
        if (options.Web.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<PageSafety>();
        if (options.PublicUrl?.Scheme == Uri.UriSchemeHttps)
        {
            // Probes and people on this machine itself have no certificate to meet.
            app.UseHsts();
            app.UseWhen(
                context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) && !IsThisMachine(context.Request.Host.Host),
                outside => outside.UseHttpsRedirection());
        }

        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Refusals.AnswerAsync,
            StatusCodeSelector = Refusals.StatusOf,
            SuppressDiagnosticsCallback = fault => Refusals.IsVisitors(fault.Exception),
            AllowStatusCode404Response = true,
        });
        app.UseStatusCodePages(Refusals.AnswerAsync);
        app.UseRouting();
        if (options.Web.Enabled)
        {
            app.UseAuthentication();
        }

        app.UseRateLimiter();
        app.UseRequestTimeouts();
    }

    private static void AddTransport(IServiceCollection services, Configuration.HostOptions options, string? allowedHosts)
    {
        if (options.Web.Proxies.Count > 0)
        {
            services.Configure<ForwardedHeadersOptions>(forwarded =>
            {
                forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                forwarded.KnownProxies.Clear();
                forwarded.KnownIPNetworks.Clear();
                foreach (var proxy in options.Web.Proxies)
                {
                    forwarded.KnownIPNetworks.Add(proxy);
                }
            });
        }

        if (options.PublicUrl is { } address && string.IsNullOrWhiteSpace(allowedHosts))
        {
            services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = [address.Host, "localhost", "127.0.0.1", "[::1]"]);
        }

        if (options.PublicUrl?.Scheme == Uri.UriSchemeHttps)
        {
            services.AddHttpsRedirection(https => (https.HttpsPort, https.RedirectStatusCode) = (options.PublicUrl.Port, StatusCodes.Status308PermanentRedirect));
            services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(180));
            services.PostConfigure<AntiforgeryOptions>(form => form.Cookie.SecurePolicy = CookieSecurePolicy.Always);
            services.PostConfigure<CookieAuthenticationOptions>(Visitor.Scheme, visitor => visitor.Cookie.SecurePolicy = CookieSecurePolicy.Always);
        }
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}
