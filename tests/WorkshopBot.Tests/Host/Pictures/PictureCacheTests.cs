using WorkshopBot.Host.Pictures;

namespace WorkshopBot.Tests.Host.Pictures;

public sealed class PictureCacheTests
{
    private readonly PictureCache<string, byte[]> _cache = new(bytes => bytes.Length, mostBytes: 100);
    private int _drawings;

    [Fact]
    public async Task What_was_used_last_is_kept_within_the_bound()
    {
        await DrawAsync("a", 40);
        await DrawAsync("b", 40);
        await DrawAsync("a", 40);
        await DrawAsync("c", 40);
        Assert.Equal((3, 80L), (_drawings, _cache.Bytes));

        await DrawAsync("a", 40);
        Assert.Equal(3, _drawings);
        await DrawAsync("b", 40);
        Assert.Equal((4, 80L), (_drawings, _cache.Bytes));
    }

    [Fact]
    public async Task What_is_larger_than_all_room_is_given_but_not_kept()
    {
        Assert.Equal(101, (await DrawAsync("large", 101)).Length);
        Assert.Equal(0, _cache.Bytes);
    }

    [Fact]
    public async Task A_drawing_that_failed_is_tried_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _cache.GetAsync("a", () => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Single(await DrawAsync("a", 1));
    }

    [Fact]
    public async Task Whoever_gives_up_does_not_spoil_it_for_the_others()
    {
        var drawing = new TaskCompletionSource<byte[]>();
        using var impatience = new CancellationTokenSource();
        var first = _cache.GetAsync("a", () => drawing.Task, impatience.Token);
        var second = _cache.GetAsync("a", () => throw new InvalidOperationException("A second drawing."), CancellationToken.None);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        drawing.SetResult([1]);

        Assert.Equal([1], await second);
    }

    [Fact]
    public async Task Dropped_entries_free_their_room()
    {
        await DrawAsync("a1", 10);
        await DrawAsync("a2", 10);
        await DrawAsync("b", 10);

        _cache.Drop(key => key.StartsWith('a'));

        Assert.Equal(10, _cache.Bytes);
    }

    private Task<byte[]> DrawAsync(string key, int size) => _cache.GetAsync(
        key,
        () =>
        {
            Interlocked.Increment(ref _drawings);
            return Task.FromResult(new byte[size]);
        },
        CancellationToken.None);
}
