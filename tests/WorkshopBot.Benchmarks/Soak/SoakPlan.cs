namespace WorkshopBot.Benchmarks.Soak;

/// <summary>How much is done, for how long, and what goes wrong meanwhile.</summary>
internal sealed record SoakPlan
{
    public int Replicas { get; init; } = 3;

    public int Workshops { get; init; } = 20;

    /// <summary>In each workshop.</summary>
    public int People { get; init; } = 10;

    /// <summary>From each person.</summary>
    public int Forms { get; init; } = 10;

    /// <summary>Over this time the forms are spread.</summary>
    public TimeSpan Span { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a replica is killed and started again; null for never.</summary>
    public TimeSpan? KillEvery { get; init; }

    /// <summary>How long the storage stands still in the middle of the load; null for not at all.</summary>
    public TimeSpan? Outage { get; init; }

    /// <summary>How long is waited for slots to be repaired: the reconciler looks once a minute, and gives an open claim back at its third look.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time of the open part runs out in this time after the beginning of the load; null leaves the clock alone.</summary>
    public TimeSpan? TimeUp { get; init; }

    public int AllForms => Workshops * People * Forms;
}
