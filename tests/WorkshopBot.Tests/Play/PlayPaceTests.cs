using WorkshopBot.Host.Play.Live;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Play;

/// <summary>The pace at which a play is watched.</summary>
public sealed class PlayPaceTests
{
    private readonly ManualTime _time = new(Story.Monday);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(8, 3)]
    public async Task Small_beats_last_as_long_as_they_should_in_all(int times, int faster)
    {
        var pace = new PlayPace(TimeSpan.FromMilliseconds(30), _time);
        for (var pressed = 0; pressed < faster; pressed++)
        {
            pace.Faster();
        }

        var spent = await SpendAsync(async () =>
        {
            for (var beat = 0; beat < 1000; beat++)
            {
                await pace.RestAsync(1, CancellationToken.None);
            }
        });

        Assert.InRange(spent.TotalSeconds, 30.0 / times * 0.97, 30.0 / times * 1.03);
    }

    [Fact]
    public async Task A_held_play_waits_however_long_and_goes_on_when_told()
    {
        var pace = new PlayPace(TimeSpan.FromSeconds(1), _time);
        pace.Pause();
        var resting = pace.RestAsync(1, CancellationToken.None);
        for (var step = 0; step < 100; step++)
        {
            await StepAsync(resting);
        }

        Assert.False(resting.IsCompleted);
        pace.Go();
        Assert.InRange((await SpendAsync(() => resting)).TotalSeconds, 0.9, 1.1);
    }

    [Fact]
    public void Faster_goes_to_eight_times_and_round_to_the_usual_pace()
    {
        var pace = new PlayPace(TimeSpan.FromSeconds(1), _time);
        List<int> speeds = [];
        for (var pressed = 0; pressed < 5; pressed++)
        {
            pace.Faster();
            speeds.Add(pace.Speed);
        }

        Assert.Equal([2, 4, 8, 1, 2], speeds);
    }

    private async Task<TimeSpan> SpendAsync(Func<Task> act)
    {
        var begun = _time.GetUtcNow();
        var acting = Task.Run(act);
        while (!acting.IsCompleted)
        {
            await StepAsync(acting);
        }

        await acting;
        return _time.GetUtcNow() - begun;
    }

    /// <summary>One tick, once somebody waits for it.</summary>
    private async Task StepAsync(Task acting)
    {
        while (_time.Waiting == 0 && !acting.IsCompleted)
        {
            await Task.Yield();
        }

        if (_time.Waiting > 0)
        {
            _time.Pass(TimeSpan.FromMilliseconds(50));
        }
    }
}
