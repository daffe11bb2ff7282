using System.Text;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.Tests.Domain.Blueprints;

public sealed class SamplesTests
{
    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_written_back_byte_for_byte(string name) =>
        Assert.Equal(Samples.Text(name), Encoding.UTF8.GetString(BlueprintFile.Write(Samples.Load(name)!)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_says_that_it_is_fictional_and_leaves_no_fail_point_open(string name)
    {
        var sample = Samples.Load(name)!;

        Assert.StartsWith("Fictional sample", sample.Note, StringComparison.Ordinal);
        Assert.NotEmpty(sample.Goal);
        Assert.NotEmpty(sample.FailPoints);
        Assert.DoesNotContain(sample.FailPoints, fail => fail.IsOpen || fail.Decider is null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_script_of_a_sample_has_a_sentence_for_the_bad_moment(string name) =>
        Assert.DoesNotContain(Samples.Load(name)!.Activities, activity => activity.Script is { Opening: not null, Failure: null });

    [Fact]
    public void A_name_that_is_no_sample_gives_nothing()
    {
        Assert.Null(Samples.Load("hairdresser"));
        Assert.Null(Samples.Text("../shoeshine"));
        Assert.NotNull(Samples.Load("SHOESHINE"));
    }
}
