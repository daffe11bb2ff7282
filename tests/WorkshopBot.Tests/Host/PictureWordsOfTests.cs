using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;

namespace WorkshopBot.Tests.Host;

public sealed partial class PictureWordsOfTests
{
    private static readonly int[] s_counts = [0, 1, 2, 30, 90, 150, 3600, 5400, 100_000, 900_000];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void No_word_is_empty_and_no_placeholder_is_left(string language)
    {
        var said = Said(language).ToList();

        Assert.True(said.Count > 80, $"{said.Count}");
        Assert.All(said, word => Assert.False(string.IsNullOrWhiteSpace(word.Said), word.Name));
        Assert.All(said, word => Assert.DoesNotContain("{", word.Said, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_Spanish_word_differs_from_the_English_one()
    {
        // Both languages call an idea an idea.
        string[] same = [nameof(PictureWords.Proposed)];
        var english = Said("en").ToLookup(word => word.Name, word => word.Said);
        var spanish = Said("es").ToLookup(word => word.Name, word => word.Said);

        var untranslated = english.Where(words => !same.Contains(words.Key) && words.SequenceEqual(spanish[words.Key])).Select(words => words.Key);

        Assert.Equal("", string.Join(", ", untranslated));
    }

    [Theory]
    [InlineData(nameof(PictureFormat.Svg))]
    [InlineData(nameof(PictureFormat.Text))]
    [InlineData(nameof(PictureFormat.Markdown))]
    public async Task The_Spanish_picture_holds_no_word_that_the_Spanish_texts_do_not_say(string form)
    {
        var format = Enum.Parse<PictureFormat>(form);
        await using var thread = new RenderThread(libraries: new NativeLibraryStatus(false, "not here"));
        await using var pictures = new PictureFiles(thread);
        var vocabulary = Said("es").SelectMany(word => WordsIn(word.Said)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var sample in Samples.Names.Select(name => Mute(Samples.Load(name)!)))
        {
            var order = new PictureOrder(sample, new Imprint(7, new DateOnly(2026, 11, 21), "12"), "es", DateTimeOffset.UnixEpoch);
            var shown = Visible(Encoding.UTF8.GetString((await pictures.DrawAsync(order, format, CancellationToken.None)).Span), format);

            Assert.Contains("Borrador", shown, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("", string.Join(' ', WordsIn(Cut().Replace(shown, " ")).Where(word => !vocabulary.Contains(word)).Distinct()));
        }
    }

    /// <summary>The words of the blueprint itself become numbers, so that every letter left over is the picture's.</summary>
    private static ServiceBlueprint Mute(ServiceBlueprint loud) => loud with
    {
        Title = "1",
        Service = "2",
        Scenario = "3",
        Customer = "4",
        Start = "5",
        End = "6",
        Goal = "7",
        Note = "8",
        Phases = loud.Phases.Select(phase => phase with { Name = "9" }).ToSequence(),
        Actions = [new ActionItem("1", "10", "11", new DateOnly(2026, 11, 21))],
        Parked = [new ParkedItem("2", "12")],
        Promise = loud.Promise is { } promise ? promise with { From = Mute(promise.From), To = Mute(promise.To) } : null,
        Activities = loud.Activities.Select(Mute).ToSequence(),
    };

    private static Activity Mute(Activity loud) => loud with
    {
        Id = Mute(loud.Id),
        What = "13",
        Actor = loud.Actor is null ? null : "14",
        Location = "15",
        Channel = "16",
        BasisNote = null,
        Workaround = true,
        Nothing = NothingNeeded.Front | NothingNeeded.Back | NothingNeeded.Support | NothingNeeded.Evidence,
        Evidence = ["17"],
        Tools = ["18"],
        Script = new Script("19", "20", "21"),
        Standard = loud.Standard is { } standard ? standard with { Execution = "22" } : null,
        Wait = loud.Wait is { } wait ? wait with { Reason = null } : null,
        FailPoints = loud.FailPoints.Select((fail, place) => new FailPoint { Id = new FailPointId($"{place}"), What = "23", Effect = "24", Prevention = "25" }).ToSequence(),
        Next = loud.Next.Select(link => new Link(Mute(link.To), link.When is null ? null : "26")).ToSequence(),
    };

    private static ActivityId Mute(ActivityId id) => new(string.Concat(id.Value.Select(letter => ((int)letter).ToString(CultureInfo.InvariantCulture))));

    /// <summary>What is read or heard: no element names, no colours.</summary>
    private static string Visible(string file, PictureFormat format)
    {
        if (format != PictureFormat.Svg)
        {
            return file;
        }

        var root = XDocument.Parse(file).Root!;
        var elements = root.DescendantsAndSelf().Where(element => element.Name.LocalName != "style").ToList();
        var read = elements.SelectMany(element => element.Nodes().OfType<XText>()).Select(text => text.Value);
        var heard = elements.Attributes().Where(attribute => attribute.Name.LocalName is "aria-label" or "aria-roledescription");
        return string.Join('\n', read.Concat(heard.Select(attribute => attribute.Value)));
    }

    private static IEnumerable<string> WordsIn(string text) => Word().Matches(text).Select(match => match.Value).Where(word => word is not ("F" or "W" or "x"));

    private static IEnumerable<(string Name, string Said)> Said(string language)
    {
        var words = PictureWordsOf.From(Texts.For(language, TimeZoneInfo.Utc));
        foreach (var property in typeof(PictureWords).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract"))
        {
            foreach (var said in property.GetValue(words) is Delegate say ? Calls(say) : [(string)property.GetValue(words)!])
            {
                yield return (property.Name, said);
            }
        }
    }

    private static IEnumerable<string> Calls(Delegate say) => s_counts.Select(count => (string)say.DynamicInvoke(
        [.. say.GetType().GetMethod("Invoke")!.GetParameters().Select(parameter => Sample(parameter.ParameterType, count))])!);

    private static object Sample(Type type, int count) =>
        type == typeof(int) ? count
        : type == typeof(string) ? "0"
        : type == typeof(DateOnly) ? new DateOnly(2026, 11, 21)
        : type == typeof(Visibility) ? (Visibility)(count % 2)
        : throw new NotSupportedException(type.ToString());

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\S+…")]
    private static partial Regex Cut();
}
