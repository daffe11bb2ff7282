namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>The words that the file uses for the model's closed sets.</summary>
internal static class Words
{
    public static IReadOnlyList<(string Word, Lane Value)> Lanes { get; } =
        [("customer", Lane.Customer), ("front", Lane.Front), ("back", Lane.Back), ("support", Lane.Support)];

    public static IReadOnlyList<(string Word, BlueprintState Value)> States { get; } =
        [("as-is", BlueprintState.AsIs), ("to-be", BlueprintState.ToBe)];

    public static IReadOnlyList<(string Word, Visibility Value)> Visibilities { get; } =
        [("seen", Visibility.Seen), ("perceived", Visibility.Perceived)];

    public static IReadOnlyList<(string Word, Basis Value)> Bases { get; } =
        [("observed", Basis.Observed), ("assumed", Basis.Assumed), ("proposed", Basis.Proposed)];

    public static IReadOnlyList<(string Word, NothingNeeded Value)> Nothings { get; } =
    [
        ("front", NothingNeeded.Front), ("back", NothingNeeded.Back), ("support", NothingNeeded.Support),
        ("evidence", NothingNeeded.Evidence),
    ];

    public static IReadOnlyList<(string Word, ParkedOutcome Value)> Outcomes { get; } =
        [("question", ParkedOutcome.Question), ("task", ParkedOutcome.Task), ("dropped", ParkedOutcome.Dropped)];

    public static string For<T>(IReadOnlyList<(string Word, T Value)> words, T value) =>
        words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;
}
