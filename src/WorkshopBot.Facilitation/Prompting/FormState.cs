using System.Collections.Immutable;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What somebody had typed into a form before, and what was wrong with it; no typed word is ever lost.</summary>
/// <param name="Typed">Values by field id.</param>
/// <param name="Errors">Sentences by field id.</param>
/// <param name="Message">A sentence above all fields, such as what was saved a moment ago.</param>
public sealed record FormState(IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Errors, string? Message = null)
{
    public static FormState Blank { get; } = new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty);

    /// <summary>A fresh form with a sentence above it.</summary>
    public static FormState Saying(string message) => Blank with { Message = message };

    public string? Value(string field) => Typed.GetValueOrDefault(field);

    public string? Error(string field) => Errors.GetValueOrDefault(field);
}
