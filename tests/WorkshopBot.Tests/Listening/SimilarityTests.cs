using System.Reflection;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening.Alike;
using static WorkshopBot.Tests.Listening.Pharmacy;

namespace WorkshopBot.Tests.Listening;

/// <summary>Merge suggestions: explained, inside one phase and lane, and right far more often than not on pairs that nobody tuned on.</summary>
public sealed class SimilarityTests
{
    private static readonly IReadOnlyList<LabelledPair> s_pairs = Load();

    [Fact]
    public void The_pairs_are_many_in_two_languages_and_a_third_is_held_back()
    {
        Assert.True(s_pairs.Count >= 120);
        Assert.All(["en", "es"], language => Assert.True(s_pairs.Count(pair => pair.Language == language) >= 50));
        Assert.InRange(s_pairs.Count(pair => pair.IsHeldBack), s_pairs.Count * 3 / 10, s_pairs.Count * 4 / 10);
        Assert.Equal(s_pairs.Count, s_pairs.DistinctBy(pair => (pair.First, pair.Second)).Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Four_of_five_suggestions_are_right_and_half_of_the_duplicates_are_found(bool heldBack)
    {
        var pairs = s_pairs.Where(pair => pair.IsHeldBack == heldBack).ToList();
        var suggested = pairs.Where(pair => Similarity.Between(pair.First, pair.Second).IsEnough).ToList();
        var right = suggested.Count(pair => pair.IsSame);

        Assert.True(right >= 0.8 * suggested.Count, $"{right} of {suggested.Count} right: {string.Join(" / ", suggested.Where(pair => !pair.IsSame))}");
        Assert.True(right >= 0.5 * pairs.Count(pair => pair.IsSame), $"{right} of {pairs.Count(pair => pair.IsSame)} found");
    }

    [Fact]
    public void The_order_of_two_wordings_makes_no_difference() => Assert.All(s_pairs, pair =>
        Assert.Equal(Similarity.Between(pair.First, pair.Second).Score, Similarity.Between(pair.Second, pair.First).Score));

    [Theory]
    [InlineData("Joins the queue at drop-off", "joins drop-off queue", LikenessReason.SameWords, "Joins, queue, drop-off")]
    [InlineData("Llama al médico", "Telefonea al doctor", LikenessReason.SameStart, "")]
    [InlineData("Muestra la tarjeta del seguro", "muestra tarjeta de seguro", LikenessReason.SameWords, "Muestra, tarjeta, seguro")]
    public void The_reason_names_the_words_that_both_say(string one, string other, LikenessReason reason, string words)
    {
        var likeness = Similarity.Between(one, other);
        Assert.Equal((reason, words), (likeness.Reason, string.Join(", ", likeness.Words)));
    }

    [Fact]
    public void Right_and_wrong_changed_round_are_two_things()
    {
        Assert.False(Similarity.Between("Right medicine, wrong person", "Wrong medicine, right person").IsEnough);
        Assert.False(Similarity.Between("", "pays").IsEnough);
        Assert.True(Similarity.Between("Pays", "pays.").IsEnough);
    }

    [Fact]
    public void Only_steps_of_the_same_phase_and_lane_are_suggested()
    {
        var blueprint = ServiceBlueprint.Blank with
        {
            Phases = [new(new(1), "Drop off"), new(new(2), "Pick up")],
            Activities =
            [
                Step("A1", 1, Lane.Customer, "Joins the queue at drop-off"), Step("A2", 1, Lane.Customer, "Pays at the till"),
                Step("A3", 1, Lane.Customer, "Stands in line at drop-off"), Step("A4", 2, Lane.Customer, "Joins the queue at drop-off"),
                Step("A5", 1, Lane.Front, "Joins the queue at drop-off"), Step("A6", 1, Lane.Customer, "Joins the drop-off queue"),
            ],
        };

        Assert.Equal([("A1", "A3"), ("A1", "A6")], LookAlikes.In(blueprint).Select(pair => (pair.Keep.ToString(), pair.Other.ToString())).Order());
    }

    [Fact]
    public void Fail_points_are_compared_on_one_step_and_systems_by_name()
    {
        var scan = Step("A1", 1, Lane.Back, "Scans") with { FailPoints = [Fail("F1", "Wrong person gets the bag"), Fail("F2", "Bag handed to the wrong person"), Fail("F3", "Label is missing")] };
        var file = Step("A2", 1, Lane.Back, "Files") with { FailPoints = [Fail("F4", "Wrong person gets the bag")] };
        var claims = Step("A3", 1, Lane.Support, "checks cover") with { Actor = "Claim system" };
        var insurer = Step("A4", 1, Lane.Support, "checks the cover") with { Actor = "Claims system" };
        var blueprint = ServiceBlueprint.Blank with { Phases = [new(new(1), "All")], Activities = [scan, file, claims, insurer] };

        var pairs = LookAlikes.In(blueprint);

        Assert.Contains(pairs, pair => (pair.Keep, pair.Other) == (Id("A3"), Id("A4")));
        Assert.DoesNotContain(pairs, pair => pair.Other == Id("F4") || pair.Other == Id("F3"));
    }

    private static Activity Step(string id, int phase, Lane lane, string what) => new() { Id = new(id), Phase = new(phase), Lane = lane, What = what };

    private static FailPoint Fail(string id, string what) => new() { Id = new(id), What = what };

    private static IReadOnlyList<LabelledPair> Load()
    {
        var folder = typeof(SimilarityTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "TestsFolder").Value!;
        return [.. File.ReadLines(Path.Combine(folder, "Listening", "merge-pairs.csv")).Skip(1).Select(line => line.Split(';'))
            .Select(cells => new LabelledPair(cells[0] == "test", cells[1], cells[2] == "1", cells[4], cells[5]))];
    }

    private sealed record LabelledPair(bool IsHeldBack, string Language, bool IsSame, string First, string Second);
}
