using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Two items that look alike, which one to keep, and why they look alike; never more than a suggestion.</summary>
public sealed record MergeSuggestion(ItemId Kept, ItemId Other, string Reason);
