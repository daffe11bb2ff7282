using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>Microsoft's own library for bots as a server beside ours: it judges tokens, takes what we send, and sends what we take.</summary>
internal sealed class VendorLibrary : IAsyncDisposable
{
    private readonly HttpClient _client = new();
    private readonly Process _node;
    private readonly Uri _address;

    private VendorLibrary(Process node, int port) => (_node, _address) = (node, new Uri($"http://127.0.0.1:{port}/"));

    public static async Task<VendorLibrary> StartAsync(FakeTeams cloud)
    {
        var start = new ProcessStartInfo("node", [Node.Script("WorkshopBot.AcceptanceTests", "Teams/library.cjs"), Node.Modules, cloud.Options.OpenIdMetadata.ToString(), FakeTeams.AppId])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var node = Process.Start(start)!;
        var port = await node.StandardOutput.ReadLineAsync();
        Assert.False(string.IsNullOrEmpty(port), "The library did not start.");
        return new VendorLibrary(node, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>As a bot: whether it lets this in.</summary>
    public async Task<int> JudgeAsync(JsonObject activity, string? authorization)
    {
        using var request = Request(HttpMethod.Post, "api/messages", activity.ToJsonString(), authorization);
        return (int)(await _client.SendAsync(request)).StatusCode;
    }

    /// <summary>As a channel: takes a call that our bot made to its connector; null when it is content.</summary>
    public string? Take(FakeCall call)
    {
        var path = call.Path["/connector/".Length..];
        using var request = Request(new HttpMethod(call.Method), string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + call.Query, call.Body, call.Authorization);
        using var answer = _client.Send(request);
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        return answer.IsSuccessStatusCode ? null : $"{call.Method} {call.Path}: {(int)answer.StatusCode} {reader.ReadToEnd()}";
    }

    /// <summary>As a client: makes an activity and sends it to a bot.</summary>
    public async Task<(int Status, JsonNode? Body)> SendAsync(JsonObject what)
    {
        using var answer = await _client.PostAsJsonAsync(new Uri(_address, "send"), what);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        var said = JsonNode.Parse(text)!;
        return ((int)said["status"]!, said["body"]);
    }

    public async Task<JsonNode> SeenAsync() => JsonNode.Parse(await _client.GetStringAsync(new Uri(_address, "seen")))!;

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
        _client.Dispose();
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string body, string? authorization)
    {
        var request = new HttpRequestMessage(method, new Uri(_address, path));
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return request;
    }
}
