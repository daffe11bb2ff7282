using System.Reflection;
using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Storage;

namespace WorkshopBot.Tests.Storage;

/// <summary>The names in the storage are promises to whoever upgrades; the changelog lists each.</summary>
public sealed partial class ChangelogTests
{
    [Fact]
    public void The_changelog_names_every_event()
    {
        var folder = typeof(ChangelogTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TestsFolder").Value!;
        var named = Name().Matches(File.ReadAllText(Path.Combine(folder, "../../CHANGELOG.md"))).Select(match => match.Groups[1].Value).ToHashSet();
        var facts = new SampleFacts();
        var stored = SampleFacts.EventTypes.Select(type => EventCodec.NameOf((WorkshopEvent)facts.Event(type)));

        Assert.Empty(stored.Except(named));
    }

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Name();
}
