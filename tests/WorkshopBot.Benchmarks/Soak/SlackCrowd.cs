using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.Benchmarks.Soak;

/// <summary>People in Slack: commands and forms, signed as Slack signs them, each call over a connection of its own so that each may meet another replica.</summary>
internal sealed class SlackCrowd(Uri address, FakeSlack slack) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero, UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };

    private volatile string _lastTrouble = "";

    public static string ChannelOf(int workshop) => string.Create(CultureInfo.InvariantCulture, $"C0SOAK{workshop:d3}");

    public static string PersonOf(int workshop, int person) => string.Create(CultureInfo.InvariantCulture, $"U{workshop:d3}P{person:d3}");

    public static string LeaderOf(int workshop) => string.Create(CultureInfo.InvariantCulture, $"U{workshop:d3}LEAD");

    /// <summary>Says something by the command until it is taken; the same call each time, as Slack delivers again.</summary>
    public async Task SayAsync(int workshop, string text, CancellationToken ct)
    {
        var (channel, leader) = (ChannelOf(workshop), LeaderOf(workshop));
        Dictionary<string, string> form = new()
        {
            ["team_id"] = FakeSlack.Team,
            ["channel_id"] = channel,
            ["user_id"] = leader,
            ["user_name"] = leader,
            ["command"] = "/blueprint",
            ["text"] = text,
            ["response_url"] = slack.NewHook(channel, leader),
            ["trigger_id"] = slack.NewTrigger(leader),
            ["is_enterprise_install"] = "false",
        };
        for (var end = DateTime.UtcNow.AddMinutes(1); await SendAsync("slack/commands", form, ct) is null; await Task.Delay(TimeSpan.FromMilliseconds(300), ct))
        {
            if (DateTime.UtcNow > end)
            {
                throw new InvalidOperationException($"Nobody takes '{text}': {_lastTrouble}");
            }
        }
    }

    /// <summary>What came last that was no good answer, to see why.</summary>
    public string LastTrouble => _lastTrouble;

    /// <summary>Sends a form of the customer's actions once.</summary>
    /// <returns>Whether it was said to be saved.</returns>
    public async Task<bool> ContributeAsync(SoakForm form, CancellationToken ct)
    {
        var answer = await SendAsync("slack/interactivity", new Dictionary<string, string> { ["payload"] = Submission(form).ToJsonString() }, ct);
        if (answer is null || answer.Contains("Saved", StringComparison.Ordinal))
        {
            return answer is not null;
        }

        _lastTrouble = answer;
        return false;
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Null when there was no good answer.</summary>
    private async Task<string?> SendAsync(string path, Dictionary<string, string> form, CancellationToken ct)
    {
        using var content = new FormUrlEncodedContent(form);
        var body = await content.ReadAsStringAsync(ct);
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeSlack.Secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}")))}");
        try
        {
            using var answer = await _client.SendAsync(request, ct);
            if (answer.IsSuccessStatusCode)
            {
                return await answer.Content.ReadAsStringAsync(ct);
            }

            _lastTrouble = $"{answer.StatusCode}";
            return null;
        }
        catch (Exception broken) when (!ct.IsCancellationRequested && broken is HttpRequestException or IOException or OperationCanceledException)
        {
            _lastTrouble = broken.Message;
            return null;
        }
    }

    private static JsonObject Submission(SoakForm form)
    {
        var meta = new JsonObject { ["w"] = form.Id, ["s"] = string.Create(CultureInfo.InvariantCulture, $"answer customer {1 + (form.Number % 3)}"), ["n"] = "1", ["c"] = ChannelOf(form.Workshop), ["d"] = 1 };
        var steps = new JsonObject { ["type"] = "plain_text_input", ["value"] = form.Words };
        var basis = new JsonObject { ["type"] = "radio_buttons", ["selected_option"] = new JsonObject { ["value"] = "seen", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "I have seen it" } } };
        var user = PersonOf(form.Workshop, form.Person);
        return new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = FakeSlack.Team },
            ["user"] = new JsonObject { ["id"] = user, ["name"] = user, ["team_id"] = FakeSlack.Team },
            ["view"] = new JsonObject
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"V{form.Workshop}-{form.Person}-{form.Number}"),
                ["callback_id"] = "workshop",
                ["type"] = "modal",
                ["hash"] = "h",
                ["private_metadata"] = meta.ToJsonString(),
                ["blocks"] = new JsonArray(),
                ["state"] = new JsonObject { ["values"] = new JsonObject { ["f.1.steps"] = new JsonObject { ["steps"] = steps }, ["f.1.basis"] = new JsonObject { ["basis"] = basis } } },
            },
        };
    }
}

/// <summary>One form that one person sends in.</summary>
/// <param name="Id">The workshop's own id.</param>
internal sealed record SoakForm(int Workshop, string Id, int Person, int Number)
{
    public string Words => string.Create(CultureInfo.InvariantCulture, $"Waits at counter {Workshop} as {Person} for {Number}");
}
