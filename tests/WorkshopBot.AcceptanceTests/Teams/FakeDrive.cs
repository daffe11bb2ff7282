using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>A person's drive on a real socket: it takes files at addresses that it gave out, and fails when told to.</summary>
internal sealed class FakeDrive : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeDrive(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Range, string Type, string? Authorization, byte[] Bytes)> Taken { get; } = new();

    /// <summary>Statuses to answer with, one a call; then 201.</summary>
    public ConcurrentQueue<int> Faults { get; } = new();

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<FakeDrive> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var drive = new FakeDrive(app);
        app.MapPut("/upload/{session}", drive.TakeAsync);
        await app.StartAsync();
        return drive;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        Taken.Enqueue((request.Headers.ContentRange.ToString(), request.ContentType ?? "", request.Headers.Authorization.FirstOrDefault(), bytes.ToArray()));
        if (Faults.TryDequeue(out var fault))
        {
            request.HttpContext.Response.Headers.Location = "https://evil.example/";
            return Results.StatusCode(fault);
        }

        return Results.StatusCode(StatusCodes.Status201Created);
    }
}
