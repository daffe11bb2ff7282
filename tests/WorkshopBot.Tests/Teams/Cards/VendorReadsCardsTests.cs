using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>Microsoft's own card library reads every card that we can produce, in both languages, with 120 steps and with hostile words.</summary>
public sealed class VendorReadsCardsTests
{
    private static readonly string s_tests = typeof(VendorReadsCardsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!;

    [Fact]
    public async Task Every_card_is_read_without_a_warning()
    {
        var file = Path.GetTempFileName();
        try
        {
            var cards = new[] { "en", "es" }.SelectMany(language =>
                TeamsCards.All(language).Concat(TeamsCards.Large(language)).Concat(TeamsCards.Large(language, TeamsCards.Hostile)));
            var lines = cards.SelectMany(entry => TeamsCards.Frames(entry.Name).Select(frame =>
                new JsonObject { ["name"] = $"{frame.Place} {entry.Name}", ["json"] = TeamsCards.Write(entry.Card, frame) }.ToJsonString(TeamsJson.Options))).ToList();
            await File.WriteAllLinesAsync(file, lines);
            var (said, told) = await ReadAsync(file);

            Assert.True(said.Length == 0, string.Join('\n', said.Split('\n').Take(10)));
            Assert.Equal($"{lines.Count} cards read", told.Trim());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(string Said, string Told)> ReadAsync(string file)
    {
        var modules = Path.Combine(s_tests, "..", "WorkshopBot.BrowserTests", "node_modules");
        Assert.True(Directory.Exists(modules), "The npm packages for tests are missing: run 'make setup'.");
        var start = new ProcessStartInfo("node", [Path.Combine(s_tests, "Teams", "Cards", "read-cards.cjs"), modules, file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var (said, told) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return (await said, await told);
    }
}
