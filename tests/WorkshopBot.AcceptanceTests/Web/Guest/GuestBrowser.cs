using System.Net;
using System.Text.RegularExpressions;

namespace WorkshopBot.AcceptanceTests.Web.Guest;

/// <summary>A browser without script: it keeps cookies, follows a redirect after a post, and sends forms as they stand on the page.</summary>
internal sealed partial class GuestBrowser(Uri root)
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true }) { BaseAddress = root };

    public CookieContainer Cookies { get; } = new();

    /// <summary>The last page.</summary>
    public string Page { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the browser stands now.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>Every header of every answer, one a line.</summary>
    public List<string> Headers { get; } = [];

    public Task<string> OpenAsync(string address) => GoAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(root, address)));

    /// <summary>Sends the first form of the page whose address ends so, with what is typed and the button pressed.</summary>
    public Task<string> SendAsync(string action, params (string Name, string Value)[] typed) => PostAsync(AddressOf(action), [.. HiddenOf(action), .. typed]);

    public Task<string> PostAsync(string address, IEnumerable<(string Name, string Value)> fields) => GoAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(root, address))
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    /// <summary>Where a form of the page is sent.</summary>
    public string AddressOf(string action) => FormOf(action).Groups["action"].Value;

    /// <summary>What a form sends without being touched.</summary>
    public (string Name, string Value)[] HiddenOf(string action) =>
        [.. Hidden().Matches(FormOf(action).Groups["inside"].Value).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))];

    private Match FormOf(string action) => Form().Matches(Page).FirstOrDefault(form => form.Groups["action"].Value.Contains(action, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"There is no form to {action} on {Address}: {Page}");

    private async Task<string> GoAsync(HttpRequestMessage request)
    {
        for (var hops = 0; ; hops++)
        {
            Assert.True(hops < 5, "The redirects do not end.");
            if (Cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies)
            {
                request.Headers.Add("Cookie", cookies);
            }

            request.Headers.AcceptLanguage.ParseAdd("en");
            using var answer = await _client.SendAsync(request);
            Headers.AddRange(answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Select(value => $"{header.Key}: {value}")));
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                Cookies.SetCookies(request.RequestUri!, cookie);
            }

            (Status, Address, Page) = (answer.StatusCode, request.RequestUri!.PathAndQuery, await answer.Content.ReadAsStringAsync());
            if (answer.Headers.Location is not { } location)
            {
                return Page;
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri, location));
        }
    }

    [GeneratedRegex("""<form[^>]*action="(?<action>[^"]*)"[^>]*>(?<inside>.*?)</form>""", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)"\s*/?>""")]
    private static partial Regex Hidden();
}
