using System.Reflection;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Storage;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

public sealed class EventCodecTests
{
    private static readonly EventCodec s_codec = EventCodec.Default;

    public static TheoryData<string> Events => [.. SampleFacts.EventTypes.Select(type => type.Name)];

    public static TheoryData<string> Offers => [.. SampleFacts.OfferTypes.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_is_stored_as_its_golden_says(string type)
    {
        var sample = new SampleFacts().Event(SampleFacts.EventTypes.Single(candidate => candidate.Name == type));

        StoredAsGolden(sample, $"events/{EventCodec.NameOf(sample)}.json");
    }

    [Theory]
    [MemberData(nameof(Offers))]
    public void Every_kind_of_offer_is_stored_as_its_golden_says(string type)
    {
        var sample = new SampleFacts().Offered(SampleFacts.OfferTypes.Single(candidate => candidate.Name == type));

        StoredAsGolden(sample, $"events/offer-{type.ToLowerInvariant()}.json");
    }

    [Fact]
    public void No_golden_is_left_of_an_event_that_is_gone()
    {
        var expected = SampleFacts.EventTypes.Select(type => EventCodec.NameOf(new SampleFacts().Event(type)))
            .Concat(SampleFacts.OfferTypes.Select(type => $"offer-{type.Name.ToLowerInvariant()}"));
        var folder = Path.Combine(
            typeof(EventCodecTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!, "Goldens/events");

        Assert.Equal(expected.Order(), Directory.GetFiles(folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order());
    }

    [Fact]
    public void Whatever_happened_reads_back_as_it_was()
    {
        var types = SampleFacts.EventTypes.ToArray();
        Prop.ForAll<int>(seed =>
        {
            var facts = new SampleFacts(new Random(seed));
            foreach (var happened in types.Select(facts.Event))
            {
                Assert.Equal(happened, s_codec.Decode(EventCodec.Encode(happened)));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_member_of_every_stored_enum_has_a_name()
    {
        foreach (var stage in Enum.GetValues<StageKey>())
        {
            ReadsBack(new ClosingSoonAnnounced(stage, default));
        }

        foreach (var lanes in Enumerable.Range(0, 16).Select(bits => (Lanes)bits))
        {
            ReadsBack(new PersonInvited(new("a"), Role.Expert, lanes, new("b"), default));
        }

        foreach (var reason in Enum.GetValues<LaneReason>())
        {
            ReadsBack(new LaneDecided(new('A', 1), Lane.Back, reason, new("b"), default));
        }
    }

    [Fact]
    public void A_field_that_is_not_known_is_ignored()
    {
        var read = Decode("""{"event":"task-done","mood":{"deep":[1,2]},"id":"T4","by":"web-1","at":"2026-01-02T03:04:05+00:00"}""");

        Assert.Equal(new TaskDone(new('T', 4), new("web-1"), new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)), read);
    }

    [Fact]
    public void A_charter_that_lacks_a_newer_field_has_that_fields_usual_value()
    {
        var read = Decode("""{"event":"charter-written","by":"web-1","charter":{"title":"Shoes"},"at":"2026-01-02T03:04:05+00:00"}""");

        Assert.Equal(new Charter { Title = "Shoes" }, Assert.IsType<CharterWritten>(read).Charter);
    }

    [Fact]
    public void An_event_with_an_unknown_name_says_so()
    {
        var failure = Assert.Throws<UnreadableEventException>(() => Decode("""{"event":"coffee-served","at":"2026-01-02T03:04:05+00:00"}"""));

        Assert.Equal("coffee-served", failure.EventName);
        Assert.Contains("newer version", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"id":"T4","event":"task-done"}""")]
    [InlineData("""{"event":7}""")]
    [InlineData("""{"event":"task-done"}""")]
    [InlineData("""{"event":"task-done","id":"T4","by":"web-1"}""")]
    [InlineData("""{"event":"task-done","id":"Z4","by":"web-1","at":"2026-01-02T03:04:05+00:00"}""")]
    [InlineData("""{"event":"task-done","id":"T4","by":null,"at":"2026-01-02T03:04:05+00:00"}""")]
    [InlineData("""{"event":"task-done","id":"T4","by":"web-1","at":"yesterday"}""")]
    [InlineData("""{"event":"item-removed","id":"A4","reason":null,"by":"web-1","at":"2026-01-02T03:04:05+00:00"}""")]
    [InlineData("""{"event":"charter-written","by":"web-1","charter":{"service":"Shoes"},"at":"2026-01-02T03:04:05+00:00"}""")]
    [InlineData("""{"event":"charter-written","by":"web-1","charter":[],"at":"2026-01-02T03:04:05+00:00"}""")]
    [InlineData("""{"event":"closing-soon-announced","stage":"dessert","at":"2026-01-02T03:04:05+00:00"}""")]
    [InlineData("""{"event":"contribution-revised","id":"C1","offer":{"kind":"song"},"by":"web-1","at":"2026-01-02T03:04:05+00:00"}""")]
    [InlineData("""{"event":"contribution-revised","id":"C1","offer":{},"by":"web-1","at":"2026-01-02T03:04:05+00:00"}""")]
    [InlineData("""{"event":"person-invited","who":"a","role":"expert","knows":"front","by":"b","at":"2026-01-02T03:04:05+00:00"}""")]
    [InlineData("""{"event":"person-invited","who":"a","role":"expert","knows":["front",3],"by":"b","at":"2026-01-02T03:04:05+00:00"}""")]
    public void What_is_not_an_event_is_one_typed_exception(string stored) => Assert.Throws<UnreadableEventException>(() => Decode(stored));

    private static WorkshopEvent Decode(string json) => s_codec.Decode(Encoding.UTF8.GetBytes(json));

    private static void ReadsBack(WorkshopEvent happened) => Assert.Equal(happened, s_codec.Decode(EventCodec.Encode(happened)));

    private static void StoredAsGolden(WorkshopEvent sample, string golden)
    {
        var stored = EventCodec.Encode(sample);
        Golden.Match(stored, golden);
        Assert.Equal(sample, s_codec.Decode(stored));
    }
}
