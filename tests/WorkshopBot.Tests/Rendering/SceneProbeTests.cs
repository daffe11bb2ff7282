using WorkshopBot.Domain;
using WorkshopBot.Rendering;
using WorkshopBot.Tests.Rendering.Support;

namespace WorkshopBot.Tests.Rendering;

/// <summary>The measuring of pictures is worth something only if it finds what is wrong.</summary>
public sealed class SceneProbeTests
{
    private static readonly TextStyle s_style = new(14, 19, 400, "#000000");

    [Fact]
    public void A_sound_scene_has_no_faults() =>
        Assert.Empty(Faults(Card("a", 10, 10, Words("ok", 20, 30, 40)), Card("b", 200, 10), Arrow(new(110, 50), new(192, 50))));

    [Fact]
    public void Text_that_leaves_the_paper_is_found() => Assert.NotEmpty(Faults(Words("far", 380, 30, 40)));

    [Fact]
    public void Text_that_leaves_its_card_is_found() => Assert.NotEmpty(Faults(Card("a", 10, 10, Words("wide", 20, 30, 140))));

    [Fact]
    public void Overlapping_text_is_found() => Assert.NotEmpty(Faults(Words("one", 20, 150, 40), Words("two", 50, 155, 40)));

    [Fact]
    public void Overlapping_cards_are_found() => Assert.NotEmpty(Faults(Card("a", 10, 10), Card("b", 60, 60)));

    [Fact]
    public void Foreign_text_on_a_card_is_found() => Assert.NotEmpty(Faults(Card("a", 10, 10), Words("label", 90, 50, 60)));

    [Fact]
    public void An_arrow_through_a_card_is_found() => Assert.NotEmpty(Faults(Card("a", 10, 10), Arrow(new(0, 50), new(150, 50))));

    [Fact]
    public void An_arrow_through_text_is_found() => Assert.NotEmpty(Faults(Words("label", 20, 150, 60), Arrow(new(40, 120), new(40, 190))));

    [Fact]
    public void Two_arrows_on_one_another_are_found() => Assert.NotEmpty(Faults(Arrow(new(20, 150), new(90, 150)), Arrow(new(60, 150), new(150, 150))));

    private static IReadOnlyList<string> Faults(params SceneNode[] nodes)
    {
        var arrows = nodes.OfType<SceneNode.Line>().ToSequence<SceneNode>();
        var scene = new Scene(400, 200, "", "", "en", [new SceneNode.Group("arrows", null, null, arrows), .. nodes.Where(node => node is not SceneNode.Line)]);
        return new SceneProbe(scene).Faults();
    }

    private static SceneNode.Group Card(string id, int x, int y, params SceneNode[] nodes) =>
        new(id, "listitem", id, [new SceneNode.Box(x, y, 100, 100, 6, "#FFFFFF", "#000000"), .. nodes]);

    private static SceneNode.Text Words(string text, int x, int baseline, int width) =>
        new([new TextLine(text, x, baseline, width, false)], s_style, "en");

    private static SceneNode.Line Arrow(ScenePoint from, ScenePoint to) => new([from, to], "#000000", 1.75, []);
}
