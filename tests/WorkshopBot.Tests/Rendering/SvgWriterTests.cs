using System.Xml.Linq;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;
using WorkshopBot.Tests.Rendering.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Rendering;

public sealed class SvgWriterTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_becomes_the_same_svg_as_before(string name) =>
        Golden.Match(SvgWriter.Write(BlueprintPicture.Arrange(Pictures.Sample(name))), $"pictures/{name}.svg");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_becomes_the_same_overview_and_tiles_as_before(string name)
    {
        var brief = Pictures.Sample(name);
        Golden.Match(SvgWriter.Write(BlueprintPicture.Overview(brief)), $"pictures/{name}-overview.svg");
        Golden.Match(string.Concat(BlueprintPicture.Tiles(brief).Select(tile => $"{tile.Alt}\n{SvgWriter.Write(tile.Scene)}")), $"pictures/{name}-tiles.txt");
    }

    [Fact]
    public void The_picture_has_a_name_a_description_and_a_language()
    {
        var root = Parse(BlueprintPicture.Arrange(Pictures.Sample("shoeshine")));
        Assert.Equal("graphics-document document", (string?)root.Attribute("role"));
        Assert.Equal("service blueprint", (string?)root.Attribute("aria-roledescription"));
        Assert.Equal("en", (string?)root.Attribute("lang"));
        var title = root.Elements().First();
        Assert.Equal((s_svg + "title", "Corner shoeshine (after Shostack 1984)"), (title.Name, title.Value));
        Assert.Equal((string?)root.Attribute("aria-labelledby"), (string?)title.Attribute("id"));
        Assert.Equal((string?)root.Attribute("aria-describedby"), (string?)root.Element(s_svg + "desc")!.Attribute("id"));
    }

    [Fact]
    public void Cards_are_read_phase_by_phase_with_all_they_stand_for()
    {
        var labels = Parse(BlueprintPicture.Arrange(Pictures.Sample("shoeshine"))).Descendants(s_svg + "g")
            .Where(group => (string?)group.Attribute("role") == "listitem").Select(group => (string)group.Attribute("aria-label")!).ToList();
        var polish = labels.Single(label => label.StartsWith("Front stage, SS03 ", StringComparison.Ordinal));
        Assert.Contains("Fail point: F1 Wrong colour wax.", polish, StringComparison.Ordinal);
        Assert.Contains("then SS05 Buff.", polish, StringComparison.Ordinal);
        Assert.Contains("if the wax is the wrong colour: then SS04 Clean shoes (recovery path).", polish, StringComparison.Ordinal);
        Assert.True(labels.FindIndex(label => label.Contains("SS02", StringComparison.Ordinal)) < labels.IndexOf(polish));
    }

    [Fact]
    public void Decoration_is_hidden_from_screen_readers()
    {
        var hidden = Parse(BlueprintPicture.Arrange(Pictures.Sample("shoeshine"))).Elements(s_svg + "g")
            .Where(group => (string?)group.Attribute("aria-hidden") == "true").Select(group => (string?)group.Attribute("id"));
        Assert.Equal(["lanes", "arrows", "decisions", "conditions"], hidden);
    }

    [Fact]
    public void Lines_of_one_paragraph_do_not_run_together_when_copied()
    {
        var text = Parse(BlueprintPicture.Arrange(Pictures.Sample("pharmacy-prescription"))).Descendants(s_svg + "text").Select(element => element.Value);
        Assert.Contains("Confirms name and allergies, promises a ready time", text);
    }

    [Fact]
    public void Right_to_left_text_starts_at_the_right_edge_of_a_mirrored_card()
    {
        var step = new Activity { Id = new("A1"), Phase = new(1), Lane = Lane.Customer, What = "يبحث العميل عن إنترنت أسرع", Wait = new WaitPoint("W1") };
        var scene = BlueprintPicture.Arrange(Pictures.Brief(ServiceBlueprint.Blank with { Activities = [step] }));
        var card = new SceneProbe(scene).Cards.Single();
        var stripe = Assert.IsType<SceneNode.Box>(card.Group.Nodes[1]);
        Assert.Equal(card.Area.Right, stripe.X + stripe.Width);
        var triangle = card.Group.Nodes.OfType<SceneNode.Polygon>().Single();
        Assert.True(triangle.Points.Min(point => point.X) > (card.Area.Left + card.Area.Right) / 2);
        var written = Parse(scene).Descendants(s_svg + "text").Single(text => (string?)text.Attribute("direction") == "rtl");
        Assert.Equal("ar", (string?)written.Attribute(XNamespace.Xml + "lang"));
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var root = Parse(BlueprintPicture.Arrange(Pictures.Brief(new BlueprintMaker(seed).Make(30))));
            Assert.DoesNotContain(root.DescendantsAndSelf(), element => element.Name.LocalName is not ("svg" or "title" or "desc" or "g" or "rect" or "polygon" or "path" or "text" or "tspan"));
            Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "href" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_scene_from_elsewhere_cannot_break_the_xml()
    {
        var line = new TextLine("\u0000\ud800<&>\"\uffff\u001b", 1, 2, 3, false);
        var scene = new Scene(10, 10, "\udc00<t>", "a\u0001&b", "en", [new SceneNode.Text([line], new TextStyle(14, 19, 400, "#000000"), "e\"n")]);
        Assert.Equal("\ufffd\ufffd<&>\"\ufffd\ufffd", Parse(scene).Descendants(s_svg + "tspan").Single().Value);
    }

    [Fact]
    public void Ids_can_be_kept_apart_on_one_page()
    {
        var svg = SvgWriter.Write(BlueprintPicture.Overview(Pictures.Sample("shoeshine")), "p2-");
        Assert.All(XElement.Parse(svg).DescendantsAndSelf().Attributes("id"), id => Assert.StartsWith("p2-", id.Value, StringComparison.Ordinal));
    }

    private static XElement Parse(Scene scene) => XElement.Parse(SvgWriter.Write(scene), LoadOptions.PreserveWhitespace);
}
