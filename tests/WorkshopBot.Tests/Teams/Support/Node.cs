using System.Diagnostics;
using System.Reflection;

namespace WorkshopBot.Tests.Teams.Support;

/// <summary>Runs our small programs for Node with the npm packages of the tests.</summary>
internal static class Node
{
    private static readonly string s_tests = Path.Combine(
        typeof(Node).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!, "..");

    public static string Modules
    {
        get
        {
            var modules = Path.GetFullPath(Path.Combine(s_tests, "WorkshopBot.BrowserTests", "node_modules"));
            Assert.True(Directory.Exists(Path.Combine(modules, "botbuilder")), "The npm packages for tests are missing: run 'make setup'.");
            return modules;
        }
    }

    /// <summary>A program below the tests of one project.</summary>
    public static string Script(string project, string path) => Path.GetFullPath(Path.Combine(s_tests, project, path));

    /// <summary>What a program says on standard output, and what it tells on standard error.</summary>
    public static async Task<(string Said, string Told)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Script("WorkshopBot.Tests", script), Modules, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var (said, told) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return (await said, await told);
    }
}
