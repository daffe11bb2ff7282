using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>
/// The one thread that writes. It takes all jobs that wait, of all workshops, into one transaction (group commit: one flush of the disk
/// for all of them), gives each a savepoint so that one refusal does not undo the others, and answers after the commit.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MaxJobs = 1_000;
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int Mismatch = 20;

    private readonly SqliteFile _file;
    private readonly BlockingCollection<WriteJob> _waiting = [];
    private readonly Thread _thread;
    private SqliteSession? _session;
    private bool _closed;

    public SqliteWriter(SqliteFile file)
    {
        _file = file;
        _thread = new Thread(Work) { IsBackground = true, Name = "WorkshopBot SQLite writer" };
        _thread.Start();
    }

    /// <summary>How many jobs wait for the next transaction.</summary>
    public int Waiting => _closed ? 0 : _waiting.Count;

    /// <summary>Runs <paramref name="work"/> in a transaction; when the task completes, it is durable. Cancelling helps only until the writer has taken it.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be written; nothing of the job was.</exception>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> work, CancellationToken ct) => EnqueueAsync(new WriteJob<T>(work), ct);

    /// <summary>Like <see cref="RunAsync"/>, and what was deleted leaves the write-ahead log too.</summary>
    public Task<T> EraseAsync<T>(Func<SqliteSession, T> work, CancellationToken ct) => EnqueueAsync(new WriteJob<T>(work) { Erases = true }, ct);

    /// <summary>Finishes what waits and closes the file.</summary>
    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _closed, true))
        {
            _waiting.CompleteAdding();
            _thread.Join();
            _waiting.Dispose();
        }
    }

    private async Task<T> EnqueueAsync<T>(WriteJob<T> job, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            _waiting.Add(job, CancellationToken.None);
        }
        catch (InvalidOperationException closed)
        {
            throw _file.Closed(closed);
        }

        return await job.WaitAsync(ct);
    }

    private void Work()
    {
        var jobs = new List<WriteJob>();
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            for (var job = first; job is not null; job = jobs.Count < MaxJobs && _waiting.TryTake(out var next) ? next : null)
            {
                if (job.TryTake())
                {
                    jobs.Add(job);
                }
            }

            Commit(jobs);
            jobs.Clear();
        }

        Close();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong belongs to the waiting callers; the writer lives on.")]
    private void Commit(List<WriteJob> jobs)
    {
        try
        {
            var session = _session ??= _file.OpenWriter();
            session.Execute("BEGIN IMMEDIATE");
            foreach (var job in jobs)
            {
                RunOne(session, job);
            }

            session.Execute("COMMIT");
        }
        catch (Exception fault)
        {
            // A fresh connection next time: closing this one rolls back whatever is left of the transaction.
            Close();
            _file.Distrust();
            jobs.ForEach(job => job.Fail(_file.Explain(fault)));
            return;
        }

        if (jobs.Exists(job => job.Erases))
        {
            EmptyLog();
        }

        jobs.ForEach(job => job.Complete());
    }

    [SuppressMessage("Design", "CA1031", Justification = "A job that throws is its caller's affair, not that of the others in the transaction.")]
    private static void RunOne(SqliteSession session, WriteJob job)
    {
        session.Execute("SAVEPOINT job");
        try
        {
            job.Run(session);
        }
        catch (Exception why) when (why is not SqliteException { SqliteErrorCode: not (TooBig or Constraint or Mismatch) })
        {
            session.Execute("ROLLBACK TO job");
            job.Spoil(why);
        }

        session.Execute("RELEASE job");
    }

    private void EmptyLog()
    {
        try
        {
            _file.EmptyLog(_session!);
        }
        catch (SqliteException)
        {
            Close();
        }
    }

    private void Close()
    {
        try
        {
            _session?.Dispose();
        }
        catch (SqliteException)
        {
            // It is given up anyway.
        }

        _session = null;
    }
}
