using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;

namespace WorkshopBot.Tests.Rendering.Native;

[Collection(DrawingTests.Name)]
public sealed class RenderThreadTests
{
    private static readonly NativeLibraryStatus s_none = new(false, "Install libpangocairo-1.0-0");

    [Fact]
    public async Task A_full_queue_refuses_at_once_and_takes_work_again_later()
    {
        await using var thread = new RenderThread(capacity: 2);
        using var gate = new ManualResetEventSlim();
        using var started = new ManualResetEventSlim();
        var running = thread.ArrangeAsync(
            _ =>
            {
                started.Set();
                return gate.Wait(TimeSpan.FromSeconds(30));
            },
            CancellationToken.None);
        Assert.True(started.Wait(TimeSpan.FromSeconds(30)));
        var waiting = Enumerable.Range(0, 2).Select(number => thread.ArrangeAsync(_ => number, CancellationToken.None)).ToList();

        await Assert.ThrowsAsync<RendererBusyException>(() => thread.ArrangeAsync(_ => 3, CancellationToken.None));

        gate.Set();
        Assert.True(await running);
        var done = await Task.WhenAll(waiting);
        Assert.Equal([0, 1], done);
        Assert.Equal(4, await thread.ArrangeAsync(_ => 4, CancellationToken.None));
    }

    [Fact]
    public async Task Waiting_work_can_be_cancelled_and_is_then_never_done()
    {
        await using var thread = new RenderThread();
        using var gate = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var ran = false;
        var running = thread.ArrangeAsync(_ => gate.Wait(TimeSpan.FromSeconds(30)), CancellationToken.None);
        var waiting = thread.ArrangeAsync(_ => ran = true, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Set();
        await running;
        await thread.ArrangeAsync(_ => 0, CancellationToken.None);
        Assert.False(ran);
    }

    [Fact]
    public async Task A_failure_belongs_to_whoever_asked_and_the_thread_goes_on()
    {
        await using var thread = new RenderThread();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => thread.DrawPngAsync(_ => throw new InvalidOperationException("mine"), PngFormat.Quick, CancellationToken.None));
        for (var time = 0; time < 5; time++)
        {
            await Assert.ThrowsAsync<FormatException>(() => thread.DrawPngAsync(
                _ => Studio.Scene(new SceneNode.Box(0, 0, 9, 9, 0, "#nonsense", null)), PngFormat.Quick, CancellationToken.None));
        }

        Assert.NotEmpty((await thread.DrawPngAsync(Studio.English, PngFormat.Quick, CancellationToken.None)).Bytes.ToArray());
    }

    [Fact]
    public async Task All_work_runs_on_one_thread_of_its_own()
    {
        await using var thread = new RenderThread();
        var threads = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => thread.ArrangeAsync(_ => Environment.CurrentManagedThreadId, CancellationToken.None)));
        Assert.Single(threads.Distinct());
        Assert.False(await thread.ArrangeAsync(_ => Thread.CurrentThread.IsThreadPoolThread, CancellationToken.None));
    }

    [Fact]
    public async Task Without_the_libraries_it_measures_by_estimate_and_refuses_png_and_pdf_with_the_reason()
    {
        await using var thread = new RenderThread(libraries: s_none);
        var scene = await thread.ArrangeAsync(Studio.Scripts, CancellationToken.None);
        Assert.True(scene.Nodes.Count > 50);
        var png = await Assert.ThrowsAsync<PictureUnavailableException>(() => thread.DrawPngAsync(Studio.English, PngFormat.Quick, CancellationToken.None));
        Assert.Equal(s_none.Reason, png.Message);
        await Assert.ThrowsAsync<PictureUnavailableException>(() => thread.DrawPdfAsync(_ => [], Studio.Details, CancellationToken.None));
    }

    [Fact]
    public async Task After_the_end_nothing_is_taken_and_what_waited_is_done()
    {
        var thread = new RenderThread();
        var waiting = Enumerable.Range(0, 10).Select(number => thread.ArrangeAsync(_ => number, CancellationToken.None)).ToList();
        await thread.DisposeAsync();
        Assert.Equal(Enumerable.Range(0, 10), await Task.WhenAll(waiting));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => thread.ArrangeAsync(_ => 0, CancellationToken.None));
    }

    [Fact]
    public async Task Many_pictures_asked_for_at_once_all_come()
    {
        await using var thread = new RenderThread(capacity: 100);
        var pictures = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => thread.DrawPngAsync(
            number % 2 == 0 ? Studio.English : Studio.Scripts, PngFormat.Quick, CancellationToken.None)));
        Assert.Equal(2, pictures.Select(picture => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(picture.Bytes.Span))).Distinct().Count());
    }
}
