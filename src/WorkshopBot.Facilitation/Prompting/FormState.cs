using System.Collections.Immutable;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What somebody had typed into a form before, and what was wrong with it; no typed word is ever lost.</summary>
/// <param name="Typed">Values by field id.</param>
/// <param name="Errors">Sentences by field id.</param>
public sealed record FormState(IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Errors)
{
    public static FormState Blank { get; } = new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty);

    public string? Value(string field) => Typed.GetValueOrDefault(field);

    public string? Error(string field) => Errors.GetValueOrDefault(field);
}
