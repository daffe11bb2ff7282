using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace WorkshopBot.AcceptanceTests.Web;

/// <summary>Somebody with a browser that has no script: pages, forms and cookies.</summary>
internal sealed partial class WebVisitor : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() };

    private readonly ConcurrentBag<string> _secrets;

    public WebVisitor(Uri address, string language, ConcurrentBag<string> secrets)
    {
        _secrets = secrets;
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
        foreach (var (name, value) in fields.Where(field => field.Name is not ("press" or "send" or "do" or "sample" or "from")))
        {
            _secrets.Add(value);
        }

        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Page.OfAsync(await Http.PostAsync(new Uri(path, UriKind.Relative), body));
    }

    /// <summary>Starts a workshop of one's own; gives the address of its room.</summary>
    public async Task<string> StartAsync(string title, string name, string from = "")
    {
        var room = (await PostAsync("/start", "/", ("title", title), ("name", name), ("from", from))).Location ?? throw new InvalidOperationException("No room was opened.");
        _secrets.Add(room.Split('/')[^1]);
        return room;
    }

    public Task<Page> JoinAsync(string link, string name) => PostAsync(link, link, ("name", name));

    public Task<Page> SayAsync(string room, string text, string? delivery = null) =>
        PostAsync($"{room}/say", room, ("text", text), ("delivery", delivery ?? NewDelivery()));

    public Task<Page> TellAsync(string room, string text, string? delivery = null) =>
        PostAsync($"{room}/tell", room, ("text", text), ("delivery", delivery ?? NewDelivery()));

    public async Task<Page> SendAsync(HttpMethod method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Page.OfAsync(await Http.SendAsync(request));
    }

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
