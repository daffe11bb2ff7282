using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>One piece of work for the writer: waits, is taken, and ends after the transaction it was part of.</summary>
internal abstract class WriteJob
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Cancelled = 2;

    private int _state;

    /// <summary>Whether what it deletes should leave the write-ahead log too.</summary>
    public bool Erases { get; init; }

    /// <summary>From here on the job cannot be cancelled any more; false when it was.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    public abstract void Run(SqliteSession session);

    /// <summary>The job itself went wrong and stored nothing; the others of its transaction go on.</summary>
    public abstract void Spoil(Exception why);

    /// <summary>The transaction is durable.</summary>
    public abstract void Complete();

    /// <summary>The transaction was rolled back.</summary>
    public abstract void Fail(StoreUnavailableException why);

    protected bool TryCancel() => Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting;
}

/// <summary>A job with a result.</summary>
internal sealed class WriteJob<T>(Func<SqliteSession, T> work) : WriteJob
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _spoilt;

    public async Task<T> WaitAsync(CancellationToken ct)
    {
        await using var registration = ct.Register(() =>
        {
            if (TryCancel())
            {
                _done.TrySetCanceled(ct);
            }
        });
        return await _done.Task;
    }

    public override void Run(SqliteSession session) => _result = work(session);

    public override void Spoil(Exception why) => _spoilt = why;

    public override void Complete()
    {
        if (_spoilt is { } why)
        {
            _done.TrySetException(why);
        }
        else
        {
            _done.TrySetResult(_result!);
        }
    }

    public override void Fail(StoreUnavailableException why) => _done.TrySetException(why);
}
