using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;
using WorkshopBot.Tests.Rendering.Support;

namespace WorkshopBot.Tests.Rendering.Native;

/// <summary>The pictures are sound with the fonts that draw them, not only with estimated widths.</summary>
[Collection(DrawingTests.Name)]
public sealed class RealFontGeometryTests(Studio studio)
{
    [Fact]
    public async Task All_pictures_of_the_samples_are_sound()
    {
        foreach (var name in Samples.Names)
            await Sound(Samples.Load(name)!);
    }

    [Fact]
    public async Task All_pictures_of_hostile_blueprints_in_every_script_are_sound()
    {
        for (var seed = 1; seed <= 8; seed++)
            await Sound(new BlueprintMaker(seed).Make(60));
    }

    private async Task Sound(ServiceBlueprint blueprint)
    {
        var scenes = await studio.Thread.ArrangeAsync(
            measure =>
            {
                var brief = Pictures.Brief(blueprint) with { Measure = measure };
                Scene[] scenes = [BlueprintPicture.Arrange(brief), BlueprintPicture.Overview(brief), .. BlueprintPicture.Tiles(brief).Select(tile => tile.Scene), .. BlueprintPicture.Pages(brief)];
                return scenes;
            },
            CancellationToken.None);
        foreach (var scene in scenes)
        {
            var faults = new SceneProbe(scene).Faults();
            Assert.True(faults.Count == 0, string.Join('\n', faults.Take(5)));
        }
    }
}
