using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace WorkshopBot.Benchmarks;

/// <summary>One browser without its screen: cookies, forms with their tokens, an event stream, and the parts fetched that it names.</summary>
internal sealed partial class RoomPerson(Uri address, string name)
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 3, AllowAutoRedirect = true }) { BaseAddress = address };
    private readonly ConcurrentDictionary<string, int> _heard = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<double> _fetches = new();
    private string _room = "";
    private string _token = "";
    private int _sent;

    public IEnumerable<double> FetchMilliseconds => _fetches;

    /// <summary>How often the stream named this part.</summary>
    public int Heard(string slot) => _heard.GetValueOrDefault(slot);

    public async Task OpenAsync(string service)
    {
        await ReadTokenAsync("/");
        await EnterAsync("/start", ("title", service), ("name", name));
    }

    public async Task JoinAsync(string link)
    {
        await ReadTokenAsync(link);
        await EnterAsync(link, ("name", name));
    }

    public async Task<string> LinkAsync() => JoinLink().Match(await _client.GetStringAsync(new Uri($"{_room}/people", UriKind.Relative))).Value;

    /// <summary>Writes the charter, and opens the round of phases, where a workshop takes the most words.</summary>
    public async Task FrameAsync()
    {
        foreach (var line in (string[])
            [
                "service: Prescription fulfilment\nscenario: Waits in the store\ncustomer: Walk-in patient", "starts when the patient joins the queue\nends when the doses are taken\ngoal: Nobody waits",
                $"owner @{name}", "close anyway",
            ])
        {
            await PostAsync("tell", ("text", line));
        }
    }

    public Task ContributeAsync(string phase) => PostAsync("press", ("send", "answer chain "), ("f.phases", phase));

    /// <summary>Does what the page's script does, until it is told to stop.</summary>
    public async Task WatchAsync(CancellationToken ct)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri($"{_room}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, ct);
            answer.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
            while (await lines.ReadLineAsync(ct) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal) && line["data: ".Length..] is var slot && slot != "still")
                {
                    _heard.AddOrUpdate(slot, 1, (_, count) => count + 1);
                    var begun = Stopwatch.GetTimestamp();
                    (await _client.GetAsync(new Uri($"{_room}/part/{slot}", UriKind.Relative), ct)).Dispose();
                    _fetches.Enqueue(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The bench is over.
        }
    }

    private async Task PostAsync(string action, params (string Name, string Value)[] fields)
    {
        var delivery = string.Create(CultureInfo.InvariantCulture, $"web:bench{name.Replace(' ', '-')}-{Interlocked.Increment(ref _sent)}");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{_room}/{action}", UriKind.Relative)) { Content = Form([.. fields, ("delivery", delivery)]) };
        request.Headers.Add("X-Room", "1");
        using var answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private async Task EnterAsync(string to, params (string Name, string Value)[] fields)
    {
        using var answer = await _client.PostAsync(new Uri(to, UriKind.RelativeOrAbsolute), Form(fields));
        answer.EnsureSuccessStatusCode();
        _room = answer.RequestMessage!.RequestUri!.AbsolutePath;
        _token = TokenIn(await answer.Content.ReadAsStringAsync());
    }

    private async Task ReadTokenAsync(string page) => _token = TokenIn(await _client.GetStringAsync(new Uri(page, UriKind.RelativeOrAbsolute)));

    private FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Append(("__RequestVerificationToken", _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

    private static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("/join/[^\"]+")]
    private static partial Regex JoinLink();
}
