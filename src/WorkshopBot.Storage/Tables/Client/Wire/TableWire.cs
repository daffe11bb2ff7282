using System.Diagnostics;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>Sends requests with the headers they all have, and tells what came of it: an answer, or <see cref="TableErrorCode.NoAnswer"/>.</summary>
internal sealed class TableWire(HttpPipeline pipeline, string version)
{
    public const string Json = "application/json;odata=minimalmetadata";

    // What Microsoft's own clients name; a token is understood only from the later one on.
    public const string Version = "2019-02-02";
    public const string VersionForTokens = "2020-12-06";

    /// <summary>One span a call, with the operation and how it ended; neither keys nor content.</summary>
    public static readonly ActivitySource Traces = new("WorkshopBot.Storage.Tables");

    public HttpMessage Create(RequestMethod method, Uri address)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(address);
        request.Headers.SetValue("Accept", Json);
        request.Headers.SetValue("x-ms-version", version);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("MaxDataServiceVersion", "3.0;NetFx");
        return message;
    }

    public HttpMessage Create(RequestMethod method, Uri address, ReadOnlyMemory<byte> body, string contentType = "application/json")
    {
        var message = Create(method, address);
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(body);
        return message;
    }

    /// <exception cref="RequestFailedException">No answer at all; a refusal is an answer.</exception>
    public async Task<Response> SendAsync(HttpMessage message, string operation, CancellationToken ct)
    {
        using var span = Traces.StartActivity($"tables {operation}", ActivityKind.Client);
        try
        {
            await pipeline.SendAsync(message, ct);
            span?.SetTag("http.response.status_code", message.Response.Status).SetTag("http.request.resend_count", message.ProcessingContext.RetryNumber);
            return message.Response;
        }
        catch (Exception why) when (!ct.IsCancellationRequested && why is AggregateException or RequestFailedException or OperationCanceledException or IOException)
        {
            span?.SetStatus(ActivityStatusCode.Error, TableErrorCode.NoAnswer);
            throw TableFailure.NoAnswer(operation, why);
        }
    }
}
