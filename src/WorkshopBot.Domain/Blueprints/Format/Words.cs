namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>The words that the file uses for the model's closed sets.</summary>
internal static class Words
{
    public static WordOf<Lane>[] Lanes { get; } =
        [new("customer", Lane.Customer), new("front", Lane.Front), new("back", Lane.Back), new("support", Lane.Support)];

    public static WordOf<BlueprintState>[] States { get; } =
        [new("as-is", BlueprintState.AsIs), new("to-be", BlueprintState.ToBe)];

    public static WordOf<Visibility>[] Visibilities { get; } =
        [new("seen", Visibility.Seen), new("perceived", Visibility.Perceived)];

    public static WordOf<Basis>[] Bases { get; } =
        [new("observed", Basis.Observed), new("assumed", Basis.Assumed), new("proposed", Basis.Proposed)];

    public static WordOf<NothingNeeded>[] Nothings { get; } =
    [
        new("front", NothingNeeded.Front), new("back", NothingNeeded.Back), new("support", NothingNeeded.Support),
        new("evidence", NothingNeeded.Evidence),
    ];

    public static WordOf<ParkedOutcome>[] Outcomes { get; } =
        [new("question", ParkedOutcome.Question), new("task", ParkedOutcome.Task), new("dropped", ParkedOutcome.Dropped)];

    public static string For<T>(WordOf<T>[] words, T value) =>
        Array.Find(words, pair => EqualityComparer<T>.Default.Equals(pair.Value, value))!.Word;
}

/// <summary>A word of the file and what it means. A class: lists of value tuples are not compiled ahead of time, and the first file would wait for it.</summary>
internal sealed record WordOf<T>(string Word, T Value);
