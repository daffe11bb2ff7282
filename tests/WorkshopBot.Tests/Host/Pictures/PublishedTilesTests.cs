using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Host.Pictures;

/// <summary>What is published shows the whole blueprint: a phase too long for one tile gets as many as it needs, each of which can be drawn.</summary>
public sealed class PublishedTilesTests
{
    [Fact]
    public async Task Every_tile_of_a_crowdedphase_is_posted_and_shown_on_asking()
    {
        await using var thread = new RenderThread();
        await using var gallery = await Gallery.OpenAsync();
        var crowded = WithALongPhase(gallery.Journey.End) with { Lifecycle = Lifecycle.Finished };
        var voices = new Voices(gallery.Storage.Rooms, new FixedTime(Story.Monday), new NamedLinks(), null, new ScreenPictures(thread));

        var context = await voices.ForSlotsAsync(crowded, CancellationToken.None);
        var posted = Prompter.Slots(crowded, context with { Rooms = [new Room("test", "team")] }).Where(content => content.Slot.Kind == SlotKind.Picture).ToList();
        var shown = PictureCards.Tiles(crowded, context.Voice);

        var wanted = BlueprintPicture.Tiles(Rendering.Support.Pictures.Brief(crowded.Blueprint)).Count;
        Assert.True(wanted > crowded.Blueprint.Phases.Count, "No phase here is long.");
        Assert.Contains(posted, content => FilesOf(content.Card).Contains("tile-1-2.png"));
        Assert.Equal(FilesOf(shown).Order(), posted.SelectMany(content => FilesOf(content.Card)).Order());
        Assert.Equal(posted.Count, posted.Select(content => content.Slot).Distinct().Count());
    }

    private static List<string> FilesOf(Card card) => [.. card.Parts.OfType<CardPart.Picture>().Select(picture => picture.Address.Segments[^1])];

    /// <summary>Twelve customer actions one after the other in the first phase.</summary>
    private static Workshop WithALongPhase(Workshop workshop)
    {
        var phase = workshop.Blueprint.Phases[0].Id;
        var steps = Enumerable.Range(50, 12).Select(number => new Activity
        {
            Id = new ActivityId($"A{number}"),
            Phase = phase,
            Lane = Lane.Customer,
            What = string.Create(CultureInfo.InvariantCulture, $"Does the thing number {number} and waits for what comes"),
        });
        return workshop with { Blueprint = workshop.Blueprint with { Activities = [.. workshop.Blueprint.Activities, .. steps] } };
    }

    private sealed class NamedLinks : IPictureLinks
    {
        public Uri For(WorkshopId id, int version, string file) => new($"https://bot.example/{file}");
    }
}
