using System.Diagnostics;
using System.Reflection;

namespace WorkshopBot.Tests.Teams;

/// <summary>The Teams app package: made for a registration, checked against the official schema.</summary>
public sealed class ManifestTests
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(
        typeof(ManifestTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!, "..", ".."));

    [Fact]
    public async Task The_package_is_made_for_a_registration_and_keeps_to_the_schema()
    {
        var (code, said) = await PackAsync("11111111-2222-4333-8444-555555555555", "https://workshop.example.org");

        Assert.Equal((0, "artifacts/manifests/workshopbot-teams.zip is ready for workshop.example.org.\n"), (code, said));
        await using var file = File.OpenRead(Path.Combine(s_root, "artifacts", "manifests", "workshopbot-teams.zip"));
        using var zip = new System.IO.Compression.ZipArchive(file);
        Assert.Equal(["manifest.json", "es.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        using var manifest = new StreamReader(zip.Entries[0].Open());
        var text = await manifest.ReadToEndAsync();
        Assert.DoesNotContain("@APP_ID@", text, StringComparison.Ordinal);
        Assert.Contains("\"supportsChannelFeatures\": \"tier1\"", text, StringComparison.Ordinal);
        Assert.Contains("\"validDomains\": [\"workshop.example.org\"]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "https://workshop.example.org", "Teams__AppId")]
    [InlineData("11111111-2222-4333-8444-555555555555", "http://workshop.example.org", "PublicUrl")]
    public async Task What_cannot_be_used_is_named(string app, string address, string named)
    {
        var (code, said) = await PackAsync(app, address);
        Assert.Equal(1, code);
        Assert.StartsWith(named, said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> PackAsync(string app, string address)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(s_root, "manifests", "teams", "pack.mjs")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Teams__AppId"] = app;
        start.Environment["PublicUrl"] = address;
        using var node = Process.Start(start)!;
        var (said, complained) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return (node.ExitCode, await said + await complained);
    }
}
