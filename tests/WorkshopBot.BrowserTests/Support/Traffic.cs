using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace WorkshopBot.BrowserTests.Support;

/// <summary>All that one browser asked for and was sent, and all that its console said.</summary>
public sealed class Traffic
{
    /// <summary>A page that is left can leave an answer without an end: the browser then never says that it came, and never that it failed.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<(string Address, Task<string> Body)> _answers = new();
    private readonly ConcurrentQueue<string> _elsewhere = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    public Traffic(IBrowserContext context, string home)
    {
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home, StringComparison.Ordinal))
            {
                _elsewhere.Enqueue(request.Url);
            }
        };
        context.Response += (_, response) =>
        {
            // An event stream has no end; its messages are recorded one by one.
            if (!response.Url.EndsWith("/events", StringComparison.Ordinal))
            {
                _answers.Enqueue((response.Url, BodyAsync(response)));
            }
        };
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsLostLine(message.Text))
            {
                _complaints.Enqueue(message.Text);
            }
        };
        context.WebError += (_, error) => _complaints.Enqueue(error.Error);
    }

    /// <summary>Requests to any other place than the program.</summary>
    public IReadOnlyList<string> Elsewhere => [.. _elsewhere];

    /// <summary>Errors and warnings of the console, violations of the content-security policy among them.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints];

    /// <summary>Records what the event streams of a page carry.</summary>
    public async Task FollowAsync(IPage page)
    {
        var wire = await page.Context.NewCDPSessionAsync(page);
        wire.Event("Network.eventSourceMessageReceived").OnEvent += (_, message) => _answers.Enqueue(("events", Task.FromResult(message!.Value.ToString())));
        await wire.SendAsync("Network.enable");
    }

    /// <summary>Every body and every event that was sent to this browser so far.</summary>
    public async Task<IReadOnlyList<(string Address, string Body)>> AnswersAsync()
    {
        var read = new List<(string, string)>();
        foreach (var (address, body) in _answers)
        {
            read.Add((address, await body));
        }

        return read;
    }

    /// <summary>The browser says so when a server is gone; here that is part of the test.</summary>
    private static bool IsLostLine(string text) => text.Contains("net::ERR_", StringComparison.Ordinal);

    private static async Task<string> BodyAsync(IResponse response)
    {
        try
        {
            return await response.TextAsync().WaitAsync(s_patience);
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            return ""; // A redirect, or a page that was left, has no body to be read.
        }
    }
}
