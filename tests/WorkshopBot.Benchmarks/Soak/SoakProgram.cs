namespace WorkshopBot.Benchmarks.Soak;

/// <summary>Replicas under load, calm and with trouble; ends with 1 when anything is not as it should be.</summary>
internal static class SoakProgram
{
    private static readonly (string Name, SoakPlan Plan)[] s_plans =
    [
        ("three replicas", new SoakPlan { Patience = TimeSpan.FromMinutes(6) }),
        ("… killed, storage stands still", new SoakPlan
        {
            Span = TimeSpan.FromSeconds(60), KillEvery = TimeSpan.FromSeconds(4), Outage = TimeSpan.FromSeconds(10), TimeUp = TimeSpan.FromSeconds(75), Patience = TimeSpan.FromMinutes(6),
        }),
    ];

    /// <param name="only">The number of one of the soaks; null for all of them.</param>
    /// <param name="part">Do one part in so many of the work, for a machine that is busy.</param>
    public static async Task<int> RunAsync(string? only, int part)
    {
        var rows = new List<string[]>();
        var faults = new List<string>();
        foreach (var (name, whole) in s_plans.Where((_, place) => only is null || only == $"{place + 1}"))
        {
            var plan = whole with { Workshops = whole.Workshops / part };
            await using var world = await SoakWorld.StartAsync(plan);
            var result = await new SoakRun(world, plan, Console.Error.WriteLine).RunAsync();
            rows.Add(result.Row(name));
            faults.AddRange(result.Faults().Select(fault => $"{name}: {fault}"));
        }

        Measuring.Table(
            $"{s_plans[0].Plan.Workshops / part} workshops of {s_plans[0].Plan.People} people who send {s_plans[0].Plan.Forms} forms each, each delivered twice, shuffled, through a round robin, {Environment.ProcessorCount} processors for everything",
            ["", "acknowledged", "load s", "ack p50 / p99 ms", "lost / doubled", "kills", "back after s", "pictures / again", "slots behind", "time ran out", "MB"], rows);
        faults.ForEach(Console.Error.WriteLine);
        return faults.Count == 0 ? 0 : 1;
    }
}
