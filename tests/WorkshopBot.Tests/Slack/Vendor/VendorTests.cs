using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Tests.Slack.Kit;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Slack.Vendor;

/// <summary>Slack's own packages judge what we send, how we sign, and what our fake Slack sends.</summary>
public sealed class VendorTests
{
    [Fact]
    public async Task Every_message_and_view_keeps_to_Slacks_published_types_and_to_the_limits_in_their_comments()
    {
        var lines = new[] { "en", "es" }.SelectMany(SlackCards.Written)
            .Select(one => new JsonObject { ["name"] = one.Name, ["type"] = (string?)one.Json["type"] ?? "message", ["json"] = one.Json.DeepClone() }.ToJsonString(SlackJson.Options)).ToList();

        var (said, told) = await Npm.RunAsync("check-blocks.mjs", lines);

        Assert.Equal("", said);
        Assert.StartsWith($"{lines.Count} surfaces", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Slacks_types_refuse_is_noticed()
    {
        var bad = """{"name":"bad","type":"message","json":{"blocks":[{"type":"section","text":{"type":"plain","text":"x"}},{"type":"header","text":{"type":"plain_text","text":"LONG"}}]}}""";
        var (said, _) = await Npm.RunAsync("check-blocks.mjs", [bad.Replace("LONG", new string('x', 151), StringComparison.Ordinal)]);

        Assert.Contains("bad", said, StringComparison.Ordinal);
        Assert.Contains("header.text is too long", said, StringComparison.Ordinal);
    }

    /// <summary>Bolt takes what lies in the future; we do not, because nothing genuine does by more than a clock's error.</summary>
    [Fact]
    public async Task Signatures_agree_with_Bolts_verifier_both_ways_including_the_window()
    {
        const long Sent = 1_795_000_000;
        var signer = new SlackSignature(FakeSlack.Secret, TimeProvider.System);
        string[] bodies = ["", "payload=%7B%7D", "{\"ä\":\"€ 𝄞\"}", new string('x', 5_000)];
        var cases = new List<(string Body, string Signature, long Now)>();
        foreach (var body in bodies)
        {
            var signature = signer.Sign($"{Sent}", Encoding.UTF8.GetBytes(body));
            cases.AddRange([(body, signature, Sent), (body, signature, Sent + 300), (body, signature, Sent + 301), (body + " ", signature, Sent), (body, signature.Replace("v0", "v1", StringComparison.Ordinal), Sent), (body, signature[..^1] + (signature[^1] == '0' ? '1' : '0'), Sent)]);
        }

        var (_, told) = await Npm.RunAsync("verify.mjs", cases.Select(one => JsonSerializer.Serialize(new { secret = FakeSlack.Secret, body = one.Body, stamp = Sent, signature = one.Signature, now = one.Now })));

        var ours = cases.Select(one => new SlackSignature(FakeSlack.Secret, new ManualTime(DateTimeOffset.FromUnixTimeSeconds(one.Now)))
            .IsGenuine(Sent.ToString(CultureInfo.InvariantCulture), one.Signature, Encoding.UTF8.GetBytes(one.Body)) ? "genuine" : "refused");
        Assert.Equal(told.Trim().Split('\n'), ours);
        Assert.Equal(2 * bodies.Length, ours.Count(one => one == "genuine"));
    }

    [Fact]
    public async Task Bolt_as_receiver_takes_everything_that_our_fake_Slack_sends()
    {
        using var bolt = Npm.Start("receive.mjs", FakeSlack.Secret);
        try
        {
            var ports = (await bolt.StandardOutput.ReadLineAsync())!.Split(' ');
            using var client = new HttpClient();
            foreach (var (path, body, type) in Sent())
            {
                var status = (int)await PostAsync(client, new Uri($"http://127.0.0.1:{ports[0]}{path}"), body, type);
                Assert.True(status == 200, $"{status}: {path} {body}");
            }

            var heard = await client.GetStringAsync(new Uri($"http://127.0.0.1:{ports[1]}/"));
            Assert.Equal(
                [
                    "event app_mention U0MAYA Ev1", "event message U0MAYA Ev2", "action contribute U0MAYA message", "action contribute U0MAYA view", "view workshop U0MAYA 1",
                    "shortcut start_workshop U0MAYA -", "message_action add_message U0MAYA words", "command /blueprint U0MAYA Prescription fulfilment",
                ],
                JsonSerializer.Deserialize<string[]>(heard)!);
        }
        finally
        {
            bolt.Kill();
        }
    }

    private static IEnumerable<(string Path, string Body, string Type)> Sent()
    {
        const string Maya = "U0MAYA";
        var message = new FakeMessage(FakeSlack.Channel, "1.1", new JsonObject { ["blocks"] = new JsonArray() });
        var view = new FakeView("V1", Maya, 1, JsonNode.Parse("""{"type":"modal","callback_id":"workshop","title":{"type":"plain_text","text":"T"},"blocks":[],"private_metadata":"{}"}""")!.AsObject());
        var button = new JsonObject { ["action_id"] = "contribute", ["value"] = "w|1|contribute", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Contribute" } };
        var values = new JsonObject { ["f.n.words"] = new JsonObject { ["words"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "x" } } };
        yield return ("/slack/events", Payloads.Event("Ev1", Payloads.Mention(Maya, "help", "1.2")).ToJsonString(), "application/json");
        yield return ("/slack/events", Payloads.Event("Ev2", Payloads.Direct(Maya, "help", "1.3")).ToJsonString(), "application/json");
        foreach (var payload in new[]
        {
            Payloads.Press(Maya, message, button, "1.2.3", "https://hooks.slack.com/x"), Payloads.Press(Maya, view, button, "1.2.3", values), Payloads.Submit(Maya, view, values),
            Payloads.Shortcut(Maya, "start_workshop", "1.2.3"), Payloads.OnMessage(Maya, "add_message", "words", "1.2.3", "https://hooks.slack.com/x"),
        })
        {
            yield return ("/slack/interactivity", $"payload={Uri.EscapeDataString(payload.ToJsonString())}", "application/x-www-form-urlencoded");
        }

        var command = Payloads.Command(Maya, "Prescription fulfilment", "1.2.3", "https://hooks.slack.com/x");
        yield return ("/slack/commands", string.Join('&', command.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")), "application/x-www-form-urlencoded");
    }

    private static async Task<System.Net.HttpStatusCode> PostAsync(HttpClient client, Uri address, string body, string type)
    {
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(type);
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", new SlackSignature(FakeSlack.Secret, TimeProvider.System).Sign(stamp, Encoding.UTF8.GetBytes(body)));
        return (await client.SendAsync(request)).StatusCode;
    }
}
