using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Tests.Storage.Tables.Support;

/// <summary>What may go wrong with one request: it is given the request and a way to have it done.</summary>
internal delegate Task Fault(HttpContext context, Func<Task<HttpResponseMessage>> forward);

/// <summary>Stands before Azurite. The next requests meet the faults that were named, one each; the others pass.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly ConcurrentQueue<Fault> _faults = new();
    private readonly HttpClient _azurite = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null });
    private readonly int _port;
    private readonly WebApplication _app;
    private int _received;

    private FaultProxy(int azurite)
    {
        _port = azurite;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Requests that came, whatever became of them.</summary>
    public int Received => _received;

    /// <summary>What is written goes on as this makes it; the signature covers no body.</summary>
    public Func<string, string>? Rewrite { get; set; }

    public Uri Endpoint => new($"{_app.Urls.Single()}/{AzuriteProcess.Account}");

    public static async Task<FaultProxy> StartAsync()
    {
        var proxy = new FaultProxy((await Azurite.StartedAsync()).Port);
        await proxy._app.StartAsync();
        return proxy;
    }

    /// <summary>A new table in Azurite, reached through this.</summary>
    public async Task<TableClient> NewTableAsync(string? operationIdProperty = "Op")
    {
        var straight = await Azurite.NewTableAsync();
        return Azurite.ClientAt(Endpoint, straight.Name, Azurite.Quick(operationIdProperty));
    }

    public void Next(params Fault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }

        _received = 0;
    }

    public static Task Pass(HttpContext context, Func<Task<HttpResponseMessage>> forward) => CopyAsync(context, forward, share: 1);

    /// <summary>The connection breaks before anything was done.</summary>
    public static Task ResetBefore(HttpContext context, Func<Task<HttpResponseMessage>> forward)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>It is done, and the connection breaks before the answer.</summary>
    public static async Task ResetAfter(HttpContext context, Func<Task<HttpResponseMessage>> forward)
    {
        using var done = await forward();
        context.Abort();
    }

    /// <summary>It is done, and of the answer's body a half comes.</summary>
    public static Task Truncate(HttpContext context, Func<Task<HttpResponseMessage>> forward) => CopyAsync(context, forward, share: 2);

    /// <summary>It is done, and the answer comes when nobody waits any more.</summary>
    public static async Task Never(HttpContext context, Func<Task<HttpResponseMessage>> forward)
    {
        using var done = await forward();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    public static Fault Refuse(int status, string code, string? retryAfter = null) => async (context, _) => await RefuseAsync(context, status, code, retryAfter);

    /// <summary>It is done, and something in between says that it was not.</summary>
    public static Fault RefuseAfter(int status, string code) => async (context, forward) =>
    {
        using var done = await forward();
        await RefuseAsync(context, status, code, null);
    };

    /// <summary>Does something else first, then lets the request pass.</summary>
    public static Fault After(Func<Task> first) => async (context, forward) =>
    {
        await first();
        await Pass(context, forward);
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _azurite.Dispose();
    }

    private static async Task RefuseAsync(HttpContext context, int status, string code, string? retryAfter)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync($$"""{"odata.error":{"code":"{{code}}","message":{"lang":"en-US","value":"Injected."} } }""");
    }

    private static async Task CopyAsync(HttpContext context, Func<Task<HttpResponseMessage>> forward, int share)
    {
        using var done = await forward();
        context.Response.StatusCode = (int)done.StatusCode;
        foreach (var (name, values) in done.Headers.Concat(done.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Connection" or "Keep-Alive" or "Content-Length")))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        var body = await done.Content.ReadAsByteArrayAsync();
        if (body.Length > 0)
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / share));
        }

        if (share > 1)
        {
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        Interlocked.Increment(ref _received);
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var written = Rewrite is { } rewrite ? Encoding.UTF8.GetBytes(rewrite(Encoding.UTF8.GetString(body.ToArray()))) : body.ToArray();
        await (_faults.TryDequeue(out var fault) ? fault : Pass)(context, () => ForwardAsync(context.Request, written));
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpRequest from, byte[] body)
    {
        var target = from.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        using var request = new HttpRequestMessage(new HttpMethod(from.Method), new Uri($"http://127.0.0.1:{_port}{target}"));
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(body);
        }

        foreach (var (name, values) in from.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Connection")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return await _azurite.SendAsync(request);
    }
}
