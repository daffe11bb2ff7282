using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace WorkshopBot.AcceptanceTests.Web;

/// <summary>Somebody with a browser that has no script: pages, forms and cookies.</summary>
internal sealed partial class WebVisitor : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() };

    public WebVisitor(Uri address, string language)
    {
        Http = new HttpClient(_handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
        Http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies => _handler.CookieContainer;

    public async Task<Page> GetAsync(string path) => await Page.OfAsync(await Http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Posts a form with the antiforgery token of a page of this visitor's.</summary>
    public async Task<Page> PostAsync(string path, string tokenFrom, params (string Name, string Value)[] fields)
    {
        var token = (await GetAsync(tokenFrom)).Token;
        return await PostAsync(path, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public async Task<Page> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Page.OfAsync(await Http.PostAsync(new Uri(path, UriKind.Relative), body));
    }

    /// <summary>Starts a workshop of one's own; gives the address of its room.</summary>
    public async Task<string> StartAsync(string title, string name, string from = "") =>
        (await PostAsync("/start", "/", ("title", title), ("name", name), ("from", from))).Location
            ?? throw new InvalidOperationException("No room was opened.");

    public static string NewDelivery() => $"web:{Guid.NewGuid():n}";

    public void Dispose() => Http.Dispose();
}

/// <summary>An answer of the server.</summary>
internal sealed partial record Page(HttpStatusCode Status, string Html, HttpResponseHeaders Headers)
{
    public string? Location => Headers.Location?.ToString();

    public string Token => TokenPattern().Match(Html) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value)
        : throw new InvalidOperationException($"The page has no form. {Status} {Html}");

    public static async Task<Page> OfAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return new Page(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
