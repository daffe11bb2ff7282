using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;
using WorkshopBot.Tests.Rendering.Support;

namespace WorkshopBot.Tests.Rendering;

/// <summary>Nothing overflows, overlaps or is clipped, and no arrow runs through a card: measured on the finished scenes.</summary>
public sealed class PictureGeometryTests
{
    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void All_pictures_of_a_sample_are_sound(string name)
    {
        var brief = Pictures.Sample(name);
        Sound(BlueprintPicture.Arrange(brief));
        Sound(BlueprintPicture.Overview(brief));
        Assert.All(BlueprintPicture.Tiles(brief), tile => Sound(tile.Scene));
        Assert.All(BlueprintPicture.Pages(brief), Sound);
    }

    [Fact]
    public void The_whole_picture_of_any_blueprint_is_sound() => Generated(40, brief => Sound(BlueprintPicture.Arrange(brief)));

    [Fact]
    public void The_overview_of_any_blueprint_is_sound_and_fits_a_chat() => Generated(60, brief =>
    {
        var scene = BlueprintPicture.Overview(brief);
        Assert.True(scene.Width <= 1024 && scene.Height <= 1024, $"{scene.Width} by {scene.Height}");
        Sound(scene);
    });

    [Fact]
    public void The_tiles_of_any_blueprint_are_sound_and_fit_a_chat() => Generated(25, brief =>
    {
        foreach (var tile in BlueprintPicture.Tiles(brief))
        {
            Assert.True(tile.Scene.Width <= 1024 && tile.Scene.Height <= 1024, $"{tile.Scene.Width} by {tile.Scene.Height}");
            Sound(tile.Scene);
        }
    });

    [Fact]
    public void The_pages_of_any_blueprint_are_sound_and_all_of_one_size() => Generated(25, brief =>
        Assert.All(BlueprintPicture.Pages(brief), page =>
        {
            Assert.Equal((2300, 1626), (page.Width, page.Height));
            Sound(page);
        }));

    [Fact]
    public void The_same_blueprint_gives_the_same_bytes() => Generated(10, brief => Assert.Equal(
        SvgWriter.Write(BlueprintPicture.Arrange(brief)), SvgWriter.Write(BlueprintPicture.Arrange(brief with { Measure = new EstimatedTextMeasure() }))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_smallest_blueprints_make_pictures(int activities)
    {
        var one = new Activity { Id = new("A1"), Phase = new(1), Lane = Lane.Front, What = "Greets" };
        var brief = Pictures.Brief(ServiceBlueprint.Blank with { Activities = activities == 0 ? [] : [one] });
        Sound(BlueprintPicture.Arrange(brief));
        Sound(BlueprintPicture.Overview(brief));
        Assert.Single(BlueprintPicture.Tiles(brief));
        Assert.Single(BlueprintPicture.Pages(brief));
    }

    private static void Sound(Scene scene)
    {
        var faults = new SceneProbe(scene).Faults();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(5)));
    }

    private static void Generated(int tests, Action<PictureBrief> check) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => check(Pictures.Brief(new BlueprintMaker(seed).Make())))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(tests));
}
