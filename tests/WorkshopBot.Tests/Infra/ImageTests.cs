using System.Text.RegularExpressions;
using System.Xml.Linq;
using WorkshopBot.Tests.Infra.Support;

namespace WorkshopBot.Tests.Infra;

/// <summary>The Dockerfile against the tree that it is built from; that it builds and runs is what <c>make image</c> shows.</summary>
public sealed partial class ImageTests
{
    private static readonly string s_text = Repository.Read("Dockerfile").Replace("\\\n", "", StringComparison.Ordinal);

    private static readonly string[] s_stages = From().Split(s_text)[1..];

    [Fact]
    public void Every_project_of_the_host_is_there_before_packages_are_restored()
    {
        var restored = s_stages[0][..s_stages[0].IndexOf("dotnet restore", StringComparison.Ordinal)];

        Assert.All(ProjectsOf("WorkshopBot.Host"), project => Assert.Contains($"COPY src/{project}/*.csproj src/{project}/\n", restored, StringComparison.Ordinal));
        Assert.All(["global.json", "Directory.Build.props", "Directory.Packages.props"], file => Assert.Contains(file, restored, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_is_copied_is_let_in_by_the_ignore_file_and_nothing_else()
    {
        var let = Repository.Read(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]).Order();
        var copied = Copied().Matches(s_stages[0]).SelectMany(copy => copy.Groups["what"].Value.Split(' ')).Select(path => path.Split('/')[0]).Distinct().Order();

        Assert.Equal(copied, let);
    }

    [Fact]
    public void It_is_published_as_make_publish_does()
    {
        var made = Repository.Read("Makefile").Split('\n').Single(line => line.Contains("dotnet publish", StringComparison.Ordinal));

        Assert.All(
            made.Trim().TrimStart('@').Split(' ').TakeWhile(word => word != "-o"),
            word => Assert.Contains(word, s_stages[0], StringComparison.Ordinal));
    }

    [Fact]
    public void What_runs_is_small_and_not_root()
    {
        Assert.StartsWith("mcr.microsoft.com/dotnet/runtime-deps:", s_stages[^1], StringComparison.Ordinal);
        Assert.Contains("\nUSER $APP_UID\n", s_stages[^1], StringComparison.Ordinal);
        Assert.Contains("\nVOLUME /data\n", s_stages[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("\nUSER root", s_stages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_has_the_packages_that_setup_installs_for_it()
    {
        var needed = Needed().Match(Repository.Read(".ci/setup")).Groups["all"].Value.Split(' ')
            .Where(package => package.StartsWith("libpango", StringComparison.Ordinal) || package.StartsWith("fonts-", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(needed);
        Assert.All(needed, package => Assert.Matches($@"[\s]{Regex.Escape(package)}[\s]", s_stages[^1]));
    }

    [Fact]
    public void Its_settings_are_settings_and_its_health_check_asks_what_is_served()
    {
        var named = Setting().Matches(s_stages[^1]).Select(one => one.Value.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Repository.Settings()));
        Assert.Contains("GET /health/ready ", s_stages[^1], StringComparison.Ordinal);
    }

    private static IEnumerable<string> ProjectsOf(string project) =>
        XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            .SelectMany(reference => ProjectsOf(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)))
            .Prepend(project).Distinct();

    [GeneratedRegex("^FROM ", RegexOptions.Multiline)]
    private static partial Regex From();

    [GeneratedRegex("^COPY (?<what>.+) [^ ]+$", RegexOptions.Multiline)]
    private static partial Regex Copied();

    [GeneratedRegex(@"packages=\((?<all>[^)]+)\)")]
    private static partial Regex Needed();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+(__[A-Za-z]+)+\b")]
    private static partial Regex Setting();
}
