#pragma warning disable RS0030 // The renderer's one effect: native drawing needs a thread of its own (see NativeGate).
using System.Threading.Channels;
using WorkshopBot.Domain;
using WorkshopBot.Rendering.Native;

namespace WorkshopBot.Rendering;

/// <summary>
/// The one thread that measures and draws. pango and cairo are not safe on two threads at once, and a second one would bring little:
/// drawing takes a few milliseconds, and packing the PNG happens outside. A full queue refuses at once rather than letting people wait.
/// </summary>
public sealed class RenderThread : IAsyncDisposable
{
    private const int MostCanvases = 2;

    private readonly Channel<RenderJob> _queue;
    private readonly SemaphoreSlim _canvases = new(MostCanvases);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly NativeLibraryStatus? _libraries;
    private readonly int _capacity;
    private volatile bool _ending;

    public RenderThread(int capacity = 64, NativeLibraryStatus? libraries = null)
    {
        _capacity = capacity;
        _libraries = libraries;
        _queue = Channel.CreateBounded<RenderJob>(new BoundedChannelOptions(capacity) { SingleReader = true });
        new Thread(Work) { IsBackground = true, Name = "Pictures" }.Start();
    }

    /// <summary>Whether PNG and PDF can be drawn here, and if not, why; looked up by whoever asks first, which is most often the thread.</summary>
    public NativeLibraryStatus Libraries => _libraries ?? NativeLibraries.Status;

    /// <summary>How many pictures wait to be drawn.</summary>
    public int Waiting => _queue.Reader.Count;

    /// <summary>Runs what needs measuring, such as arranging a scene for SVG; works everywhere, with estimated widths where pango is missing.</summary>
    public Task<T> ArrangeAsync<T>(Func<ITextMeasure, T> arrange, CancellationToken ct) => RunAsync(studio => arrange(studio.Measure), ct);

    /// <exception cref="RendererBusyException">The queue is full.</exception>
    /// <exception cref="PictureUnavailableException">The native libraries are missing.</exception>
    public async Task<RenderedPicture> DrawPngAsync(Func<ITextMeasure, Scene> arrange, PngFormat format, CancellationToken ct)
    {
        RequireLibraries();
        return Finish(await RunAsync(studio => Draw(studio, arrange, format), ct));
    }

    /// <inheritdoc cref="DrawPngAsync"/>
    public Task<byte[]> DrawPdfAsync(Func<ITextMeasure, Sequence<Scene>> arrange, PdfDetails details, CancellationToken ct)
    {
        RequireLibraries();
        return RunAsync(studio => studio.WritePdf(arrange(studio.Measure), details), ct);
    }

    /// <summary>As <see cref="ArrangeAsync"/>, for a process that has nothing else to do; so are the two below.</summary>
    public T Arrange<T>(Func<ITextMeasure, T> arrange) => Run(studio => arrange(studio.Measure));

    /// <inheritdoc cref="DrawPngAsync"/>
    public RenderedPicture DrawPng(Func<ITextMeasure, Scene> arrange, PngFormat format)
    {
        RequireLibraries();
        return Finish(Run(studio => Draw(studio, arrange, format)));
    }

    /// <inheritdoc cref="DrawPngAsync"/>
    public byte[] DrawPdf(Func<ITextMeasure, Sequence<Scene>> arrange, PdfDetails details)
    {
        RequireLibraries();
        return Run(studio => studio.WritePdf(arrange(studio.Measure), details));
    }

    /// <summary>Loads the libraries and the fonts now, so that the first picture does not wait for them.</summary>
    /// <param name="language">The language that the pictures will most likely be in.</param>
    public Task WarmUpAsync(CancellationToken ct, string language = "en") => ArrangeAsync(
        measure =>
        {
            foreach (var size in new[] { TypeScale.Strip.What, TypeScale.Strip.Small, TypeScale.Strip.Strong, TypeScale.Strip.Title })
            {
                measure.Measure("Aa", size.In(Theme.Standard.Ink), language, 100, 1);
            }

            return true;
        },
        ct);

    /// <summary>Families that pictures are designed with and that are not installed here; pictures are drawn without them, with the next best.</summary>
    public async Task<IReadOnlyList<string>> MissingFontsAsync(CancellationToken ct)
    {
        RequireLibraries();
        await WarmUpAsync(ct);
        return await RunAsync(_ => FontFamilies.Missing(), ct);
    }

    /// <summary>Finishes what is waiting and frees the fonts.</summary>
    public async ValueTask DisposeAsync()
    {
        _ending = true;
        _queue.Writer.TryComplete();
        await _ended.Task;
        _canvases.Dispose();
    }

    internal async Task<T> RunAsync<T>(Func<RenderStudio, T> work, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var job = Queue(work, ct);

        // Cancelling takes effect at once while the job waits, and no more once it runs: then its result must be cleaned up by whoever asked.
        using (ct.UnsafeRegister(static job => ((RenderJob)job!).Cancel(), job))
        {
            return await job.Result;
        }
    }

    private RenderJob<T> Queue<T>(Func<RenderStudio, T> work, CancellationToken ct)
    {
        var job = new RenderJob<T>(work, ct);
        if (!_queue.Writer.TryWrite(job))
        {
            ObjectDisposedException.ThrowIf(_ending, this);
            throw new RendererBusyException(_capacity);
        }

        return job;
    }

    private T Run<T>(Func<RenderStudio, T> work) => Queue(work, CancellationToken.None).Result.GetAwaiter().GetResult();

    private RenderedPicture Finish(DrawnScene drawn)
    {
        try
        {
            return new RenderedPicture(drawn.Scene, drawn.Work.Finish());
        }
        finally
        {
            drawn.Work.Dispose();
            _canvases.Release();
        }
    }

    private DrawnScene Draw(RenderStudio studio, Func<ITextMeasure, Scene> arrange, PngFormat format)
    {
        var scene = arrange(studio.Measure);

        // Drawing is faster than packing: without this wait finished canvases would pile up. Packing goes on meanwhile on other threads.
        _canvases.Wait();
        try
        {
#pragma warning disable CA2000 // Finish() frees it.
            return new DrawnScene(scene, studio.Png(scene, format));
#pragma warning restore CA2000
        }
        catch
        {
            _canvases.Release();
            throw;
        }
    }

    private void RequireLibraries()
    {
        if (!Libraries.Available)
        {
            throw new PictureUnavailableException(Libraries.Reason);
        }
    }

    private void Work()
    {
        using var studio = new RenderStudio(Libraries.Available);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var job))
            {
                job.Run(studio);
            }
        }

        _ended.SetResult();
    }

    /// <summary>A class and no tuple: generic code over a tuple is not compiled ahead of time, and the first picture would wait for it.</summary>
    private sealed record DrawnScene(Scene Scene, PngWork Work);
}
