using System.Collections.Concurrent;
using System.Diagnostics;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Benchmarks.Soak;

/// <summary>One soak: workshops are framed, everybody contributes while things go wrong, the workshops are finished, and what is there is counted.</summary>
internal sealed class SoakRun(SoakWorld world, SoakPlan plan, Action<string> tell)
{
    private const int Workers = 24;

    private static readonly string[] s_frame =
    [
        "start Prescription fulfilment", "scenario: Waits in the store\ncustomer: Walk-in patient", "starts when the patient joins the queue\nends when the doses are taken\ngoal: Nobody waits",
        "owner <@LEADER>", "close anyway", "phases: Drop off, Prepare, Pick up", "reveal", "phases: Drop off, Prepare, Pick up", "close anyway",
    ];

    private readonly ConcurrentDictionary<SoakForm, int> _acknowledged = new();
    private readonly ConcurrentBag<double> _took = [];
    private readonly List<WorkshopId> _workshops = [];
    private int _kills;
    private int _sent;
    private long _lastAcknowledged;
    private double? _recovered;

    public async Task<SoakResult> RunAsync()
    {
        await Parallel.ForAsync(0, plan.Workshops, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (workshop, ct) => await FrameAsync(workshop, ct));
        for (var workshop = 0; workshop < plan.Workshops; workshop++)
        {
            _workshops.Add(await world.WorkshopInAsync(workshop) ?? throw new InvalidOperationException($"Workshop {workshop} was not started."));
        }

        await SetTimeAsync();
        tell("The workshops are framed.");
        var begun = Stopwatch.GetTimestamp();
        await LoadAsync();
        var load = Stopwatch.GetElapsedTime(begun);
        tell("The forms are sent.");
        var stored = await new SoakCount(world, _workshops, tell).ContributionsAsync(_acknowledged.Keys);
        if (plan.TimeUp is { } time && time + TimeSpan.FromSeconds(40) - load is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest);
        }

        await Parallel.ForAsync(0, plan.Workshops, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (workshop, ct) => await FinishAsync(workshop, ct));
        tell("The workshops are finished.");
        var shown = await new SoakCount(world, _workshops, tell).ShownAsync(plan);
        return new SoakResult
        {
            Plan = plan,
            Load = load,
            Took = [.. _took.Order()],
            Sent = _sent,
            Acknowledged = _acknowledged.Count,
            Kills = _kills,
            Recovered = _recovered,
            Stored = stored,
            Shown = shown,
            Megabytes = [.. world.Replicas.Select(replica => replica.Megabytes)],
        };
    }

    private async Task FrameAsync(int workshop, CancellationToken ct)
    {
        foreach (var line in s_frame)
        {
            await world.Crowd.SayAsync(workshop, line.Replace("LEADER", SlackCrowd.LeaderOf(workshop), StringComparison.Ordinal), ct);
        }
    }

    private async Task SetTimeAsync()
    {
        if (plan.TimeUp is not { } time)
        {
            return;
        }

        foreach (var id in _workshops)
        {
            await world.DecideAsync(id, "soak: time", (workshop, now) => WorkshopDecider.Decide(new WorkshopCommand.ExtendStage(workshop.Facilitator!.Value, workshop.Current, now + time), workshop, now));
        }
    }

    /// <summary>Every form twice, all of them shuffled, spread over the time that there is; each is sent again until it is said to be saved.</summary>
    private async Task LoadAsync()
    {
        var random = new Random(20261122);
        SoakForm[] forms =
        [
            .. from workshop in Enumerable.Range(0, plan.Workshops)
               from person in Enumerable.Range(0, plan.People)
               from number in Enumerable.Range(0, plan.Forms)
               select new SoakForm(workshop, _workshops[workshop].Value, person, number),
        ];
        SoakForm[] deliveries = [.. forms, .. forms];
        random.Shuffle(deliveries);
        using var ending = new CancellationTokenSource();
        var trouble = Task.WhenAll(KillAsync(random.Next(), ending.Token), StopStorageAsync(), TellAsync(ending.Token));
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var place && place < deliveries.Length)
            {
                var wait = (plan.Span * ((double)place / deliveries.Length)) - Stopwatch.GetElapsedTime(begun);
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
                await DeliverAsync(deliveries[place]);
            }
        })));
        await ending.CancelAsync();
        await trouble;
    }

    private async Task DeliverAsync(SoakForm form)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var end = DateTime.UtcNow.AddMinutes(5); DateTime.UtcNow < end; await Task.Delay(500))
        {
            Interlocked.Increment(ref _sent);
            if (await world.Crowd.ContributeAsync(form, CancellationToken.None))
            {
                _took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                _acknowledged.AddOrUpdate(form, 1, (_, times) => times + 1);
                Interlocked.Exchange(ref _lastAcknowledged, Stopwatch.GetTimestamp());
                return;
            }
        }
    }

    private async Task TellAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(10), ct).ContinueWith(_ => { }, TaskScheduler.Default);
            tell($"{_acknowledged.Count} of {plan.AllForms} forms are acknowledged of {_sent} sent; {_kills} kills. {world.Crowd.LastTrouble}");
        }
    }

    private async Task KillAsync(int seed, CancellationToken ct)
    {
        var random = new Random(seed);
        while (plan.KillEvery is { } pause && !ct.IsCancellationRequested)
        {
            await Task.Delay(pause, ct).ContinueWith(_ => { }, TaskScheduler.Default);
            if (!ct.IsCancellationRequested)
            {
                var replica = world.Replicas[random.Next(world.Replicas.Count)];
                await replica.KillAsync();
                _kills++;
                await replica.StartAsync();
            }
        }
    }

    /// <summary>The storage stands still, as when a network does; it is never killed, for it would forget what it acknowledged.</summary>
    private async Task StopStorageAsync()
    {
        if (plan.Outage is not { } outage)
        {
            return;
        }

        await Task.Delay(plan.Span / 3);
        Signal("-STOP");
        await Task.Delay(outage);
        var resumed = Stopwatch.GetTimestamp();
        Signal("-CONT");
        while (Interlocked.Read(ref _lastAcknowledged) < resumed)
        {
            await Task.Delay(20);
        }

        _recovered = Stopwatch.GetElapsedTime(resumed, Interlocked.Read(ref _lastAcknowledged)).TotalSeconds;
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, world.Azurite.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async Task FinishAsync(int workshop, CancellationToken ct)
    {
        var id = _workshops[workshop];
        await world.Crowd.SayAsync(workshop, "reveal", ct);
        await world.Crowd.SayAsync(workshop, "yes", ct);
        for (var part = 0; part < 16 && (await world.StateAsync(id)).Current != StageKey.Playback; part++)
        {
            await world.Crowd.SayAsync(workshop, "close anyway", ct);
        }

        await world.Crowd.SayAsync(workshop, "publish", ct);
        if ((await world.StateAsync(id)).IsOpen)
        {
            await world.Crowd.SayAsync(workshop, "yes", ct);
        }
    }
}
