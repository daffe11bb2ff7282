using System.Text.RegularExpressions;
using System.Xml.Linq;
using WorkshopBot.Channels.Web.Viewer;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Host.Pictures;

public sealed partial class ScreenPicturesTests
{
    private static readonly IReadOnlyDictionary<ParticipantId, Person> s_nobody = new Dictionary<ParticipantId, Person>();

    [Theory]
    [InlineData("pharmacy-prescription")]
    [InlineData("shoeshine")]
    public async Task A_drawing_takes_every_colour_from_the_page_and_carries_no_style_and_no_script(string sample)
    {
        foreach (var drawing in await DrawAllAsync(Samples.Load(sample)!))
        {
            var elements = XElement.Parse(drawing.Markup).DescendantsAndSelf().ToList();
            Assert.DoesNotContain(elements, element => element.Name.LocalName is "script" or "style" or "image" or "foreignObject");
            Assert.DoesNotContain(elements.Attributes(), attribute => attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            var colours = elements.Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "stroke").Select(attribute => attribute.Value).Distinct();
            Assert.All(colours, colour => Assert.True(colour is "none" or "#fff" || Token().IsMatch(colour), colour));
        }
    }

    [Fact]
    public async Task Every_step_is_a_link_whose_name_holds_the_words_that_are_seen()
    {
        var blueprint = Samples.Load("pharmacy-prescription")!;
        var whole = (await DrawAllAsync(blueprint))[0];

        var links = XElement.Parse(whole.Markup, LoadOptions.PreserveWhitespace).Descendants().Where(element => element.Name.LocalName == "a").ToList();

        Assert.Equal(
            blueprint.Activities.Select(step => $"?step={step.Id}").Order(StringComparer.Ordinal),
            links.Select(link => link.Attribute("href")!.Value).Order(StringComparer.Ordinal));
        Assert.All(links, link => Assert.Contains(Squeezed(link.Value), Squeezed(link.Attribute("aria-label")!.Value), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Peoples_words_are_text_whatever_they_say()
    {
        const string Evil = "\"><script>alert(1)</script> href=\"?step=A1\" style='x'";
        var sample = Samples.Load("shoeshine")!;
        var blueprint = sample with { Title = Evil, Activities = sample.Activities.Select(step => step with { What = Evil, Actor = Evil }).ToSequence() };

        foreach (var drawing in await DrawAllAsync(blueprint))
        {
            Assert.DoesNotContain("<script", drawing.Markup, StringComparison.Ordinal);
            var links = XElement.Parse(drawing.Markup).Descendants().Where(element => element.Name.LocalName == "a").ToList();
            Assert.Equal(links.Count, Regex.Count(drawing.Markup, Regex.Escape(IScreenPictures.StepLink)));
        }
    }

    [Fact]
    public async Task The_chosen_step_is_marked_and_a_page_without_script_gets_the_size_it_asks_for()
    {
        var workshop = Of(Samples.Load("shoeshine")!);
        var screen = new ScreenPictures(new RenderThread());
        var drawing = (await screen.WholeAsync(workshop, s_nobody, CancellationToken.None))!;
        var view = new BlueprintView
        {
            Workshop = workshop,
            Voice = new Voice(Texts.For("en", TimeZoneInfo.Utc), s_nobody, Story.Monday),
            Address = "/room/r/blueprint",
            Files = "/room/r/files",
            Columns = screen.Columns(workshop.Blueprint),
            Look = new BlueprintLook(ViewKind.Picture, 50, 1, workshop.Blueprint.Activities[1].Id.Value),
            Drawing = drawing,
        };

        var svg = XElement.Parse(view.Markup!);

        Assert.Equal((drawing.Width / 2, drawing.Height / 2), ((int)svg.Attribute("width")!, (int)svg.Attribute("height")!));
        Assert.Equal($"0 0 {drawing.Width} {drawing.Height}", svg.Attribute("viewBox")!.Value);
        var marked = Assert.Single(svg.Descendants(), element => element.Attribute("aria-current") is not null);
        Assert.Equal($"/room/r/blueprint?step={workshop.Blueprint.Activities[1].Id}", marked.Attribute("href")!.Value);
    }

    [Fact]
    public void The_columns_hold_every_step_once_from_the_customer_down()
    {
        var blueprint = Samples.Load("pharmacy-prescription")!;

        var phases = new ScreenPictures(new RenderThread()).Columns(blueprint);

        Assert.Equal(blueprint.Phases.Select(phase => phase.Name), phases.Select(phase => phase.Name));
        Assert.Equal(
            blueprint.Activities.Select(step => step.Id.Value).Order(StringComparer.Ordinal),
            phases.SelectMany(phase => phase.Columns).SelectMany(column => column).Select(step => step.Id.Value).Order(StringComparer.Ordinal));
        Assert.All(phases.SelectMany(phase => phase.Columns), column => Assert.Equal(column.OrderBy(step => step.Lane), column));
        Assert.All(phases.Zip(phases.Skip(1)), pair => Assert.Equal(pair.First.First + pair.First.Columns.Count, pair.Second.First));
    }

    private static async Task<IReadOnlyList<ScreenDrawing>> DrawAllAsync(ServiceBlueprint blueprint)
    {
        await using var thread = new RenderThread();
        var (screen, workshop) = (new ScreenPictures(thread), Of(blueprint));
        return [(await screen.WholeAsync(workshop, s_nobody, CancellationToken.None))!, .. (await screen.TilesAsync(workshop, s_nobody, CancellationToken.None))!];
    }

    private static Workshop Of(ServiceBlueprint blueprint) => Story.Framed().State with { Blueprint = blueprint };

    private static string Squeezed(string words) => Space().Replace(words, " ").Trim();

    [GeneratedRegex(@"^var\(--[a-z-]+\)$")]
    private static partial Regex Token();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
