using System.Diagnostics;
using System.Reflection;

namespace WorkshopBot.Tests.Slack.Vendor;

/// <summary>Runs Slack's own packages.</summary>
internal static class Npm
{
    private static readonly string s_tests = typeof(Npm).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!;

    public static string Modules { get; } = Path.GetFullPath(Path.Combine(s_tests, "..", "WorkshopBot.BrowserTests", "node_modules"));

    public static async Task<(string Said, string Told)> RunAsync(string script, IEnumerable<string> lines)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, lines);
            using var node = Start(script, file);
            var (said, told) = (node.StandardError.ReadToEndAsync(), node.StandardOutput.ReadToEndAsync());
            await node.WaitForExitAsync();
            return (await said, await told);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static Process Start(string script, params string[] arguments) => StartWith("node", script, arguments);

    public static Process StartWith(string node, string script, params string[] arguments)
    {
        Assert.True(Directory.Exists(Path.Combine(Modules, "@slack", "bolt")), "The npm packages for tests are missing: run 'make setup'.");
        return Process.Start(new ProcessStartInfo(node, [Path.Combine(s_tests, "..", "WorkshopBot.Tests", "Slack", "Vendor", script), Modules, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
