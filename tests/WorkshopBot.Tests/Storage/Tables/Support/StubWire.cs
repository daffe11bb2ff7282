using System.Net;
using Azure.Core.Pipeline;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Tests.Storage.Tables.Support;

/// <summary>Answers requests as it was told, and keeps them.</summary>
internal sealed class StubWire(params Func<HttpRequestMessage, HttpResponseMessage>[] answers) : HttpMessageHandler
{
    private readonly Lock _lock = new();

    public List<SentRequest> Sent { get; } = [];

    public TableClientOptions Options(string? operationIdProperty = null)
    {
        var options = Azurite.Quick(operationIdProperty);
        options.Transport = new HttpClientTransport(this);
        return options;
    }

    public TableClient Client(string? operationIdProperty = null) => Azurite.ClientAt(new Uri("https://acct.table.core.windows.net"), "people", Options(operationIdProperty));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body) };
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }

    public static HttpResponseMessage Refusal(int status, string code) =>
        Answer((HttpStatusCode)status, $$"""{"odata.error":{"code":"{{code}}","message":{"lang":"en-US","value":"No.\nRequestId:1"} } }""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        int at;
        lock (_lock)
        {
            at = Sent.Count;
            Sent.Add(new(request.Method.Method, request.RequestUri!, body, request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase)));
        }

        return answers[Math.Min(at, answers.Length - 1)](request);
    }
}

/// <summary>A request that was sent.</summary>
internal sealed record SentRequest(string Method, Uri Address, string Body, IReadOnlyDictionary<string, string> Headers);
