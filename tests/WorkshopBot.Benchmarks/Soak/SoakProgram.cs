namespace WorkshopBot.Benchmarks.Soak;

/// <summary>Replicas under load, calm and with trouble; ends with 1 when anything is not as it should be.</summary>
internal static class SoakProgram
{
    private static readonly (string Name, SoakPlan Plan)[] s_plans =
    [
        ("three replicas", new SoakPlan()),
        ("… killed, storage stands still", new SoakPlan
        {
            Span = TimeSpan.FromSeconds(60), KillEvery = TimeSpan.FromSeconds(4), Outage = TimeSpan.FromSeconds(10), TimeUp = TimeSpan.FromSeconds(75), Patience = TimeSpan.FromMinutes(4),
        }),
    ];

    public static async Task<int> RunAsync(string? only)
    {
        var rows = new List<string[]>();
        var faults = new List<string>();
        foreach (var (name, plan) in s_plans.Where((_, place) => only is null || only == $"{place + 1}"))
        {
            await using var world = await SoakWorld.StartAsync(plan);
            var result = await new SoakRun(world, plan, Console.Error.WriteLine).RunAsync();
            rows.Add(result.Row(name));
            faults.AddRange(result.Faults().Select(fault => $"{name}: {fault}"));
        }

        Measuring.Table(
            $"20 workshops of 10 people, 2000 forms, each delivered twice, shuffled, through a round robin, {Environment.ProcessorCount} processors for everything",
            ["", "acknowledged", "load s", "ack p50 / p99 ms", "lost / doubled", "kills", "back after s", "pictures / again", "slots behind", "time ran out", "MB"], rows);
        faults.ForEach(Console.Error.WriteLine);
        return faults.Count == 0 ? 0 : 1;
    }
}
