using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>While the renderer is busy nobody knows how many tiles there are: the summary does not wait for them, and they follow by themselves.</summary>
public sealed class LateTilesTests
{
    [Fact]
    public async Task Tiles_that_could_not_be_counted_at_the_end_follow_as_soon_as_they_can_be()
    {
        var drawn = new SlowPictures();
        var stage = await new TestStage(pictures: (new Links(), drawn)).OpenAsync();
        await stage.PressAsync("Nora", ActionId.Of(Verbs.Publish));
        using var stop = new CancellationTokenSource();
        var queue = new SlotQueue(stage.Slots, TimeProvider.System, stage.Logs.For<SlotQueue>());
        var running = queue.RunAsync(stop.Token);

        queue.Ask(stage.Workshop!.Value);
        await UntilAsync(() => drawn.Asked >= 2);
        Assert.Contains(stage.Wire.Shown.Values, text => text.Contains("overview.png", StringComparison.Ordinal) || text.Contains("Service blueprint of", StringComparison.Ordinal));
        Assert.Empty(Tiles(stage));

        drawn.Busy = false;
        await UntilAsync(() => Tiles(stage).Count == 4);
        await UntilAsync(() => queue.Waiting == 0);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(4, stage.Wire.Everything.Count(IsTile));
        Assert.Contains(Tiles(stage), text => text.Contains("4 of 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tiles_that_stand_already_stay_as_they_are_while_the_renderer_is_busy()
    {
        var drawn = new SlowPictures { Busy = false };
        var stage = await new TestStage(pictures: (new Links(), drawn)).OpenAsync();
        await stage.PressAsync("Nora", ActionId.Of(Verbs.Publish));
        Assert.Equal(Coverage.All, await stage.Slots.LookAsync(stage.Workshop!.Value, CancellationToken.None));
        var before = stage.Wire.Everything.Count;

        drawn.Busy = true;

        Assert.Equal(Coverage.PicturesLate, await stage.Slots.LookAsync(stage.Workshop!.Value, CancellationToken.None));
        Assert.Equal(before, stage.Wire.Everything.Count);
        Assert.Equal(4, Tiles(stage).Count);
    }

    private static List<string> Tiles(TestStage stage) => [.. stage.Wire.Shown.Values.Where(IsTile)];

    private static bool IsTile(string card) => card.Contains(" of 4", StringComparison.Ordinal) && card.Contains("tile", StringComparison.OrdinalIgnoreCase);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private sealed class Links : IPictureLinks
    {
        public Uri For(WorkshopId id, int version, string file) => new($"https://workshop.example/{file}");
    }

    /// <summary>Two tiles for the first phase and one for each of the others, once it has time.</summary>
    private sealed class SlowPictures : IScreenPictures
    {
        public volatile bool Busy = true;

        private int _asked;

        public int Asked => _asked;

        public Task<ScreenDrawing?> WholeAsync(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, CancellationToken ct) => Task.FromResult<ScreenDrawing?>(null);

        public Task<IReadOnlyList<ScreenDrawing>?> TilesAsync(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, CancellationToken ct)
        {
            Interlocked.Increment(ref _asked);
            return Task.FromResult<IReadOnlyList<ScreenDrawing>?>(Busy ? null : [.. new[] { 0, 0, 1, 2 }.Select(phase => new ScreenDrawing("<svg/>", 1, 1, phase))]);
        }

        public Sequence<ScreenPhase> Columns(ServiceBlueprint blueprint) => [];
    }
}
