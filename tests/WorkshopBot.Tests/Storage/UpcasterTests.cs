using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Storage;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Tests.Storage;

public sealed class UpcasterTests
{
    private const string Version0 = """{"event":"box-moved","box":7,"phase":2,"who":"web-1","at":"2026-01-02T03:04:05+00:00"}""";

    private static readonly StepMoved s_today = new(new('A', 7), new(2), null, new("web-1"), new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public void An_event_of_an_earlier_shape_is_read_as_it_would_be_written_today()
    {
        var codec = new EventCodec([new Upcaster("box-moved", BoxIntoStep)]);

        Assert.Equal(s_today, codec.Decode(Encoding.UTF8.GetBytes(Version0)));
    }

    [Fact]
    public void Upcasters_follow_one_another()
    {
        var codec = new EventCodec([Upcaster.Renamed("rectangle-moved", "box-moved"), new Upcaster("box-moved", BoxIntoStep)]);
        var older = Version0.Replace("box-moved", "rectangle-moved", StringComparison.Ordinal);

        Assert.Equal(s_today, codec.Decode(Encoding.UTF8.GetBytes(older)));
    }

    [Fact]
    public void What_was_read_through_an_upcaster_is_written_in_todays_shape()
    {
        var codec = new EventCodec([new Upcaster("box-moved", BoxIntoStep)]);

        var again = Encoding.UTF8.GetString(EventCodec.Encode(codec.Decode(Encoding.UTF8.GetBytes(Version0))));

        Assert.StartsWith("""{"event":"step-moved",""", again, StringComparison.Ordinal);
    }

    [Fact]
    public void Upcasters_that_lead_in_a_circle_are_noticed()
    {
        var codec = new EventCodec([Upcaster.Renamed("a", "b"), Upcaster.Renamed("b", "a")]);

        Assert.Throws<UnreadableEventException>(() => codec.Decode("""{"event":"a"}"""u8));
    }

    [Fact]
    public void An_upcaster_may_not_take_a_name_that_is_still_written() =>
        Assert.Throws<ArgumentException>(() => new EventCodec([Upcaster.Renamed("step-moved", "step-shifted")]));

    private static JsonObject BoxIntoStep(JsonObject stored) => new()
    {
        ["event"] = "step-moved",
        ["id"] = $"A{stored["box"]!.GetValue<int>()}",
        ["phase"] = stored["phase"]!.DeepClone(),
        ["by"] = stored["who"]!.DeepClone(),
        ["at"] = stored["at"]!.DeepClone(),
    };
}
