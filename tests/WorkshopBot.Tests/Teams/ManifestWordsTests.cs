using System.Buffers.Binary;
using System.Reflection;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Teams;

/// <summary>What the app package offers to write is understood, in both languages, and its pictures are what Teams takes.</summary>
public sealed class ManifestWordsTests
{
    private static readonly string s_manifests = Path.GetFullPath(Path.Combine(
        typeof(ManifestWordsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!, "..", "..", "manifests", "teams"));

    public static TheoryData<string> Commands => [.. English().Concat(Spanish()).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_that_is_offered_is_understood(string words)
    {
        foreach (var workshop in new[] { Story.WithPhases().State, Story.WithCustomerSteps().State })
        {
            var understood = Understood(words, workshop);
            Assert.True(understood is Understanding.Look or Understanding.Start, $"{words}: {understood}");
        }
    }

    [Fact]
    public void A_command_means_the_same_in_both_languages() => Assert.Equal(
        English().Select(words => Understood(words, Story.WithPhases().State)), Spanish().Select(words => Understood(words, Story.WithPhases().State)));

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_icons_have_the_sizes_that_are_asked_for(string file, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(s_manifests, file));
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public void The_pages_it_points_to_are_the_ones_that_are_served()
    {
        var developer = Read("manifest.json")["developer"]!;
        Assert.Equal(("https://@HOST@/privacy", "https://@HOST@/terms"), ((string?)developer["privacyUrl"], (string?)developer["termsOfUseUrl"]));
        Assert.True((bool)Read("manifest.json")["bots"]![0]!["supportsFiles"]!);
    }

    private static Understanding Understood(string words, Workshop workshop) =>
        Listener.Listen(new Heard { Text = words, Who = Story.Nora, Workshop = workshop, Now = Story.Monday, Zone = TimeZoneInfo.Utc, Place = Place.Thread });

    private static IEnumerable<string> English() => Read("manifest.json")["bots"]![0]!["commandLists"]!.AsArray()
        .SelectMany(list => list!["commands"]!.AsArray()).Select(command => (string)command!["title"]!);

    private static IEnumerable<string> Spanish() => Read("es.json").Where(entry => entry.Key.EndsWith("].title", StringComparison.Ordinal)).Select(entry => (string)entry.Value!);

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(s_manifests, file)))!.AsObject();
}
