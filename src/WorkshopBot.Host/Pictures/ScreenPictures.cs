using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Pictures;

/// <summary>Drawings inside pages: the same scenes as in the files, in colours that the page's style sheet names for light and dark.</summary>
internal sealed class ScreenPictures(RenderThread thread) : IScreenPictures
{
    private const string Card = "card-";

    /// <summary>Some dozens of workshops; a letter takes two bytes.</summary>
    private const long MostBytes = 32L << 20;

    /// <summary>The white letter on a fail point stays white in the dark.</summary>
    private static readonly Theme s_theme = new()
    {
        Paper = "var(--paper)",
        Ink = "var(--ink)",
        Muted = "var(--muted)",
        Fail = "var(--fail)",
        OnFail = "#fff",
        Wait = "var(--wait)",
        WaitInk = "var(--wait-ink)",
        Standards = new LaneInk("var(--ink)", "var(--ground)"),
        Evidence = new LaneInk("var(--evidence)", "var(--evidence-t)"),
        Customer = new LaneInk("var(--customer)", "var(--customer-t)"),
        Front = new LaneInk("var(--front)", "var(--front-t)"),
        Back = new LaneInk("var(--back)", "var(--back-t)"),
        Support = new LaneInk("var(--support)", "var(--support-t)"),
    };

    private readonly PictureCache<Key, IReadOnlyList<ScreenDrawing>> _drawn = new(drawn => drawn.Sum(drawing => 2L * drawing.Markup.Length), MostBytes);

    public async Task<ScreenDrawing?> WholeAsync(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, CancellationToken ct) =>
        (await DrawAsync(workshop, people, false, ct))?[0];

    public Task<IReadOnlyList<ScreenDrawing>?> TilesAsync(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, CancellationToken ct) =>
        DrawAsync(workshop, people, true, ct);

    public Sequence<ScreenPhase> Columns(ServiceBlueprint blueprint) =>
        BlueprintColumns.Of(blueprint).Select(phase => new ScreenPhase(phase.Name, phase.First, phase.Columns)).ToSequence();

    private async Task<IReadOnlyList<ScreenDrawing>?> DrawAsync(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, bool tiles, CancellationToken ct)
    {
        var order = Handout.Of(workshop, people);
        try
        {
            return await _drawn.GetAsync(new Key(workshop.Id, workshop.Version, tiles, order.Imprint), () => DrawAsync(order, tiles), ct);
        }
        catch (RendererBusyException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<ScreenDrawing>> DrawAsync(PictureOrder order, bool tiles)
    {
        var words = PictureWordsOf.From(Texts.For(order.Language ?? order.Blueprint.Language, TimeZoneInfo.Utc));
        var scenes = await thread.ArrangeAsync(
            measure => Scenes(new PictureBrief(order.Blueprint, order.Imprint, words, s_theme, measure), tiles), CancellationToken.None);
        var links = new SvgLinks(id => LinkOf(order.Blueprint, id, words));
        return [.. scenes.Select((tile, place) => new ScreenDrawing(
            SvgWriter.Write(tile.Scene, string.Create(CultureInfo.InvariantCulture, $"{(tiles ? "t" : "w")}{place}-"), links), tile.Scene.Width, tile.Scene.Height, tile.Phase))];
    }

    private static IReadOnlyList<PictureTile> Scenes(PictureBrief brief, bool tiles) =>
        tiles ? [.. BlueprintPicture.Tiles(brief)] : [new PictureTile(0, "", BlueprintPicture.ArrangeBare(brief))];

    /// <summary>Cards are numbered by their place in the blueprint.</summary>
    private static SvgLink? LinkOf(ServiceBlueprint blueprint, string id, PictureWords words) =>
        id.StartsWith(Card, StringComparison.Ordinal) && int.TryParse(id[Card.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0 && number <= blueprint.Activities.Count
            ? new SvgLink($"?step={Uri.EscapeDataString(blueprint.Activities[number - 1].Id.Value)}", words.LaneName(blueprint.Activities[number - 1].Lane))
            : null;

    private sealed record Key(WorkshopId Workshop, int Version, bool Tiles, Imprint Imprint);
}
