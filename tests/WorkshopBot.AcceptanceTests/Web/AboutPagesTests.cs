using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.AcceptanceTests.Web;

/// <summary>The pages that an app's manifest points to.</summary>
public sealed class AboutPagesTests
{
    [Theory]
    [InlineData(true, "privacy", "en", "<h1>Privacy</h1>", "forget me")]
    [InlineData(true, "privacy", "es-MX,es;q=0.9", "<h1>Privacidad</h1>", "olvídame")]
    [InlineData(false, "privacy", "en", "<h1>Privacy</h1>", "forget me")]
    [InlineData(true, "terms", "en", "<h1>Terms of use</h1>", "Export what you want to keep")]
    [InlineData(false, "terms", "es", "<h1>Condiciones de uso</h1>", "Exporta lo que quieras conservar")]
    public async Task They_are_served_in_the_readers_language_with_the_web_room_or_without(bool room, string page, string language, string title, string words)
    {
        var options = new HostOptions { Storage = new StorageOptions { Provider = StorageProvider.Memory, SqlitePath = "" }, Web = new WebOptions { Enabled = room } };
        await using var app = Server.Build(options, ["--urls", "http://127.0.0.1:0"]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        client.DefaultRequestHeaders.Add("Accept-Language", language);

        var html = await client.GetStringAsync(new Uri($"/{page}", UriKind.Relative));
        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.Contains(words, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains($"lang=\"{language[..2]}\"", html, StringComparison.Ordinal);

        var style = html.Split("<link rel=\"stylesheet\" href=\"")[1].Split('"')[0];
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(style, UriKind.Relative))).StatusCode);
        await app.StopAsync();
    }
}
