using System.Text;
using System.Xml.Linq;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Host.Reports;

namespace WorkshopBot.Tests.Host;

public sealed class DifferencePictureTests
{
    private static readonly ServiceBlueprint s_asIs = Samples.Load("pharmacy-prescription")!;

    private static readonly ServiceBlueprint s_toBe = (s_asIs with { Title = "With a text message", Activities = [.. s_asIs.Activities.Where(step => step.Id.Value != "RX08")] })
        .Change(new ActivityId("RX04"), step => step with { Lane = Lane.Front, Actor = "Clerk", Location = "Desk", Channel = "Screen" });

    [Theory]
    [InlineData("en", "− Removed. Support, RX08 Keeps the shelf", "≠ Back stage → Front stage · Responsible role")]
    [InlineData("es", "− Quitado. Apoyo, RX08 Keeps the shelf", "≠ Entre bastidores → Cara al cliente · Rol responsable")]
    public async Task What_is_gone_and_what_changed_is_said_in_words_to_eyes_and_ears(string language, string removed, string changed)
    {
        var svg = await DrawAsync(s_asIs, s_toBe, language);

        var labels = svg.Descendants().Select(node => (string?)node.Attribute("aria-label") ?? "").ToList();
        Assert.Contains(labels, label => label.StartsWith(removed, StringComparison.Ordinal));
        Assert.Contains(labels, label => label.StartsWith(changed, StringComparison.Ordinal));
        Assert.Contains(removed[..5], svg.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_twice_has_no_marks()
    {
        var svg = await DrawAsync(s_asIs, s_asIs, "en");

        Assert.DoesNotContain("Removed", svg.Root!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("≠", svg.Root.Value, StringComparison.Ordinal);
        Assert.Contains("No difference.", svg.Root.Value, StringComparison.Ordinal);
    }

    private static async Task<XDocument> DrawAsync(ServiceBlueprint asIs, ServiceBlueprint toBe, string language)
    {
        await using var pictures = new PictureFiles();
        var order = DifferencePicture.Of(asIs, toBe, language, DateTimeOffset.UnixEpoch);
        return XDocument.Parse(Encoding.UTF8.GetString((await pictures.DrawAsync(order, PictureFormat.Svg, CancellationToken.None)).Span));
    }
}
