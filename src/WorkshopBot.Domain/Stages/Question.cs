namespace WorkshopBot.Domain.Stages;

/// <summary>One question to one person.</summary>
/// <param name="Target">What it is about: an id such as A7 or F3, a phase number in the customer part, empty for the whole part.</param>
public sealed record Question(StageKey Stage, string Target);
