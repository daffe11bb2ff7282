using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace WorkshopBot.Tests.Teams;

/// <summary>Stands for hosts that a test cannot be: it sees every call by its full address and answers as it is told.</summary>
internal sealed class CloudHandler(Func<CloudCall, (HttpStatusCode Status, string Json)> answer) : HttpMessageHandler
{
    public ConcurrentQueue<CloudCall> Calls { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var call = new CloudCall(request.Method.Method, request.RequestUri!, body, headers);
        Calls.Enqueue(call);
        var (status, json) = answer(call);
        return new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}

internal sealed record CloudCall(string Method, Uri Address, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A value of the form that was sent, or of the address.</summary>
    public string? Value(string name) => $"{Address.Query.TrimStart('?')}&{Body}".Split('&').Select(pair => pair.Split('=', 2))
        .Where(pair => pair.Length == 2 && pair[0] == name).Select(pair => WebUtility.UrlDecode(pair[1])).FirstOrDefault();
}
