using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;
using WorkshopBot.Tests.Rendering.Support;

namespace WorkshopBot.Tests.Rendering;

/// <summary>What must be on the picture.</summary>
public sealed class PictureContentTests
{
    [Fact]
    public void All_rows_stand_in_the_order_of_the_method()
    {
        var names = Words.Where(text => text.Group == "lanes").OrderBy(text => text.Area.Top).Select(text => text.Text).ToList();
        string[] expected =
        [
            "Standards, times", "and scripts", "Physical evidence", "Customer actions", "Line of interaction", "Front stage", "Line of visibility",
            "Back stage", "Line of internal", "interaction", "Support",
        ];
        Assert.Equal(string.Join(' ', expected), string.Join(' ', names));
    }

    [Fact]
    public void The_title_block_names_everything_that_a_reader_needs()
    {
        var title = string.Join(' ', Words.Where(text => text.Group == "title").Select(text => text.Text));
        foreach (var said in new[] { "Filling a new prescription", "Prescription fulfilment", "Walk-in patient", "as it should be", "7", "21 November 2026", "Ines Duarte", "20 min, at most 30 min" })
            Assert.Contains(said, title, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_a_draft_until_it_is_signed()
    {
        Assert.Contains(Words, text => text.Text == "Draft");
        var signed = Pictures.Brief(Samples.Load("shoeshine")!, Pictures.Imprint with { Signed = true });
        foreach (var scene in Everything(signed))
            Assert.DoesNotContain(new SceneProbe(scene).Texts, text => text.Text == "Draft");

        Assert.All(Everything(Pictures.Sample("shoeshine")), scene => Assert.Contains(new SceneProbe(scene).Texts, text => text.Text == "Draft"));
    }

    [Fact]
    public void The_share_of_observed_steps_is_printed() =>
        Assert.All(Everything(Pictures.Sample("shoeshine")), scene => Assert.Contains(new SceneProbe(scene).Texts, text => text.Text == "6 of 8 steps observed (75 %)"));

    [Fact]
    public void A_step_without_an_owner_says_so()
    {
        var step = new Activity { Id = new("A1"), Phase = new(1), Lane = Lane.Back, What = "Packs" };
        var probe = new SceneProbe(BlueprintPicture.Arrange(Pictures.Brief(ServiceBlueprint.Blank with { Activities = [step] })));
        Assert.Contains(probe.Texts, text => text.Text == "owner needed" && text.Card?.Id == "card-1");
    }

    [Fact]
    public void An_open_fail_point_says_so_and_is_counted()
    {
        var fail = new FailPoint { Id = new("F1"), What = "Drops it", Prevention = "Wrap", Contingency = "Replace" };
        var step = new Activity { Id = new("A1"), Phase = new(1), Lane = Lane.Back, What = "Packs", FailPoints = [fail, fail with { Owner = "Lead" }] };
        var probe = new SceneProbe(BlueprintPicture.Arrange(Pictures.Brief(ServiceBlueprint.Blank with { Activities = [step] })));
        Assert.Equal(["F1 (open) Drops it", "F1 Drops it"], probe.Texts.Where(text => text.Text.Contains("Drops", StringComparison.Ordinal)).Select(text => text.Text));
        Assert.Contains(probe.Texts, text => text.Text == "2 fail points, 1 still open");
    }

    [Fact]
    public void A_condition_is_written_beside_its_dashed_arrow_with_a_diamond()
    {
        var scene = BlueprintPicture.Arrange(Pictures.Sample("pharmacy-prescription"));
        var probe = new SceneProbe(scene);
        Assert.Equal(2, probe.Arrows.Count(arrow => arrow.Dashes.Count > 0));
        Assert.Equal(2, scene.Nodes.OfType<SceneNode.Group>().Single(group => group.Id == "decisions").Nodes.Count);
        var words = string.Join(' ', probe.Texts.Where(text => text.Group == "conditions").Select(text => text.Text));
        Assert.Contains("if something on the prescription is unclear", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_stands_over_its_own_activity()
    {
        var probe = new SceneProbe(BlueprintPicture.Arrange(Pictures.Sample("pharmacy-prescription")));
        var ready = probe.Cards.Single(card => card.Group.Id!.StartsWith("evidence", StringComparison.Ordinal) && card.Group.Label!.Contains("'Ready' text.", StringComparison.Ordinal));
        Assert.Equal(probe.CardOf("RX11").Area.Left, ready.Area.Left);
    }

    [Fact]
    public void Arrows_that_a_cut_hides_are_named_on_both_sides()
    {
        var tiles = BlueprintPicture.Tiles(Pictures.Sample("shoeshine"));
        Assert.Contains(new SceneProbe(tiles[0].Scene).Texts, text => text.Text.StartsWith("→ to step SS06", StringComparison.Ordinal));
        Assert.Contains(new SceneProbe(tiles[1].Scene).Texts, text => text.Text.StartsWith("← from step SS05", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_in_tiles_is_never_smaller_than_fourteen_pixels_except_in_signs()
    {
        foreach (var scene in BlueprintPicture.Tiles(Pictures.Sample("pharmacy-prescription")).Select(tile => tile.Scene).Append(BlueprintPicture.Overview(Pictures.Sample("shoeshine"))))
            Assert.All(Texts(scene.Nodes), text => Assert.True(text.Style.Size >= 14, text.Lines[0].Text));
    }

    [Fact]
    public void There_is_a_tile_for_each_phase_and_more_for_a_long_one()
    {
        var tiles = BlueprintPicture.Tiles(Pictures.Sample("pharmacy-prescription"));
        Assert.Equal([0, 1, 1, 2, 3], tiles.Select(tile => tile.Phase));
        Assert.StartsWith("Prepare, tile 2 of 2: Support, RX08 Keeps the shelf", tiles[2].Alt, StringComparison.Ordinal);
        Assert.Contains("Back stage, RX10 Checks label", tiles[2].Alt, StringComparison.Ordinal);
    }

    private static List<Written> Words => new SceneProbe(BlueprintPicture.Arrange(Pictures.Sample("pharmacy-prescription"))).Texts;

    private static IEnumerable<Scene> Everything(PictureBrief brief) =>
        [BlueprintPicture.Arrange(brief), BlueprintPicture.Overview(brief), .. BlueprintPicture.Tiles(brief).Select(tile => tile.Scene), .. BlueprintPicture.Pages(brief)];

    private static IEnumerable<SceneNode.Text> Texts(IEnumerable<SceneNode> nodes) => nodes.SelectMany(node => node switch
    {
        SceneNode.Group group => Texts(group.Nodes),
        SceneNode.Text text => [text],
        _ => [],
    });
}
