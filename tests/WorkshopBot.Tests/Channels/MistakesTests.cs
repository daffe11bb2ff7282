using System.Reflection;
using System.Text.RegularExpressions;

namespace WorkshopBot.Tests.Channels;

/// <summary>The lists of mistakes that bots in a chat were seen to make name tests that exist.</summary>
public sealed partial class MistakesTests
{
    private static readonly string s_tests = typeof(MistakesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!;

    [Theory]
    [InlineData("Teams")]
    [InlineData("Slack")]
    public void Each_of_the_twenty_five_mistakes_is_caught_by_a_test_that_exists(string channel)
    {
        var rows = File.ReadLines(Path.Combine(s_tests, channel, "MISTAKES.md")).Where(line => Row().IsMatch(line)).ToList();
        var tests = Directory.EnumerateFiles(Path.Combine(s_tests, ".."), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains(channel, StringComparison.Ordinal) && !file.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"{number}"), rows.Select(row => Row().Match(row).Groups["number"].Value));
        Assert.All(rows, row =>
        {
            var named = Named().Matches(row).Select(match => match.Groups["name"].Value).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.Contains(name, tests));
        });
    }

    [GeneratedRegex(@"^\| (?<number>\d+) \|", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]*_[A-Za-z0-9_]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    /// <summary>A method that is marked as a test, whatever stands between the mark and its name.</summary>
    [GeneratedRegex(@"\[(?:Browser|Chromium)?(?:Fact|Theory)\][^;{]*?\bpublic (?:async Task|Task|void) (?<name>\w+)\(", RegexOptions.CultureInvariant)]
    private static partial Regex TestMethod();
}
