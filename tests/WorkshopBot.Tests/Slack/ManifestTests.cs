using System.Reflection;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Slack.Taking;
using WorkshopBot.Tests.Slack.Vendor;

namespace WorkshopBot.Tests.Slack;

/// <summary>The app manifests, for HTTP and for Socket Mode: what Slack takes, and what the product needs, no more and no less.</summary>
public sealed class ManifestTests
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(
        typeof(ManifestTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!, "..", ".."));

    public static TheoryData<string> Files => new("manifest.json", "manifest.socket-mode.json");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Slacks_own_type_of_a_manifest_is_kept_to(string file)
    {
        var (said, told) = await Npm.RunAsync("check-manifest.mjs", [Read(file).ToJsonString()]);
        Assert.Equal(("", "ok\n"), (said, told));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_permissions_are_those_that_an_installation_asks_for(string file)
    {
        var scopes = Read(file)["oauth_config"]!["scopes"]!;
        Assert.Equal(SlackOptions.Scopes, scopes["bot"]!.AsArray().Select(scope => (string)scope!));
        Assert.Equal(["channels:join"], scopes["bot_optional"]!.AsArray().Select(scope => (string)scope!));
        Assert.Null(scopes["user"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_shortcuts_are_those_that_are_understood_and_every_length_is_kept(string file)
    {
        var manifest = Read(file);
        var shortcuts = manifest["features"]!["shortcuts"]!.AsArray().Select(one => one!).ToList();
        Assert.Equal([SlackWords.StartShortcut, SlackWords.StartFromMessage, SlackWords.AddMessage, SlackWords.ParkMessage], shortcuts.Select(one => (string)one["callback_id"]!));
        Assert.All(shortcuts, one => Assert.InRange(((string)one["name"]!).Length, 1, 24));
        Assert.All(shortcuts, one => Assert.InRange(((string)one["description"]!).Length, 1, 150));
        var shown = manifest["display_information"]!;
        Assert.InRange(((string)shown["name"]!).Length, 1, 35);
        Assert.InRange(((string)shown["description"]!).Length, 1, 140);
        Assert.InRange(((string)shown["long_description"]!).Length, 175, 4_000);
        Assert.True((bool)manifest["features"]!["slash_commands"]![0]!["should_escape"]!);
        Assert.True((bool)manifest["features"]!["app_home"]!["messages_tab_enabled"]! && !(bool)manifest["features"]!["app_home"]!["messages_tab_read_only_enabled"]!);
    }

    [Fact]
    public void Over_HTTP_every_address_is_one_that_the_host_answers_and_over_sockets_there_is_none()
    {
        var (http, socket) = (Read("manifest.json"), Read("manifest.socket-mode.json"));
        Assert.Equal("https://workshop.example/slack/commands", (string?)http["features"]!["slash_commands"]![0]!["url"]);
        Assert.Equal("https://workshop.example/slack/events", (string?)http["settings"]!["event_subscriptions"]!["request_url"]);
        Assert.Equal("https://workshop.example/slack/interactivity", (string?)http["settings"]!["interactivity"]!["request_url"]);
        Assert.Equal("https://workshop.example/slack/oauth", (string?)http["oauth_config"]!["redirect_urls"]![0]);
        Assert.DoesNotContain("https://", socket.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((false, true), ((bool)http["settings"]!["socket_mode_enabled"]!, (bool)socket["settings"]!["socket_mode_enabled"]!));
        Assert.Equal(http["settings"]!["event_subscriptions"]!["bot_events"]!.ToJsonString(), socket["settings"]!["event_subscriptions"]!["bot_events"]!.ToJsonString());
    }

    private static JsonObject Read(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(s_root, "manifests", "slack", file)).Replace("@HOST@", "workshop.example", StringComparison.Ordinal))!.AsObject();
}
