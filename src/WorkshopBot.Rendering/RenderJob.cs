using WorkshopBot.Rendering.Native;

namespace WorkshopBot.Rendering;

/// <summary>One waiting piece of work for the render thread.</summary>
internal abstract class RenderJob
{
    public abstract void Run(RenderStudio studio);

    public abstract void Cancel();
}

/// <summary>Work with a result. Whoever takes it first, the thread or the cancellation, has it alone.</summary>
internal sealed class RenderJob<T>(Func<RenderStudio, T> work, CancellationToken ct) : RenderJob
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    public Task<T> Result => _done.Task;

    public override void Cancel()
    {
        if (Interlocked.Exchange(ref _taken, 1) == 0)
        {
            _done.SetCanceled(ct);
        }
    }

    public override void Run(RenderStudio studio)
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            return;
        }

        try
        {
            lock (NativeGate.Lock)
            {
                _done.SetResult(work(studio));
            }
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to whoever asked; the thread goes on with the next picture.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _done.SetException(failure);
        }
    }
}
